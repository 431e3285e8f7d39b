import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { buildExtension } from "../browser/build-extension";
import { positiveNumber, wholeNumber } from "../commands/number-option";
import { runCommand } from "../commands/run-command";
import { killAndStop, USUAL_ROUNDS } from "../kill/kill-and-stop";
import { UNIT_TESTS } from "./trust-tests";

const USAGE = `usage: test:trust [--minutes N] [--seed S]

Builds the extension and runs all tests that .github/SECURITY.md names: least permission, no network, hostile pages,
messages, imports and faults; last \`test:kill\`. The worker is stopped at random under a reader's hands for N minutes, 10
unless told otherwise. Ends at the first part that fails, with its exit code.`;

const CONFIG = "tests/trust/playwright.config.ts";

/** How long the worker is stopped at random, and when. */
interface Chaos {
  minutes: number;
  seed: number;
}

function readChaos(args: string[]): Chaos {
  const { values } = parseArgs({
    args,
    options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" } },
  });
  return {
    minutes: positiveNumber("--minutes", values.minutes),
    seed: wholeNumber("--seed", values.seed),
  };
}

/** Runs one of the installed programs. Its exit code. */
function run(command: string, parameters: readonly string[], { minutes, seed }: Chaos): number {
  const env = {
    ...process.env,
    TERMLIGHT_TRUST_MINUTES: String(minutes),
    TERMLIGHT_TRUST_SEED: String(seed),
  };
  return spawnSync("npx", ["--no-install", command, ...parameters], { stdio: "inherit", env }).status ?? 1;
}

await runCommand(USAGE, async (args) => {
  process.exitCode = await runAll(readChaos(args));
});

/** Runs one part after the other. The exit code of the first that fails, or 0. */
async function runAll(chaos: Chaos): Promise<number> {
  const unit = run("vitest", ["run", ...UNIT_TESTS], chaos);
  if (unit !== 0) return unit;
  buildExtension("production");
  buildExtension("e2e");
  const inBrowser = run("tsx", ["tests/browser/run-e2e.ts", "--config", CONFIG], chaos);
  if (inBrowser !== 0) return inBrowser;
  return (await killAndStop({ ...USUAL_ROUNDS, seed: chaos.seed })) ? 0 : 1;
}
