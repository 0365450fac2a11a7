// Every example in the package's README does what it says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { installed } from "./installed.js";

const folder = installed();
const readme = readFileSync(join(folder, "node_modules/article83/README.md"), "utf8");
const examples = [...readme.matchAll(/^```js\n([^]*?)^```/gm)].map(([, code]) => code);

// Those with a file name are for a browser or a bundler, and run there.
for (const [i, code] of examples.filter((code) => !code.startsWith("// ")).entries()) {
  test(`${code.split("\n")[0]} (${i})`, () => {
    const file = join(folder, `example-${i}.js`);
    writeFileSync(file, code);
    const expected = [...code.matchAll(/console\.log\(.*[;,] \/\/ (.+)$/gm)].flatMap(([, said]) => said.split(" | "));
    const printed = execFileSync(process.execPath, [file], { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
    assert.deepEqual(String(printed).trimEnd().split("\n"), expected);
  });
}

test("there are examples, and each one that runs says what it prints", () => {
  const run = examples.filter((code) => !code.startsWith("// "));
  assert.ok(run.length >= 6, `${run.length}`);
  for (const code of run) assert.match(code, /console\.log\(.*[;,] \/\/ /);
});
