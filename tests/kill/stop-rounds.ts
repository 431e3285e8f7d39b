import { setTimeout } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { pick, type Random, seededRandom } from "../bench/seeded-random";
import { startPageServer } from "../browser/page-server";
import { type WorkerStopper, workerStopper } from "../browser/stop-worker";
import { allowEverySite, launch } from "../e2e/fixtures";
import { OverlayView } from "../e2e/overlay-view";
import { untilRead } from "../e2e/page-session";
import { LibraryModel } from "./library-model";
import { numberedPage, sentence } from "./numbered-page";
import { type Color, keep, open, recolor, select, untilAcknowledged } from "./reader";
import { storedHighlights } from "./stored";

/** When the worker is stopped: before the step, while its message is under way, after it, or not at all. */
const MOMENTS = ["before", "during", "during", "during", "after", "never"] as const;
/** A message is under way for about so long, ms. */
const UNDER_WAY_MS = 40;

/**
 * Keeps, recolours and deletes passages while the service worker is stopped before, during or after each message.
 *
 * @returns what was wrong, one line each.
 */
export async function stopRounds(
  rounds: number,
  seed: number,
  onRound: (round: number) => void,
): Promise<string[]> {
  const random = seededRandom(seed);
  const server = await startPageServer(() => numberedPage(rounds));
  const extension = await launch({ build: "e2e" });
  const model = new LibraryModel();
  try {
    await allowEverySite(extension);
    const stopper = await workerStopper(extension.context, extension.extensionId);
    const page = await extension.context.newPage();
    await page.goto(server.origin);
    await untilRead(extension, page);
    for (let round = 0; round < rounds; round++) {
      await oneRound(page, round, random, stopper, model);
      onRound(round + 1);
    }
    return model.faults(await storedHighlights(extension));
  } finally {
    await extension.close();
    await server.close();
  }
}

/** A passage is kept; some are given another colour then, and some of these are deleted. */
async function oneRound(
  page: Page,
  number: number,
  random: Random,
  stopper: WorkerStopper,
  model: LibraryModel,
): Promise<void> {
  const step = async (run: () => Promise<void>, color: Color | null): Promise<void> => {
    await withStop(run, pick(random, MOMENTS), random() * UNDER_WAY_MS, stopper);
    await untilAcknowledged(page, number, color);
  };
  await select(page, number);
  await step(() => keep(page, "yellow"), "yellow");
  model.keep(sentence(number), "yellow");
  if (random() < 0.5) return;
  await open(page, number, "yellow");
  await step(() => recolor(page, "blue"), "blue");
  const remove = random() < 0.5;
  const overlay = new OverlayView(page);
  if (remove) await step(() => overlay.button("Delete the highlight").click(), null);
  else await overlay.button("Close").click();
  model.change(sentence(number), { color: "blue", deleted: remove });
}

async function withStop(
  run: () => Promise<void>,
  moment: (typeof MOMENTS)[number],
  delay: number,
  { stop }: WorkerStopper,
): Promise<void> {
  if (moment === "before") await stop();
  const stopping = moment === "during" ? setTimeout(delay).then(stop) : undefined;
  await Promise.all([run(), stopping]);
  if (moment === "after") await stop();
}
