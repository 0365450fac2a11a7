// Drives a browser with the engine named in `ENGINE` by WebDriver. `cargo xtask engines` makes sure that its programs are there.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import * as chrome from "selenium-webdriver/chrome.js";
import * as firefox from "selenium-webdriver/firefox.js";

export { By };

const { ENGINE, MINIBROWSER, PATH } = process.env;

/** The path of a program on `PATH`. */
const which = (program) => PATH.split(delimiter).map((folder) => join(folder, program)).find(existsSync) ?? program;

/** What not every engine's driver can do. */
export const CAN = {
  chromium: { print: true, save: true, typeIntoFrames: true },
  firefox: { print: true, save: true, typeIntoFrames: true },
  // Its driver has no command for printing, does not say where a file was saved, and cannot type in a frame.
  webkit: { print: false, save: false, typeIntoFrames: false },
}[ENGINE];

/** The folder in which the browser saves files. */
export const SAVED = mkdtempSync(join(tmpdir(), "article83-saved-"));
process.once("exit", () => rmSync(SAVED, { recursive: true, force: true }));

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const STARTS = {
  chromium: async () => {
    const options = new chrome.Options();
    options.setChromeBinaryPath(which("chromium"));
    options.addArguments(
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync");
    options.setUserPreferences({ "download.default_directory": SAVED });
    return new Builder().forBrowser("chrome").setChromeOptions(options).setChromeService(new chrome.ServiceBuilder(which("chromedriver"))).build();
  },
  firefox: async () => {
    const options = new firefox.Options();
    options.setBinary(which("firefox-esr"));
    options.addArguments("-headless");
    options.setPreference("browser.download.folderList", 2);
    options.setPreference("browser.download.dir", SAVED);
    return new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(new firefox.ServiceBuilder(which("geckodriver"))).build();
  },
  webkit: async () => {
    const port = await freePort();
    const service = spawn(which("WebKitWebDriver"), [`--port=${port}`], { stdio: "ignore" });
    process.once("exit", () => service.kill());
    const options = new Capabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: MINIBROWSER, args: ["--automation"] },
    });
    for (let tries = 1; ; tries += 1) {
      try {
        const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(options).build();
        const quit = driver.quit.bind(driver);
        driver.quit = () => quit().finally(() => service.kill());
        return driver;
      } catch (error) {
        if (tries === 20) throw error;
        await pause(250);
      }
    }
  },
};

const pause = (time) => new Promise((done) => setTimeout(done, time));

/** A page of the calculator in a fresh browser. */
export class Page {
  static async open() {
    const driver = await STARTS[ENGINE]();
    // As wide as a desktop, so that the result is next to the questions.
    await driver.manage().window().setRect({ width: 1280, height: 900 });
    return new Page(driver);
  }

  constructor(driver) {
    this.driver = driver;
  }

  close() {
    return this.driver.quit();
  }

  /** Goes to an address from a blank page: a change of the fragment alone would load nothing. */
  async go(address) {
    await this.driver.get("about:blank");
    await this.driver.get(address);
  }

  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Waits until the script returns the wanted value, by default true. */
  async until(script, wanted = true, time = 60_000) {
    const end = Date.now() + time;
    for (;;) {
      const found = await this.run(script).catch((error) => String(error));
      const plain = typeof found === "string" ? found.replaceAll(/\s/g, " ") : found;
      if (wanted instanceof RegExp ? wanted.test(plain) : plain === wanted) return found;
      if (Date.now() > end) throw new Error(`${script} gave ${JSON.stringify(plain)} and not ${wanted}`);
      await pause(100);
    }
  }

  text(selector, wanted, time) {
    return this.until(`return document.querySelector(${JSON.stringify(selector)})?.textContent ?? ""`, wanted, time);
  }

  ready() {
    // The lock closes for the second time when both parts of the program run.
    return this.until("return Boolean(document.querySelector('.facts')) && document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length === 3");
  }

  /** Types into a field, by its name. */
  async type(name, text) {
    // When a question above folds, WebKit does not keep the field in view, and its driver does not scroll to it.
    await this.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", `[name=${name}]`);
    const field = await this.driver.findElement(By.css(`[name=${name}]`));
    await field.clear();
    await field.sendKeys(text);
  }

  /** Presses something once it is there: what follows from an answer is a frame behind it. */
  async press(selector) {
    await this.until(`return Boolean(document.querySelector(${JSON.stringify(selector)}))`);
    await this.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector);
    await this.driver.findElement(By.css(selector)).click();
  }

  /** Chooses a provision by number. */
  async choose(provision) {
    await this.type("search", provision);
    await this.driver.findElement(By.css("[name=search]")).sendKeys(Key.ENTER);
    await this.until(`return [...document.querySelectorAll(".chosen .provision")].some((e) => e.textContent.trim() === ${JSON.stringify(provision)})`);
  }

  /** Opens a question if it is closed. */
  async ask(number) {
    const question = `.facts > .question:nth-of-type(${number})`;
    const open = await this.run("return document.querySelector(arguments[0]).open", question);
    if (!open) await this.press(`${question} > summary`);
  }

  /** Types the case of the main job. */
  async mainJob() {
    await this.choose("5(1)(f)");
    await this.choose("32");
    await this.ask(3);
    await this.type("turnover", "549 360 000");
  }

  /** Makes the page try every way out; returns the rows of its table. */
  async tryEverything(other) {
    await this.run("document.getElementById('lock').dataset.other = arguments[0]", `${other}/`);
    await this.press("#lock > summary");
    await this.press("#lock button");
    await this.until(
      "const { dataset } = document.getElementById('lock'); return [dataset.kept, dataset.broken].includes(document.querySelector('#lock [role=status]').textContent)",
      true, 120_000);
    return this.run("return [...document.querySelectorAll('#lock tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))");
  }
}
