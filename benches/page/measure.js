// Measures pages that compute the same ceiling, in Chromium with a CPU four times slower, and prints a line of JSON for each visit.
// `CHROMIUM=FILE node measure.js ROUNDS NAME=ADDRESS ...`; the page called `ours` is the calculator. All times are in microseconds.
import { chromium } from "playwright-core";

/** Where a page has the field of the turnover, and the figure that follows from it. */
const OURS = { field: "[name=turnover]", figure: ".exact .amount" };
const PEER = { field: "[name=turnover]", figure: "output" };

const SLOWER = 4;
/** A slow mobile line: milliseconds, and bytes in a second. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** The digits of the ceiling in the higher tier, without a turnover and with the one that is typed. */
const FIXED = "20000000";
const TURNOVER = "900000000";
const SHARE = "36000000";
/** Eight keys, each with the digits that follow from it: the turnover becomes ten times as high, and what it was. */
const KEYS = Array.from({ length: 8 }, (_, place) => (place % 2 ? ["Backspace", SHARE] : ["0", `${SHARE}0`]));

const list = (articles) => articles.split(" ");
/** Distinct provisions of Art. 83(5), then of Art. 83(4). */
const PROVISIONS = [
  ...list("5(1)(a) 5(1)(b) 5(1)(c) 5(1)(d) 5(1)(e) 5(1)(f) 5(2) 6(1) 6(4) 7(1) 7(2) 7(3) 9(1) 12(1) 12(2) 12(3) 12(4)"),
  ...list("13(1) 13(2) 13(3) 14(1) 14(2) 14(3) 15(1) 15(3) 16 17(1) 17(2) 18(1) 18(3) 19 20(1) 20(2) 21(1) 21(2) 22(1)"),
  ...list("8(1) 11(2) 25(1) 25(2) 26(1) 26(2) 27(1) 28(1) 28(3) 29 30(1) 30(2) 31 32 33 34 35"),
];

/** A link to a case with so many linked infringements by an undertaking; its turnover is still to be typed. */
const caseOf = (count) => {
  const infringements = PROVISIONS.slice(0, count).map((provision) => ({ provision }));
  return `#case1=${Buffer.from(JSON.stringify({ version: 1, addressee: {}, operations: [{ infringements }] })).toString("base64url")}`;
};

/** Runs in the page before anything else: looks at it in each frame, as a visitor would. */
const watch = ({ field, figure }) => {
  const digits = () => document.querySelector(figure)?.textContent.replace(/\D/g, "");
  // A message comes after the frame that was being made: it has then been painted.
  const painted = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  };
  const inFrame = (condition, wanted) => new Promise((done, fail) => {
    const latest = performance.now() + 60_000;
    const look = () => requestAnimationFrame((now) => {
      if (condition()) painted(done);
      else if (now > latest) fail(new Error(`after a minute there is no ${wanted} on ${location.href}, but ${digits()}`));
      else look();
    });
    look();
  });
  const usable = () => {
    const found = document.querySelector(field);
    return found?.checkVisibility() && !found.disabled && !found.readOnly;
  };
  const longTasks = [];
  new PerformanceObserver((seen) => longTasks.push(...seen.getEntries())).observe({ type: "longtask" });
  const reads = (wanted) => inFrame(() => digits() === wanted, wanted);
  globalThis.bench = {
    usable: inFrame(usable, field),
    reads,
    /** Waits for a key: `key` is the time from it to the frame that shows the figure. */
    expect: (wanted) => {
      globalThis.bench.key = new Promise((done, fail) => {
        const pressed = ({ timeStamp }) => reads(wanted).then((now) => done(now - timeStamp), fail);
        addEventListener("keydown", pressed, { capture: true, once: true });
      });
    },
    longTasks: (from) => longTasks.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration),
  };
};

const micros = (millis) => Math.round(millis * 1000);

/** Opens a page as a new visitor would, and does something there. */
const visit = async (browser, { address, where, viewport, line }, act) => {
  const context = await browser.newContext({ viewport });
  try {
    context.setDefaultTimeout(120_000);
    await context.addInitScript(watch, where);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    if (line) {
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", line);
    }
    await page.goto(address, { waitUntil: "commit" });
    return await act(page);
  } finally {
    await context.close();
  }
};

/** A first visit, by someone who types as soon as there is a field. */
const first = async (page, { field }) => {
  const usable = await page.evaluate(() => globalThis.bench.usable);
  await page.locator(field).focus();
  await page.keyboard.insertText(TURNOVER);
  const live = await page.evaluate((figure) => globalThis.bench.reads(figure), SHARE);
  const { paint, sizes } = await page.evaluate(() => {
    const entries = performance.getEntries();
    return {
      paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      sizes: entries.filter((entry) => entry.encodedBodySize).map((entry) => [entry.name, entry.encodedBodySize]),
    };
  });
  // What was preloaded is listed twice.
  const bytes = Object.values(Object.fromEntries(sizes)).reduce((sum, size) => sum + size, 0);
  return { paint: micros(paint), usable: micros(usable), live: micros(live), bytes };
};

/** Types into a page that is running. */
const type = async (page, { field }) => {
  await page.evaluate((figure) => globalThis.bench.reads(figure), FIXED);
  await page.locator(field).fill(TURNOVER);
  await page.evaluate((figure) => globalThis.bench.reads(figure), SHARE);
  await page.locator(field).press("End");
  // Whatever the start has put off is done by then.
  await page.waitForTimeout(1000);
  const from = await page.evaluate(() => performance.now());
  const keys = [];
  for (const [key, figure] of KEYS) {
    await page.evaluate((wanted) => globalThis.bench.expect(wanted), figure);
    await page.keyboard.press(key);
    keys.push(micros(await page.evaluate(() => globalThis.bench.key)));
  }
  // Long tasks are reported late.
  await page.waitForTimeout(500);
  const longTasks = await page.evaluate((start) => globalThis.bench.longTasks(start), from);
  return { keys, tasks: longTasks.map(micros) };
};

const [rounds, ...named] = process.argv.slice(2);
const pages = named.map((one) => one.match(/^(\w+)=(.*)$/).slice(1));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});
const print = (line) => console.log(JSON.stringify(line));
for (let round = 1; round <= rounds; round++) {
  console.error(`round ${round} of ${rounds}`);
  for (const [page, address] of pages) {
    const ours = page === "ours";
    const where = ours ? OURS : PEER;
    const slow = { address: address + (ours ? caseOf(1) : ""), where, viewport: PHONE, line: LINE };
    print({ page, first: await visit(browser, slow, (opened) => first(opened, where)) });
    for (const infringements of ours ? [1, PROVISIONS.length] : [null]) {
      const running = { address: address + (ours ? caseOf(infringements) : ""), where, viewport: DESK };
      print({ page, typing: { infringements, ...await visit(browser, running, (opened) => type(opened, where)) } });
    }
  }
}
await browser.close();
