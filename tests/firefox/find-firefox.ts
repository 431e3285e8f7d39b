import { spawnSync } from "node:child_process";

/** Where Firefox is looked for: Debian's package, the others' on Linux, macOS. */
const PLACES = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/**
 * The program of a Firefox; where there is none, Debian's package is installed, as root on a system with apt-get.
 *
 * @throws Error when that failed; the message says what to do, in one line.
 */
export function findFirefox(): string {
  const given = process.env.FIREFOX_PATH;
  const candidates = given ? [given] : PLACES;
  const found = candidates.find(starts) ?? (given ? undefined : installed());
  if (found) return found;
  throw new Error(
    "No Firefox found: install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program.",
  );
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || process.platform !== "linux") return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "firefox-esr"],
  ]) {
    spawnSync("apt-get", args, { stdio: ["ignore", 2, "inherit"], env });
  }
  return PLACES.find(starts);
}

function starts(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}
