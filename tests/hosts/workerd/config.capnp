using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (services = [(name = "main", worker = .app)]);

const app :Workerd.Worker = (
  modules = [
    (name = "app.js", esModule = embed "dist/app.js"),
    (name = "chiffrage.wasm", wasm = embed "dist/chiffrage.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
