// The lock on the network: a second policy, under which the browser refuses every request that the page could make. And its test.

// Each by its name: with one left to its default, Chromium lets a prefetch through.
const DIRECTIVES = "default connect font frame img manifest media object style worker";

/** Locks the network, for as long as the page is open. */
export const lock = (scripts) => {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `${DIRECTIVES.replace(/\w+/g, "$&-src 'none';")} form-action 'none'; base-uri 'none'; script-src ${scripts}`;
  document.head.append(meta);
};

const pause = (time) => new Promise((done) => setTimeout(done, time));
const put = (name, properties) => document.body.appendChild(Object.assign(document.createElement(name), properties));
const link = (rel) => (href) => put("link", { rel, href });

/** The ways in which a page can ask for something, each with the start of the directive that forbids it. */
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
    // Into a frame of its own, so that a page without its lock is not left.
    put("iframe", { name: "lock-form" });
    put("form", { action, method: "post", target: "lock-form" }).submit();
  }],
  Worker: ["worker", (url) => new Worker(url)],
  prefetch: ["", link("prefetch")],
  preconnect: ["", link("preconnect")],
};

/** What the browser does about one way to one address, as the name of a text of the page. */
const outcome = async (way, url) => {
  const [directive, ask] = WAYS[way];
  if (way.startsWith("pre") && !document.createElement("link").relList.supports(way)) return "unknown";
  const watch = new AbortController();
  const before = document.body.childElementCount;
  const refused = new Promise((say) => {
    document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
      // Of some requests the browser names only the host.
      const isOurs = blockedURI.endsWith(url.slice(-12)) || !blockedURI.includes("lock-test");
      if (isOurs && effectiveDirective.startsWith(directive)) say("refused");
    }, watch);
  });
  // A browser may throw as well as report; the report counts.
  new Promise((done) => done(ask(url))).catch(() => {});
  const found = await Promise.race([refused, pause(way === "preconnect" ? 300 : 3000)]);
  // Under two policies there are two reports.
  await pause(100);
  watch.abort();
  while (document.body.childElementCount > before) document.body.lastChild.remove();
  return found ?? (way === "preconnect" ? "connected" : "open");
};

/** Shows that the page is locked, and tries every way in front of the visitor when asked to. */
export const offerTest = () => {
  const panel = document.getElementById("lock");
  const { dataset } = panel;
  const [status, table] = panel.querySelectorAll("[role=status], table");
  let running = false;
  panel.hidden = false;
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
        // No browser takes a worker of another host.
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
