/**
 * `npm run lint:firefox`: what Mozilla's own linter for add-ons says of the Firefox build
 * (https://github.com/mozilla/web-ext). It is fetched for this by npx, as it brings 300 packages. Ends with exit code 1 at
 * an error, or at a warning that has no explanation here.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const WEB_EXT = "web-ext@10.7.0";

interface Finding {
  code: string;
  message: string;
  /** `null` for what concerns the whole. */
  file: string | null;
  line?: number;
}

/** Warnings that stay, with why they do no harm. */
const EXPLAINED: readonly { code: string; file: RegExp; why: string }[] = [
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    file: /^article-extractor\.js$/,
    why: "Readability writes markup of its own into the copy of the page that it works on, which is never shown",
  },
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    file: /^(overlay-renderer\.js|chunks\/.*\.js)$/,
    why: "Preact's dangerouslySetInnerHTML, which no component of ours uses (our own linter forbids it)",
  },
  {
    code: "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION",
    file: /^manifest\.json$/,
    why: "the statement that no data is collected is known to Firefox for Android from version 142 on, and passed over before",
  },
];

const npx = process.platform === "win32" ? "npx.cmd" : "npx";
execFileSync(
  process.execPath,
  [join(ROOT, "node_modules/wxt/bin/wxt.mjs"), "build", "-b", "firefox", "--mv3"],
  {
    cwd: ROOT,
    stdio: "pipe",
  },
);
const { stdout, stderr } = spawnSync(
  npx,
  ["--yes", WEB_EXT, "lint", "--source-dir", join(ROOT, ".output/firefox-mv3"), "--output", "json"],
  { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 },
);
const found = parsed(stdout, stderr);
const explained = new Map<string, number>();
for (const finding of found) {
  const why = EXPLAINED.find(({ code, file }) => code === finding.code && file.test(finding.file ?? ""))?.why;
  if (why === undefined) {
    console.error(`${finding.code} ${finding.file ?? ""}:${finding.line ?? ""} ${finding.message}`);
    process.exitCode = 1;
  } else explained.set(why, (explained.get(why) ?? 0) + 1);
}
for (const [why, count] of explained) console.log(`${count}, explained: ${why}.`);
console.log(
  `${found.length} findings, ${[...explained.values()].reduce((sum, count) => sum + count, 0)} of them explained.`,
);

function parsed(output: string, trouble: string): Finding[] {
  try {
    const { errors, warnings, notices } = JSON.parse(output) as Record<string, Finding[]>;
    // An error is never explained away.
    return [...errors!.map((each) => ({ ...each, code: `ERROR ${each.code}` })), ...warnings!, ...notices!];
  } catch {
    throw new Error(`${WEB_EXT} did not run:\n${trouble || output}`);
  }
}
