import type { Locator, Page } from "@playwright/test";
import type { OwnTerm } from "../../lib/own-terms/own-term";
import { writeBackup } from "../lib/exchange/write-backup";
import { ownDraft, sampleOwnTerm } from "../lib/own-terms/sample-own-term";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { choose, counts, file, openImport } from "./import-dialog";
import { emptyBackup, sampleItem } from "./import-files";
import { problems } from "./problems";

const NOW = { now: Date.UTC(2025, 3, 4) };
const GATE = sampleOwnTerm(1, ownDraft("RAG gate", { aliases: ["检索门"] }));
const GONE: OwnTerm = { ...sampleOwnTerm(2, ownDraft("Other gate")), deletedAt: 5 };
const [MOBA, NSA] = ["Mixture of Block Attention (MoBA)", "Native Sparse Attention (NSA)"];
const ARTICLE = "https://example.org/a";

/** A mute of a backup: it holds, or was taken back. */
function mute(termId: string, holds = true, pageKey = "", title = "") {
  return { termId, pageKey, title, mutedAt: holds ? 5 : null, stamp: GATE.stamps.name };
}

/** A backup of two own terms, one of them deleted, and of two mutes and one that was taken back. */
function ownBackup() {
  const mutes = [mute(GATE.id), mute("moba", true, ARTICLE, "An article"), mute("nsa", false)];
  return { ...emptyBackup(), ownTerms: [GATE, GONE], mutes };
}

/** Has the dialog look at a backup. */
async function check(library: Page, data: ReturnType<typeof ownBackup>): Promise<Locator> {
  const dialog = await openImport(library);
  await choose(dialog, file(await writeBackup(data, NOW)));
  await expect(dialog.locator("dl")).toBeVisible();
  return dialog;
}

/** What the settings list as muted, line by line. */
async function muted(openExtensionPage: (path: string) => Promise<Page>): Promise<string[]> {
  const options = await openExtensionPage("options.html#muted");
  await expect(options.getByRole("tabpanel")).not.toBeEmpty();
  const names = await options
    .getByRole("tabpanel")
    .getByRole("listitem")
    .locator("[lang='']")
    .allInnerTexts();
  await options.close();
  return names.sort();
}

test("own terms and mutes of a backup are counted as what they are, come in again after an undo, and leave what the reader muted since", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  for (const time of ["the first time", "after the undo"]) {
    await test.step(time, async () => {
      const dialog = await check(library, ownBackup());
      const nothingElse = { "Here already": "0", "Different here": "0", Unreadable: "0" };
      expect(await counts(dialog)).toEqual({ New: "4", ...nothingElse });
      await expect(
        dialog.getByText("New: 1 term of your own, 1 deleted term of your own, 2 muted terms."),
      ).toBeVisible();
      await dialog.getByRole("button", { name: "Import 4 entries" }).click();
      await expect(dialog.getByText("Imported. New: 4. Changed: 0.")).toBeVisible();
      expect(await muted(openExtensionPage)).toEqual([MOBA, "RAG gate"]);
      await dialog.getByRole("button", { name: "Undo this import" }).click();
      await expect(dialog.getByText("The import was undone.")).toBeVisible();
      expect(await muted(openExtensionPage)).toEqual([]);
      await dialog.getByRole("button", { name: "Done" }).click();
    });
  }
  const dialog = await check(library, ownBackup());
  await dialog.getByRole("button", { name: "Import 4 entries" }).click();
  await expect(dialog.getByText("Imported.")).toBeVisible();
  await askBackground(library, "term/mute", { termId: "nsa", pageKey: null });
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(dialog.getByText("The import was undone.")).toBeVisible();
  expect(await muted(openExtensionPage)).toEqual([NSA]);
});

test("where own terms and mutes are here otherwise, each is named, what is deleted is told, and none can be kept twice", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const mine = { ...ownDraft("Other gate", { definition: "New words, long worked on." }), id: GONE.id };
  await askBackground(library, "own-term/save", { term: mine });
  await askBackground(library, "term/mute", { termId: "nsa", pageKey: null });
  const dialog = await check(library, ownBackup());
  expect(await counts(dialog)).toMatchObject({ New: "3", "Different here": "2" });
  const differing = dialog.getByRole("group", { name: "2 entries in your library differ from the file" });
  await expect(differing.getByRole("listitem")).toHaveText([
    "“Other gate”: deleted in the file",
    `“${NSA}”: not muted in the file`,
  ]);
  await expect(differing.getByRole("radio")).toHaveCount(2);
  await expect(differing.getByRole("radio", { name: "Keep both" })).toHaveCount(0);
  expect(await problems(library)).toEqual([]);
  const take = differing.getByRole("radio", { name: "Take the file’s" });
  await expect(take).toHaveAccessibleName(/What differs becomes as in the file\. 1 entry is deleted\./);
  await take.check();
  await dialog.getByRole("button", { name: "Import 5 entries" }).click();
  await expect(dialog.getByText("Imported. New: 3. Changed: 2.")).toBeVisible();
  expect(await muted(openExtensionPage)).toEqual([MOBA, "RAG gate"]);
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(dialog.getByText("The import was undone.")).toBeVisible();
  expect(await muted(openExtensionPage)).toEqual([NSA]);
});

test("beside highlights that are kept twice, terms and mutes stay as they are here", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const { article, highlights } = sampleItem(1);
  const data = { ...ownBackup(), articles: [article], highlights };
  await (await check(library, data)).getByRole("button", { name: "Import 5 entries" }).click();
  const dialog = library.getByRole("dialog");
  await dialog.getByRole("button", { name: "Done" }).click();
  await askBackground(library, "term/unmute", { termId: "moba", pageKey: ARTICLE });
  await check(library, { ...data, highlights: [{ ...highlights[0]!, note: "Of the file." }] });
  await expect(dialog.getByRole("group").getByRole("listitem")).toHaveText([
    "1 highlight",
    `“${MOBA}” in “An article”: muted in the file`,
  ]);
  const both = dialog.getByRole("radio", { name: "Keep both" });
  await expect(both).toHaveAccessibleName(/All else stays as it is here\./);
  await both.check();
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(dialog.getByText("Imported. New: 1. Changed: 0.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveCount(2);
  expect(await muted(openExtensionPage)).toEqual(["RAG gate"]);
});

test("an own term whose name is taken is named with who has it, and what is muted of it stays out too", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await askBackground(library, "own-term/save", { term: ownDraft("检索门") });
  const dialog = await check(library, ownBackup());
  expect(await counts(dialog)).toMatchObject({ New: "2", Unreadable: "0" });
  await expect(dialog.getByText("1 term of your own cannot come in")).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveText([
    "“RAG gate”: “检索门” is a name of your term “检索门” already.",
  ]);
  expect(await problems(library)).toEqual([]);
  await dialog.getByRole("button", { name: "Import 2 entries" }).click();
  await expect(dialog.getByText("Imported. New: 2. Changed: 0.")).toBeVisible();
  expect(await muted(openExtensionPage)).toEqual([MOBA]);
  await dialog.getByRole("button", { name: "Done" }).click();
  await check(library, ownBackup());
  await expect(dialog.getByText("There is nothing else to import: the rest is here already.")).toBeVisible();
});
