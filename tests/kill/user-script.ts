import { expect, type Page } from "@playwright/test";
import { pick, type Random } from "../bench/seeded-random";
import type { LaunchedExtension } from "../browser/launch";
import { OverlayView } from "../e2e/overlay-view";
import type { LibraryModel } from "./library-model";
import { sentence } from "./numbered-page";
import { type Color, keep, open, recolor, select, untilAcknowledged } from "./reader";

/** What a script of user actions works with. */
export interface UserScript {
  extension: LaunchedExtension;
  /** Shows a `numberedPage` of so many sentences. */
  page: Page;
  sentences: number;
  random: Random;
  model: LibraryModel;
}

type Action = (script: UserScript) => Promise<void>;

/** Does one thing that readers do, chosen at random, waits until it is acknowledged, and tells the model. */
export async function doSomething(script: UserScript): Promise<void> {
  const { model, random, sentences } = script;
  const kept = model.quotes.length;
  const actions: Action[] =
    kept === 0 ? [keepOne] : [keepOne, keepOne, recolorOne, writeNote, deleteOne, reload];
  const action = kept > sentences / 2 ? deleteOne : pick(random, actions);
  await action(script);
}

/** Keeps a sentence that was never kept. */
export async function keepOne({ page, sentences, random, model }: UserScript): Promise<void> {
  const free = numbers(sentences).filter((number) => !model.knows(sentence(number)));
  if (free.length === 0) return;
  const number = pick(random, free);
  await select(page, number);
  await keep(page, "yellow");
  await untilAcknowledged(page, number, "yellow");
  model.keep(sentence(number), "yellow");
}

/** Gives a highlight the other colour. */
export async function recolorOne(script: UserScript): Promise<void> {
  const { page, model } = script;
  const { number, color } = await openOne(script);
  const other: Color = color === "yellow" ? "blue" : "yellow";
  await recolor(page, other);
  await untilAcknowledged(page, number, other);
  await new OverlayView(page).button("Close").click();
  model.change(sentence(number), { color: other });
}

/** Writes a highlight's note. */
export async function writeNote(script: UserScript): Promise<void> {
  const { page, random, model } = script;
  const { number } = await openOne(script);
  const overlay = new OverlayView(page);
  const note = `note ${Math.floor(random() * 1e6)}`;
  await overlay.note.fill(note);
  await expect(overlay.editor.getByRole("status")).toHaveText("Saved", { timeout: 60_000 });
  await overlay.button("Close").click();
  model.change(sentence(number), { note });
}

/** Deletes a highlight, and half of the time takes that back. */
export async function deleteOne(script: UserScript): Promise<void> {
  const { page, random, model } = script;
  const { number, color } = await openOne(script);
  const overlay = new OverlayView(page);
  await overlay.button("Delete the highlight").click();
  await untilAcknowledged(page, number, null);
  const undo = random() < 0.5;
  if (undo) {
    await overlay.button("Undo").click();
    await untilAcknowledged(page, number, color);
  }
  model.change(sentence(number), { deleted: !undo });
}

/** Has the page loaded anew, as often as readers come back to it. */
export async function reload({ extension: { context, extensionId }, page }: UserScript): Promise<void> {
  await page.reload();
  // Asked from a page of the extension: its background may be stopped by now, and nothing would wake it for a test.
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  const status = () =>
    own.evaluate(
      async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const message = { type: "page/describe", request: {} };
        const answer = await chrome.tabs.sendMessage(tab!.id!, message, { frameId: 0 }).catch(() => null);
        return (answer?.reply?.status as string | undefined) ?? "nobody";
      },
      `${new URL(page.url()).protocol}//${new URL(page.url()).hostname}/*`,
    );
  await expect.poll(status, { timeout: 60_000 }).not.toMatch(/^(nobody|reading|failed)$/);
  await own.close();
}

async function openOne({
  page,
  random,
  model,
  sentences,
}: UserScript): Promise<{ number: number; color: Color }> {
  const kept = numbers(sentences).filter((number) => model.quotes.includes(sentence(number)));
  const number = pick(random, kept);
  const { color } = model.of(sentence(number));
  await page.bringToFront();
  await open(page, number, color);
  return { number, color };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}
