// Run by `cargo xtask test`, which sets BASE_URL, REQUEST_LOG and CHROMIUM. By hand: `CHROMIUM=$(command -v chromium) npm test`.
import { defineConfig } from "@playwright/test";

const PORT = 8099;

// Playwright reads this file in every worker, so these variables are also set in the tests.
process.env.REQUEST_LOG ??= new URL("results/requests.log", import.meta.url).pathname;

export default defineConfig({
  testMatch: "*.spec.js",
  outputDir: "results/tests",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [["list"]],
  // Machines are slow: a test should fail for what it sees, not for how long it takes.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.BASE_URL ?? `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 900 },
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
      ],
    },
  },
  webServer: process.env.BASE_URL
    ? undefined
    : { command: `node server.js ${PORT}`, url: `http://127.0.0.1:${PORT}/en/`, reuseExistingServer: false },
});
