import { parseArgs } from "node:util";
import { buildExtension } from "../browser/build-extension";
import { wholeNumber } from "../commands/number-option";
import { runCommand } from "../commands/run-command";
import { UsageError } from "../commands/usage-error";
import { type Deaths, killAndStop, USUAL_ROUNDS } from "./kill-and-stop";

const USAGE = `usage: test:kill [--kills N] [--stops N] [--seed S]

Builds the extension and shows that nothing acknowledged is lost: kills the browser N times (${USUAL_ROUNDS.kills} unless told otherwise)
after a highlight was kept, and stops the worker at random in N rounds (${USUAL_ROUNDS.stops}) of keeping, recolouring and deleting. 0
leaves one of the two out. Ends with exit code 1 where something was lost.`;

function readDeaths(args: string[]): Deaths {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: "string", default: String(USUAL_ROUNDS.kills) },
      stops: { type: "string", default: String(USUAL_ROUNDS.stops) },
      seed: { type: "string", default: "1" },
    },
  });
  const kills = wholeNumber("--kills", values.kills);
  const stops = wholeNumber("--stops", values.stops);
  if (kills + stops === 0) throw new UsageError("--kills 0 --stops 0: leaves nothing to do");
  return { kills, stops, seed: wholeNumber("--seed", values.seed) };
}

await runCommand(USAGE, async (args) => {
  const deaths = readDeaths(args);
  buildExtension("e2e");
  process.exitCode = (await killAndStop(deaths)) ? 0 : 1;
});
