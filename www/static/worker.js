// Keeps the whole site for when there is no network; while there is one, what is shown is what is published.
// VERSION and FILES are written above by the build.
const CACHE = `chiffrage-${VERSION}`;

self.addEventListener("install", (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((name) => name.startsWith("chiffrage-") && name !== CACHE).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});

const kept = (request) => {
  const url = new URL(request.url);
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  return caches.match(url.href, { ignoreSearch: true });
};

const answer = (request) => fetch(request).catch(async (fault) => (await kept(request)) ?? Promise.reject(fault));

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && new URL(event.request.url).origin === location.origin) event.respondWith(answer(event.request));
});
