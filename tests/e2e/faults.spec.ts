import type { Page } from "@playwright/test";
import { seededRandom } from "../bench/seeded-random";
import type { LaunchedExtension } from "../browser/launch";
import { type PageServer, startPageServer } from "../browser/page-server";
import { LibraryModel } from "../kill/library-model";
import { numberedPage, sentence } from "../kill/numbered-page";
import { keep, select, untilAcknowledged } from "../kill/reader";
import { storedHighlights } from "../kill/stored";
import { deleteOne, keepOne, recolorOne, type UserScript, writeNote } from "../kill/user-script";
import { download } from "./download";
import { allowEverySite, test as base, expect, launch } from "./fixtures";
import { bringToNewerVersion } from "./newer-database";
import { OverlayView } from "./overlay-view";
import { untilRead } from "./page-session";
import { paintedTexts } from "./painted";

const SENTENCES = 40;

const test = base.extend<{ script: UserScript }, { numbered: PageServer }>({
  numbered: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
    async ({}, use) => {
      const server = await startPageServer(() => numberedPage(SENTENCES));
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  script: async ({ extension, numbered }, use) => {
    await use(await scriptIn(extension, numbered));
  },
});

/** A reader before a page of numbered sentences. */
async function scriptIn(extension: LaunchedExtension, { origin }: PageServer): Promise<UserScript> {
  const page = await extension.context.newPage();
  await page.goto(origin);
  await untilRead(extension, page);
  return { extension, page, sentences: SENTENCES, random: seededRandom(1), model: new LibraryModel() };
}

/** Some of everything that a reader does. */
async function doSome(script: UserScript): Promise<void> {
  for (const action of [keepOne, keepOne, keepOne, recolorOne, writeNote, deleteOne, keepOne])
    await action(script);
}

async function expectModel({ model, extension }: UserScript): Promise<void> {
  await expect.poll(async () => model.faults(await storedHighlights(extension))).toEqual([]);
}

/** Keeps a sentence where nothing can be stored now; waits until the reader is told so, and says which it is. */
async function keepInVain({ page, model }: UserScript): Promise<number> {
  let number = SENTENCES - 1;
  while (model.knows(sentence(number))) number -= 1;
  await select(page, number);
  await keep(page, "yellow");
  await expect
    .poll(() => paintedTexts(page, "termlight-unsaved"), { timeout: 60_000 })
    .toEqual([sentence(number)]);
  return number;
}

/** Has a page of the extension's origin open the database in a way of its own. */
async function elsewhere({ context, extensionId }: LaunchedExtension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

test("on a full disk nothing is written by half, and all is stored once when there is room", async ({
  script,
}) => {
  const { extension, page, model } = script;
  await doSome(script);
  await extension.worker.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const fail = (): never => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { put: fail, add: fail });
    Object.assign(globalThis, { freeDisk: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  });
  const number = await keepInVain(script);
  await expectModel(script);
  await extension.worker.evaluate(() => (globalThis as unknown as { freeDisk(): void }).freeDisk());
  await new OverlayView(page).button("Try now").click();
  await untilAcknowledged(page, number, "yellow");
  model.keep(sentence(number), "yellow");
  await doSome(script);
  await expectModel(script);
});

test("while another window holds the database, what is kept waits, and is stored once", async ({
  script,
}) => {
  const { extension, page, model } = script;
  await doSome(script);
  const other = await elsewhere(extension);
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("termlight");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const held = opening.result.transaction(["highlights", "articles"], "readwrite");
          let holding = true;
          // A transaction lives as long as it is asked for something.
          const hold = (): void => {
            if (holding) held.objectStore("highlights").count().onsuccess = hold;
            else opening.result.close();
          };
          hold();
          Object.assign(window, { letGo: () => (holding = false) });
          resolve();
        };
      }),
  );
  const number = await keepInVain(script);
  await other.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await untilAcknowledged(page, number, "yellow");
  model.keep(sentence(number), "yellow");
  await expectModel(script);
});

test("a database that another window brings to a newer version is left alone from then on", async ({
  script,
}) => {
  const { extension } = script;
  await doSome(script);
  const other = await elsewhere(extension);
  await bringToNewerVersion(other);
  await keepInVain(script);
  await expectModel(script);
});

test("with the clock moved back a day, the last change of each field still counts", async ({ script }) => {
  const { extension } = script;
  await doSome(script);
  await extension.worker.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() - 86_400_000;
  });
  await doSome(script);
  await expectModel(script);
  await script.page.reload();
  await untilRead(extension, script.page);
  await expect
    .poll(async () => (await storedHighlights(extension)).filter(({ deleted }) => !deleted).length)
    .toBe(script.model.quotes.length);
});

test("an update while pages are open loses nothing and doubles nothing", async ({ script }) => {
  const { extension, page } = script;
  await doSome(script);
  for (let round = 0; round < 3; round++) {
    const restarted = extension.context.waitForEvent("serviceworker");
    await extension.worker.evaluate(() => chrome.runtime.reload());
    await restarted;
    await untilRead(extension, page);
    await doSome(script);
    await expectModel(script);
  }
});

test("two profiles are two libraries, and a backup of one brings to the other what it lacks, once", async ({
  script,
  numbered,
}) => {
  const second = await launch({ build: "e2e" });
  await allowEverySite(second);
  const other = await scriptIn(second, numbered);
  await doSome(script);
  const others = [36, 37, 38, 39].filter((number) => !script.model.knows(sentence(number)));
  for (const number of others) {
    await select(other.page, number);
    await keep(other.page, "blue");
    await untilAcknowledged(other.page, number, "blue");
    other.model.keep(sentence(number), "blue");
  }
  await expectModel(script);
  await expectModel(other);
  const options = await script.extension.context.newPage();
  await options.goto(`chrome-extension://${script.extension.extensionId}/options.html#backup`);
  const { text } = await download(options, options.getByRole("button", { name: "Save a backup" }));
  const library = await second.context.newPage();
  await library.goto(`chrome-extension://${second.extensionId}/library.html`);
  const buffer = Buffer.from(text);
  for (const isNew of [true, false]) {
    await library.getByRole("button", { name: "Import…" }).click();
    await library
      .locator("dialog input[type=file]")
      .setInputFiles({ name: "backup.json", mimeType: "application/json", buffer });
    const button = library.getByRole("button", { name: /^Import \d/ });
    if (isNew) {
      await button.click();
      await expect(library.getByRole("button", { name: "Undo" }).first()).toBeVisible();
    } else await expect(library.getByText("There is nothing to import")).toBeVisible();
    await expect(button).toHaveCount(0);
    await library.reload();
  }
  const both = new LibraryModel();
  both.take(other.model);
  both.take(script.model);
  await expect.poll(async () => (await storedHighlights(second)).length).toBeGreaterThan(2);
  expect(both.faults(await storedHighlights(second))).toEqual([]);
  await second.close();
});
