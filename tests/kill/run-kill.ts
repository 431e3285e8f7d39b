/** `npm run test:kill [-- --kills N] [--stops N] [--seed S]`: that nothing acknowledged is ever lost. */
import { parseArgs } from "node:util";
import { ensureBrowser } from "../browser/ensure-browser";
import { killRounds } from "./kill-rounds";
import { stopRounds } from "./stop-rounds";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    stops: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
  },
});
const [kills, stops, seed] = [Number(values.kills), Number(values.stops), Number(values.seed)];

ensureBrowser((line) => console.error(line));
const afterKills = await counted("browser killed after the acknowledgement", kills, (onRound) =>
  killRounds(kills, onRound),
);
const afterStops = await counted(`worker stopped between messages, seed ${seed}`, stops, (onRound) =>
  stopRounds(stops, seed, onRound),
);
process.exitCode = afterKills && afterStops ? 0 : 1;

/** Runs rounds and prints how many of them went well. True where all did. */
async function counted(
  name: string,
  rounds: number,
  run: (onRound: (round: number) => void) => Promise<string[]>,
): Promise<boolean> {
  const progress = (round: number): void => {
    if (round % 10 === 0) console.error(`${name}: round ${round} of ${rounds}`);
  };
  const faults = rounds > 0 ? await run(progress) : [];
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(`${name}: ${rounds - faults.length} of ${rounds} as acknowledged`);
  return faults.length === 0;
}
