/**
 * `npm run test:trust [-- --minutes N] [--seed S]`: least permission, no network, hostile pages, messages and faults. The
 * worker is stopped at random for so many minutes.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" } },
});
const env = { ...process.env, TERMLIGHT_TRUST_MINUTES: values.minutes, TERMLIGHT_TRUST_SEED: values.seed };

/** Requests that are malformed, ten thousand of each kind, and who may ask for what. */
const UNIT_TESTS = [
  "tests/lib/messages",
  "tests/entrypoints/background",
  "page-requests.test",
  "acts-for.test",
];

const STEPS: string[][] = [
  ["vitest", "run", ...UNIT_TESTS],
  ["wxt", "build"],
  ["wxt", "build", "--mode", "e2e"],
  ["tsx", "tests/browser/run-e2e.ts", "--config", "tests/trust/playwright.config.ts"],
];
for (const [command, ...parameters] of STEPS) {
  const { status } = spawnSync("npx", ["--no-install", command!, ...parameters], { stdio: "inherit", env });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
}
