// The small calculator of a frame: the answer first, then three questions.
import { mkdir, writeFile } from "node:fs/promises";

import { expectNothingForAxe } from "./axe.js";
import { Calculator } from "./calculator.js";
import { DIST, serve } from "./server.js";
import { expect, inEnglish, test as base } from "./test.js";

const KEYS = {
  happened: "infringements.question",
  who: "addressee.question",
  size: "turnover.amount",
  result: "result.heading",
  other: "compact.other",
  unpublished: "begin.unpublished",
};

/** What is made of several texts, or of figures. */
const WORDS = {
  tiktok: /^TikTok: €530 M \(2025\)$/,
  damaged: /could not be opened/,
};

const test = base.extend({
  /** Opens the one file in a frame of someone else's page, with the script that makes it as high as its content. */
  framed: async ({ page, words }, use, info) => {
    const site = await serve(DIST);
    const hosts = [];
    await use(async (query, width = 640) => {
      const folder = info.outputPath(`host-${hosts.length}`);
      await mkdir(folder, { recursive: true });
      const lines = `<iframe src="${site.address}/${words.code}/article83.html?compact=1${query}" width="${width}" height="560" title="Calculator" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe><script async src="${site.address}/embed.js"></script>`;
      await writeFile(`${folder}/index.html`, `<!doctype html><html lang="${words.code}"><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,"><main>${lines}</main>`);
      const host = await serve(folder);
      hosts.push(host);
      await page.goto(host.address);
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("form.brief")).toBeVisible();
      return frame;
    });
    for (const host of hosts) await host.close();
    await site.close();
  },
});

const heightOf = (page) => page.locator("iframe").evaluate((frame) => frame.clientHeight);
const labelled = (frame, label) => frame.getByLabel(label, { exact: true });

inEnglish((w) => {
  const said = { ...w.texts(KEYS), ...WORDS };

  test("shows the answer first, in about the height of a screen, and follows three questions", async ({ page, framed }) => {
    const frame = await framed("&amp;happened=breach-not-reported");
    const figure = frame.locator(".figure");
    await expect(figure).toHaveText(w.short(10));
    await expect(frame.locator("body > main h2").first(), "before any question").toHaveText(said.result);
    await expect.poll(() => heightOf(page)).toBeLessThan(620);
    await labelled(frame, said.size).fill("1bn");
    await expect(figure).toHaveText(w.short(20));
    await expect(frame.locator(".ranges li")).toHaveCount(3);
    await labelled(frame, said.happened).selectOption("trackers");
    await expect(figure).toHaveText(w.short(40));
    await labelled(frame, said.who).selectOption({ label: said.other });
    await expect(figure).toHaveText(w.short(20));
    await expect(labelled(frame, said.size), "no turnover counts").toHaveCount(0);
    for (const left of [".columns", ".lede", ".many", ".picture", "#lock"]) await expect(frame.locator(left)).toBeHidden();
  });

  test("opens a real case by its id, and asks for a turnover that was not published", async ({ framed }) => {
    const frame = await framed("&amp;case=IE-TIKTOK-530");
    await expect(frame.locator(".opened-as")).toHaveText(said.tiktok);
    await expect(frame.getByText(said.unpublished)).toBeVisible();
    await expect(frame.locator(".figure")).toHaveText(w.short(20));
    await labelled(frame, said.size).fill("20bn");
    await expect(frame.locator(".figure")).toHaveText(w.short(800));
  });

  test("takes a country with its public bodies", async ({ framed }) => {
    const frame = await framed("&amp;country=IE&amp;happened=weak-security");
    const who = labelled(frame, said.who);
    await expect(who.locator("option")).not.toHaveCount(2);
    await who.selectOption({ index: 1 });
    await expect(frame.locator(".figure")).toHaveText(w.short(1));
  });

  test("opens in full with its case", async ({ context, framed }) => {
    const frame = await framed("&amp;happened=breach-not-reported");
    await labelled(frame, said.size).fill("1bn");
    const [full] = await Promise.all([context.waitForEvent("page"), frame.locator(".full a").click()]);
    const whole = new Calculator(full, w);
    await expect(whole.figure).toHaveText(w.money(20));
    await expect(full.locator(".columns")).toBeVisible();
  });

  test("says so if there is no such case", async ({ framed }) => {
    const frame = await framed("&amp;case=IE-NOBODY");
    await expect(frame.getByRole("alert").filter({ hasText: said.damaged })).toBeVisible();
  });

  for (const width of [300, 640]) {
    test(`fits into ${width} pixels, with nothing for axe to find`, async ({ page, framed }) => {
      const frame = await framed("&amp;case=IE-TIKTOK-530", width);
      expect(await frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
      await expectNothingForAxe(page);
    });
  }
});
