// The lock on the network: a second policy under which the browser refuses every request that the page could make. And a test of it.

// Each is named: if one falls back to `default-src`, Chromium lets a prefetch through.
const DIRECTIVES = "default connect font frame img manifest media object style worker";

/** Locks the network for as long as the page is open. */
export const lock = (scripts) => {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `${DIRECTIVES.replace(/\w+/g, "$&-src 'none';")} form-action 'none'; base-uri 'none'; script-src ${scripts}`;
  document.head.append(meta);
};

const pause = (time) => new Promise((done) => setTimeout(done, time));
const put = (name, properties) => document.body.appendChild(Object.assign(document.createElement(name), properties));
const link = (rel) => (href) => put("link", { rel, href });

/** The ways in which a page can make a request, each with the start of the directive that forbids it. */
const WAYS = {
  fetch: ["connect", (url) => fetch(url, { mode: "no-cors" })],
  XMLHttpRequest: ["connect", (url) => { const request = new XMLHttpRequest(); request.open("GET", url); request.send(); }],
  sendBeacon: ["connect", (url) => navigator.sendBeacon(url)],
  WebSocket: ["connect", (url) => new WebSocket(url.replace("http", "ws"))],
  EventSource: ["connect", (url) => new EventSource(url)],
  "<img>": ["img", (src) => put("img", { src })],
  "<script>": ["script", (src) => put("script", { src })],
  "import()": ["script", (url) => import(url)],
  "<iframe>": ["frame", (src) => put("iframe", { src })],
  stylesheet: ["style", link("stylesheet")],
  "<form>": ["form", (action) => {
    // Sent into a frame: if the lock fails, the page must not navigate away.
    put("iframe", { name: "lock-form" });
    put("form", { action, method: "post", target: "lock-form" }).submit();
  }],
  Worker: ["worker", (url) => new Worker(url)],
  prefetch: ["", link("prefetch")],
  preconnect: ["", link("preconnect")],
};

/** What the browser does with a request to an address, as the name of a text on the page. */
const outcome = async (way, url) => {
  const [directive, ask] = WAYS[way];
  if (way.startsWith("pre") && !document.createElement("link").relList.supports(way)) return "unknown";
  const watch = new AbortController();
  const before = document.body.childElementCount;
  const refused = new Promise((say) => {
    document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
      // For some requests the browser reports only the host.
      const isOurs = blockedURI.endsWith(url.slice(-12)) || !blockedURI.includes("lock-test");
      if (isOurs && effectiveDirective.startsWith(directive)) say("refused");
    }, watch);
  });
  // A browser may throw as well as report; only the report counts.
  new Promise((done) => done(ask(url))).catch(() => {});
  const found = await Promise.race([refused, pause(way === "preconnect" ? 300 : 3000)]);
  // Each of the two policies reports.
  await pause(100);
  watch.abort();
  while (document.body.childElementCount > before) document.body.lastChild.remove();
  return found ?? (way === "preconnect" ? "connected" : "open");
};

/** Shows that the page is locked, and on request tries every kind of request while the visitor watches. */
export const offerTest = () => {
  const panel = document.getElementById("lock");
  const { dataset } = panel;
  const [status, table] = panel.querySelectorAll("[role=status], table");
  let running = false;
  panel.classList.add("closed");
  panel.querySelector("button").addEventListener("click", async () => {
    if (running) return;
    running = true;
    const hosts = [/^http/.test(location.protocol) && location.href, dataset.other];
    status.textContent = dataset.trying;
    table.hidden = false;
    table.tBodies[0].replaceChildren();
    let number = 10;
    let kept = true;
    for (const way in WAYS) {
      const row = table.tBodies[0].insertRow();
      const name = row.appendChild(document.createElement("th"));
      name.scope = "row";
      name.textContent = way;
      for (const host of hosts) {
        const cell = row.insertCell();
        // No browser loads a worker from another host.
        const asked = host && (way !== "Worker" || host === location.href);
        const found = asked ? await outcome(way, new URL(`lock-test-${number++}`, host).href) : "none";
        cell.textContent = dataset[found];
        cell.className = found;
        kept &&= found !== "open";
      }
    }
    status.textContent = kept ? dataset.kept : dataset.broken;
    running = false;
  });
};
