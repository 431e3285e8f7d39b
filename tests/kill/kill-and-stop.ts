import { ensureBrowser } from "../browser/ensure-browser";
import { killRounds } from "./kill-rounds";
import { stopRounds } from "./stop-rounds";

/** How often each is done, and which moments are hit by chance. */
export interface Deaths {
  kills: number;
  stops: number;
  seed: number;
}

/** How often each is done where nobody says otherwise. */
export const USUAL_ROUNDS = { kills: 50, stops: 200 };

/**
 * Kills the browser, and stops the worker, while a reader keeps and changes highlights in the e2e build. Prints what was
 * lost, and how many rounds went well.
 *
 * @returns whether nothing that was acknowledged was lost.
 */
export async function killAndStop({ kills, stops, seed }: Deaths): Promise<boolean> {
  ensureBrowser((line) => console.error(line));
  const afterKills = await counted("browser killed after the acknowledgement", kills, (onRound) =>
    killRounds(kills, onRound),
  );
  const afterStops = await counted(`worker stopped between messages, seed ${seed}`, stops, (onRound) =>
    stopRounds(stops, seed, onRound),
  );
  return afterKills && afterStops;
}

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
