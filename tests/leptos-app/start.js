import init from "./leptos-app.js";

init();
