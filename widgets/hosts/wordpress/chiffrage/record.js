// The screen of a record: an element to work in, and under it what a client would be sent. Both are fields of the form around them.
(() => {
  const box = document.getElementById("chiffrage-record");
  const kind = document.querySelector("select[name=chiffrage_kind]");

  const element = (audience, value) => {
    const made = document.createElement(`chiffrage-${kind.value}`);
    made.setAttribute("audience", audience);
    made.setAttribute("name", `chiffrage_${audience}`);
    made.value = value;
    return made;
  };

  const show = (value) => {
    const internal = element("internal", value);
    box.replaceChildren(internal);
    if (kind.value === "drift" || kind.value === "margin-alert") return;
    const client = element("client", value);
    client.setAttribute("readonly", "");
    const title = document.createElement("h3");
    title.textContent = "Ce que voit le client";
    for (const moment of ["chiffrage-input", "chiffrage-change"]) internal.addEventListener(moment, () => (client.value = internal.value));
    box.append(title, client);
  };

  show(box.dataset.value ? JSON.parse(box.dataset.value) : undefined);
  kind.addEventListener("change", () => show());
})();
