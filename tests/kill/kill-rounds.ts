import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killBrowser } from "../browser/kill-browser";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { allowEverySite, launch } from "../e2e/fixtures";
import { untilRead } from "../e2e/page-session";
import { LibraryModel } from "./library-model";
import { numberedPage, sentence } from "./numbered-page";
import { keep, select, untilAcknowledged } from "./reader";
import { storedHighlights } from "./stored";

/**
 * Keeps a passage, waits for the acknowledgement, kills the browser, starts it again on the same profile; so many
 * times. After each start all that was acknowledged must be there.
 *
 * @returns what was wrong, one line each.
 */
export async function killRounds(rounds: number, onRound: (round: number) => void): Promise<string[]> {
  const userDataDir = await mkdtemp(join(tmpdir(), "termlight-kill-"));
  const server = await startPageServer(() => numberedPage(rounds));
  const start = () => launch({ build: "e2e", userDataDir, extraArgs: ["--hide-crash-restore-bubble"] });
  const model = new LibraryModel();
  const wrong = new Set<string>();
  // Permissions are written with some delay, which is the browser's affair: this first one ends in peace.
  const first = await start();
  await allowEverySite(first);
  await first.close();
  let running: LaunchedExtension = await start();
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await running.context.newPage();
      await page.goto(server.origin);
      await untilRead(running, page);
      await select(page, round);
      await keep(page, "yellow");
      await untilAcknowledged(page, round, "yellow");
      await killBrowser(running.context);
      model.keep(sentence(round), "yellow");
      running = await start();
      for (const fault of model.faults(await storedHighlights(running))) wrong.add(fault);
      onRound(round + 1);
    }
  } finally {
    await running.close();
    await server.close();
    await rm(userDataDir, { recursive: true, force: true });
  }
  return [...wrong];
}
