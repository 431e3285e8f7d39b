import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "wxt";
import { runCommand } from "../commands/run-command";
import { filesIn, packFiles } from "./pack-files";

const USAGE = `usage: zip [--twice]

Builds for Chrome, Edge and Firefox, and packs each build and the sources for the stores, into
.output/termlight-VERSION-NAME.zip. The same sources give the same bytes: --twice does all of it twice and ends with exit
code 1 where a byte differs.`;

const ROOT = join(import.meta.dirname, "../..");
const OUTPUT = join(ROOT, ".output");
const BROWSERS = ["chrome", "edge", "firefox"] as const;

interface Package {
  name: string;
  bytes: Uint8Array;
}

async function pack(twice: boolean): Promise<void> {
  const packages = await makePackages();
  for (const { name, bytes } of packages) {
    writeFileSync(join(OUTPUT, name), bytes);
    console.log(`${name.padEnd(34)} ${(bytes.length / 1e6).toFixed(2)} MB  SHA-256 ${sum(bytes)}`);
  }
  if (twice) compare(packages, await makePackages());
}

async function makePackages(): Promise<Package[]> {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const made: Package[] = [];
  for (const browser of BROWSERS) {
    const folder = join(OUTPUT, `${browser}-mv3`);
    rmSync(folder, { recursive: true, force: true });
    await build({
      root: ROOT,
      browser,
      manifestVersion: 3,
      logger: QUIET,
      vite: () => ({ logLevel: "error" }),
    });
    made.push({ name: `termlight-${version}-${browser}.zip`, bytes: packFiles(folder, filesIn(folder)) });
  }
  made.push({ name: `termlight-${version}-sources.zip`, bytes: packFiles(ROOT, sourceFiles()) });
  return made;
}

/** What is under version control, but for what only this project's own house needs. */
function sourceFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" });
  return listed.split("\0").filter((path) => path !== "" && !path.startsWith(".github/store/screenshots/"));
}

function compare(first: readonly Package[], second: readonly Package[]): void {
  const differing = first.filter(({ bytes }, at) => sum(bytes) !== sum(second[at]!.bytes));
  for (const { name } of differing) console.error(`${name} came out otherwise the second time`);
  if (differing.length > 0) process.exitCode = 1;
  else console.log("The second build gave the same bytes.");
}

function sum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const nothing = (): void => undefined;
/** Only what goes wrong is said. */
const QUIET = {
  debug: nothing,
  log: nothing,
  info: nothing,
  success: nothing,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 1,
};

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { twice: { type: "boolean", default: false } } });
  await pack(values.twice);
});
