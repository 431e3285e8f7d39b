import { setTimeout } from "node:timers/promises";
import { seededRandom } from "../bench/seeded-random";
import { startPageServer } from "../browser/page-server";
import { workerStopper } from "../browser/stop-worker";
import { LibraryModel } from "../kill/library-model";
import { numberedPage } from "../kill/numbered-page";
import { storedHighlights } from "../kill/stored";
import { doSomething } from "../kill/user-script";
import { figure } from "../trust/figure";
import { expect, test } from "./fixtures";
import { untilRead } from "./page-session";

/** How long the reader goes on, and what is done when: `npm run test:trust` sets both. */
const MINUTES = Number(process.env.TERMLIGHT_TRUST_MINUTES ?? 0.25);
const SEED = Number(process.env.TERMLIGHT_TRUST_SEED ?? 1);
/** So much happens at least, however slow the machine. */
const LEAST = 4;
/** The longest time between two stops, ms. */
const LONGEST_REST = 4_000;
const SENTENCES = 400;

test.use({ loadingMayBeCutOff: true });

test("nothing acknowledged is lost or doubled while the worker is stopped at random under a reader's hands", async ({
  extension,
}) => {
  test.setTimeout(MINUTES * 60_000 * 2 + 120_000);
  const random = seededRandom(SEED);
  const server = await startPageServer(() => numberedPage(SENTENCES));
  const page = await extension.context.newPage();
  await page.goto(server.origin);
  await untilRead(extension, page);
  const model = new LibraryModel();
  const end = Date.now() + MINUTES * 60_000;
  const { stop, close } = await workerStopper(extension.context, extension.extensionId);
  let actions = 0;
  let stops = 0;
  const isOver = (): boolean => Date.now() >= end && Math.min(actions, stops) >= LEAST;
  const stopping = (async () => {
    const rests = seededRandom(SEED + 1);
    for (; !isOver(); stops++) {
      await setTimeout(rests() * LONGEST_REST);
      await stop();
    }
  })();
  for (; !isOver(); actions++) {
    await doSomething({ extension, page, sentences: SENTENCES, random, model });
    if (actions % 20 === 0) expect(model.faults(await storedHighlights(extension))).toEqual([]);
  }
  await stopping;
  await close();
  expect(model.faults(await storedHighlights(extension))).toEqual([]);
  figure(
    "worker stopped at random",
    `${stops} stops in ${actions} actions, seed ${SEED}: nothing lost, nothing doubled`,
  );
  await server.close();
});
