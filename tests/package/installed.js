// Installs the packed archive as a user would, in its own folder. Run by `cargo xtask test package`, which makes the archive and writes the
// cases. By hand: `cargo xtask package` and `cargo test --test it cases::`, then `npm test` here.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A folder with the package in its `node_modules`, deleted after the tests in the file. */
export function installed() {
  const made = join(ROOT, "target/package");
  const archives = readdirSync(made).filter((name) => name.endsWith(".tgz"));
  if (archives.length !== 1) throw new Error(`one archive must be in ${made}`);
  const folder = mkdtempSync(join(tmpdir(), "article83-package-"));
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", join(made, archives[0])], { cwd: folder, stdio: "pipe" });
  return folder;
}

/** The package itself, imported by its name. */
export async function imported() {
  const folder = installed();
  const door = join(folder, "door.js");
  writeFileSync(door, 'export * from "article83";');
  return import(pathToFileURL(door));
}
