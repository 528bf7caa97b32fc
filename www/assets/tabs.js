/** Buttons of a `tablist`: arrows, Home and End move between them, and the one reached is chosen. */
export const tabs = (list, choose) => {
  const all = [...list.querySelectorAll("[role=tab]")];
  const select = (tab) => {
    for (const one of all) {
      one.setAttribute("aria-selected", String(one === tab));
      one.tabIndex = one === tab ? 0 : -1;
    }
    choose(tab);
  };
  list.addEventListener("click", ({ target }) => all.includes(target) && select(target));
  list.addEventListener("keydown", (event) => {
    const here = all.indexOf(event.target);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    const tab = all.at(next % all.length);
    tab.focus();
    select(tab);
  });
  select(all[0]);
};
