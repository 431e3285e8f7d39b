import type { Page } from "@playwright/test";
import type { OwnTermDraft } from "../../lib/own-terms/own-term";
import { ownTermRow } from "../../lib/store/own-term-row";
import { ownDraft, sampleOwnTerm } from "../lib/own-terms/sample-own-term";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { problems } from "./problems";
import { putRows } from "./put-rows";
import { storedRows } from "./stored-rows";

async function choosePack(options: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await options
    .locator("input[type=file]")
    .setInputFiles({ name: "terms.csv", mimeType: "text/csv", buffer });
}

/** As another tab saves a term; returns its id. */
async function saveTerm(options: Page, term: OwnTermDraft): Promise<string> {
  return (await askBackground(options, "own-term/save", { term })).term.id;
}

/** A pack of so many new terms. */
function manyRows(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `Name ${at}x,Alias ${at}y,What name ${at} is.`);
  return `name,aliases,definition\n${rows.join("\n")}\n`;
}

function definitionIn(options: Page, text: string) {
  return options.getByRole("listitem").filter({ hasText: text });
}

test("the last import can be undone after a look at the terms, a second file, and when the page is opened again", async ({
  openExtensionPage,
}) => {
  let options = await openExtensionPage("options.html#packs");
  await choosePack(options, "name,definition\nRAG gate,A gate.\nMoE gate,Another.\n");
  await options.getByRole("button", { name: "Import 2 terms" }).click();
  await expect(options.getByText("Imported. New: 2. Changed: 0.")).toBeVisible();
  const undo = () => options.getByRole("button", { name: "Undo this import" });
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(options.getByText("2 terms of your own")).toBeVisible();
  await options.getByRole("tab", { name: "Packs" }).click();
  await expect(undo()).toBeVisible();
  await choosePack(options, "name,definition\nKVQ,Bits.\n");
  await expect(options.getByRole("button", { name: "Import 1 term" })).toBeVisible();
  await expect(undo()).toBeVisible();
  await options.reload();
  await expect(undo()).toBeVisible();
  await options.close();
  options = await openExtensionPage("options.html#packs");
  await expect(options.getByText(/^Last import: .* New: 2\. Changed: 0\.$/)).toBeVisible();
  await undo().press("Enter");
  await expect(options.getByText("The import was undone.")).toBeVisible();
  await expect(undo()).toHaveCount(0);
  await expect(options.locator("body")).not.toBeFocused();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(options.getByText("No terms of your own yet")).toBeVisible();
});

test("a pack leaves alone what another tab changed since the check in columns that it does not have", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  const id = await saveTerm(options, ownDraft("RAG gate", { definition: "Old." }));
  await choosePack(options, "name,definition\nRAG gate,From the pack.\n");
  await expect(options.getByRole("button", { name: "Import 1 term" })).toBeVisible();
  await saveTerm(options, { ...ownDraft("RAG gate", { aliases: ["检索门"], definition: "Old." }), id });
  await options.getByRole("button", { name: "Import 1 term" }).click();
  await expect(options.getByText("Imported. New: 0. Changed: 1.")).toBeVisible();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(definitionIn(options, "From the pack.")).toContainText("检索门");
});

test("before an import the terms that would change are named with their fields, and an empty cell changes no aliases", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  await saveTerm(options, ownDraft("RAG gate", { aliases: ["检索门", "retrieval gate"] }));
  await saveTerm(options, ownDraft("MoE gate", { aliases: ["expert gate"] }));
  await choosePack(
    options,
    "name,aliases,definition\nRAG gate,,From the pack.\nMoE gate,|,What MoE gate is.\nKV gate,,New.\n",
  );
  const changes = options.getByRole("list", { name: "What changes in your terms" }).getByRole("listitem");
  await expect(changes).toHaveText(["RAG gateWhat it means", "MoE gateOther ways to write it"]);
  expect(await problems(options)).toEqual([]);
  await options.getByRole("button", { name: "Import 3 terms" }).click();
  await expect(options.getByText("Imported. New: 1. Changed: 2.")).toBeVisible();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(definitionIn(options, "From the pack.")).toContainText("检索门");
  await expect(definitionIn(options, "What MoE gate is.")).not.toContainText("expert gate");
});

test("a pack that is refused names what is taken and by which term, and can be checked again", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  await choosePack(options, "name,aliases,definition\nAlpha gate,first gate,One.\nBeta gate,,Two.\n");
  await expect(options.getByRole("button", { name: "Import 2 terms" })).toBeVisible();
  const id = await saveTerm(options, ownDraft("Early", { aliases: ["First gate"] }));
  await options.getByRole("button", { name: "Import 2 terms" }).click();
  await expect(options.getByRole("alert")).toHaveText(
    "Nothing was imported. “first gate” is a name of your term “Early” already.",
  );
  expect(await problems(options)).toEqual([]);
  await options.getByRole("button", { name: "Check again" }).click();
  await expect(options.getByRole("row", { name: /2 aliases “first gate”: your term “Early”/ })).toBeVisible();
  await askBackground(options, "own-term/delete", { id });
  await options.getByRole("button", { name: "Import only the 1 good row" }).click();
  await expect(options.getByText("Imported. New: 1. Changed: 0.")).toBeVisible();
});

test("an undo that is refused names what is taken and by which term, and is done once that is free", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  await saveTerm(options, ownDraft("Gamma gate", { aliases: ["foo gate"] }));
  await choosePack(options, "name,aliases,definition\nGamma gate,bar gate,Changed.\nDelta gate,,New.\n");
  await options.getByRole("button", { name: "Import 2 terms" }).click();
  await expect(options.getByText("Imported. New: 1. Changed: 1.")).toBeVisible();
  const id = await saveTerm(options, ownDraft("Foo gate"));
  await options.getByRole("button", { name: "Undo this import" }).click();
  await expect(options.getByRole("alert")).toHaveText(
    "The import was not undone. “foo gate” is a name of your term “Foo gate” already.",
  );
  await askBackground(options, "own-term/delete", { id });
  await options.getByRole("button", { name: "Undo this import" }).click();
  await expect(options.getByText("The import was undone.")).toBeVisible();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(definitionIn(options, "What Gamma gate is.")).toContainText("foo gate");
  await expect(options.getByText("1 term of your own")).toBeVisible();
});

test("an undo says what was changed since, of which nothing is lost", async ({ openExtensionPage }) => {
  const options = await openExtensionPage("options.html#packs");
  const old = await saveTerm(options, ownDraft("Gamma gate"));
  await choosePack(options, "name,definition\nGamma gate,Imported.\nDelta gate,Imported too.\n");
  await options.getByRole("button", { name: "Import 2 terms" }).click();
  await expect(options.getByText("Imported. New: 1. Changed: 1.")).toBeVisible();
  await saveTerm(options, { ...ownDraft("Gamma gate", { definition: "My words." }), id: old });
  const { ids } = await askBackground(options, "terms/named", { names: ["Delta gate"] });
  const id = ids[0]![0]!;
  await saveTerm(options, { ...ownDraft("Delta gate", { definition: "My words too." }), id });
  await options.getByRole("button", { name: "Undo this import" }).click();
  await expect(
    options.getByText(
      "The import was undone. You had changed 1 of its new terms since: it is among your deleted terms and can be restored. In 1 term that it had changed, what you changed since stays.",
    ),
  ).toBeVisible();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(definitionIn(options, "My words.")).toBeVisible();
  await expect(options.getByText("1 term of your own")).toBeVisible();
  await askBackground(options, "own-term/restore", { id });
  await expect(definitionIn(options, "My words too.")).toBeVisible();
});

test("terms for which there is no room are refused, with how many there are and how many more fit", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  const ownTerms = Array.from({ length: 49_999 }, (_, at) =>
    ownTermRow(sampleOwnTerm(at, ownDraft(`Name ${at}x`, { definition: "D." }))),
  );
  await putRows(options, { ownTerms });
  await options.reload();
  await choosePack(options, "name,definition\nRAG gate,A gate.\nMoE gate,Another.\n");
  await expect(options.getByText("Nothing was imported: there is 1 fault.")).toBeVisible();
  await expect(options.getByRole("row").nth(1)).toContainText(
    "You have 49,999 terms of your own. At most 50,000 can be kept: there is room for 1 more.",
  );
  await expect(options.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  await choosePack(options, "name,definition\nRAG gate,A gate.\nName 7x,Changed.\n");
  await options.getByRole("button", { name: "Import 2 terms" }).click();
  await expect(options.getByText("Imported. New: 1. Changed: 1.")).toBeVisible();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await options.getByRole("button", { name: "Add a term" }).click();
  await options.getByRole("textbox", { name: "Name" }).fill("MoE gate");
  await options.getByRole("textbox", { name: "What it means" }).fill("Another.");
  await options.getByRole("button", { name: "Add", exact: true }).click();
  await expect(options.getByRole("alert").filter({ hasText: "50,000" })).toContainText(
    "Not saved: you have 50,000 terms of your own, and at most 50,000 fit.",
  );
});

test("storing shows how far it is, goes on while another part is looked at, and cancelled stores nothing", async ({
  extension,
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  await choosePack(options, manyRows(20_000));
  const start = options.getByRole("button", { name: "Import 20,000 terms" });
  await start.click();
  await expect(options.getByText("Storing 20,000 terms…")).toBeVisible({ timeout: 60_000 });
  await expect(options.getByRole("progressbar")).toHaveJSProperty("max", 1);
  await options.getByRole("button", { name: "Cancel" }).click();
  await expect(start).toBeVisible();
  await expect.poll(async () => (await storedRows(extension)).imports, { timeout: 60_000 }).toBe(0);
  expect(await storedRows(extension)).toMatchObject({ ownTerms: 0, importSlices: 0 });
  await start.click();
  await expect(options.getByRole("button", { name: "Cancel" })).toBeVisible();
  await options.getByRole("tab", { name: "Muted" }).click();
  await options.getByRole("tab", { name: "Packs" }).click();
  await expect(options.getByText("Imported. New: 20,000. Changed: 0.")).toBeVisible({ timeout: 60_000 });
  await options.getByRole("button", { name: "Undo this import" }).click();
  await expect(options.getByText("The import was undone.")).toBeVisible({ timeout: 60_000 });
  expect(await storedRows(extension)).toMatchObject({ ownTerms: 0, importSlices: 0 });
});
