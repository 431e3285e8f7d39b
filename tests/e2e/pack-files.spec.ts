import { askBackground } from "./ask-background";
import { download } from "./download";
import { expect, test } from "./fixtures";
import { termsOn } from "./page-session";
import { paintedTexts, TERM_PAINT } from "./painted";
import { problems } from "./problems";

function pack(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

test("a pack with faults is refused whole, each by row and column, and its good rows come on request", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  const text = "id,name,definition,language\n,RAG gate,A gate.,en\n7,R,,de\n,rag gate,Again.,en\n";
  await options.locator("input[type=file]").setInputFiles(pack("terms.csv", text));
  await expect(options.getByText("Nothing was imported: there are 5 faults.")).toBeVisible();
  const rows = await options.getByRole("row").allInnerTexts();
  expect(
    rows
      .slice(1)
      .map((row) => row.split("\t").slice(0, 2).join(" "))
      .sort(),
  ).toEqual(["3 definition", "3 id", "3 language", "3 name", "4 name"]);
  expect(await problems(options)).toEqual([]);
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(options.getByText("No terms of your own yet")).toBeVisible();

  await options.getByRole("tab", { name: "Packs" }).click();
  await options.locator("input[type=file]").setInputFiles(pack("terms.csv", text));
  await options.getByRole("button", { name: "Import only the 1 good row" }).click();
  await expect(options.getByText("Imported. New: 1. Changed: 0.")).toBeVisible();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(options.getByText("1 term of your own")).toBeVisible();
});

test("a picture is refused as what it is", async ({ openExtensionPage }) => {
  const options = await openExtensionPage("options.html#packs");
  const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  await options.locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
  await expect(options.getByText("This is not a text file in UTF-8.")).toBeVisible();
  await expect(options.getByRole("button", { name: /^Import/ })).toHaveCount(0);
});

test("a good pack is counted, imported, explained in open pages, changes nothing twice, and is undone", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const options = await openExtensionPage("options.html#packs");
  const text =
    "name;aliases;definition\nPromising block;promising blocks|块;One worth a look.\nRAG gate;;A gate.\n";
  await options.getByText("Or paste it as text").click();
  await options.getByRole("textbox", { name: "Text of the pack" }).fill(text.replace("|块", ""));
  await options.getByRole("button", { name: "Check" }).click();
  await expect(options.getByText("New: 2. Changed: 0. The same as here: 0.")).toBeVisible();
  await options.getByRole("button", { name: "Import 2 terms" }).click();
  await expect(options.getByText("Imported. New: 2. Changed: 0.")).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("promising blocks");

  await options.bringToFront();
  const again = { name: "again.csv", mimeType: "text/csv", buffer: Buffer.from(text.replace("|块", "")) };
  await options.locator("input[type=file]").setInputFiles(again);
  await expect(options.getByText("New: 0. Changed: 0. The same as here: 2.")).toBeVisible();
  await expect(options.getByRole("button", { name: /^Import/ })).toHaveCount(0);

  const changed = text.replace("|块", "").replace("A gate.", "Another gate.");
  await options.locator("input[type=file]").setInputFiles(pack("changed.csv", changed));
  await options.getByRole("button", { name: "Import 1 term" }).click();
  await options.getByRole("button", { name: "Undo this import" }).click();
  await expect(options.getByText("The import was undone.")).toBeVisible();
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(options.getByText("A gate.", { exact: true })).toBeVisible();
  expect((await termsOn(extension, page)).length).toBeGreaterThan(0);
});

test("own terms are exported as CSV and JSON, and an export is read back as the same", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#packs");
  await askBackground(options, "own-term/save", {
    term: { name: "RAG gate", aliases: ["检索门", "a|b"], definition: "=A1, a gate.", language: "en" },
  });
  const csv = await download(options, options.getByRole("button", { name: "Save as CSV" }));
  expect(csv.name).toMatch(/^termlight-terms-\d{4}-\d\d-\d\d\.csv$/);
  expect(csv.text.replace(/^\ufeff/, "").split("\r\n")[0]).toBe("id,name,aliases,definition,language");
  expect(csv.text).toContain(`,RAG gate,检索门|a\\|b,"'=A1, a gate.",en`);
  const json = await download(options, options.getByRole("button", { name: "Save as JSON" }));
  expect(JSON.parse(json.text).terms).toEqual([
    expect.objectContaining({ name: "RAG gate", aliases: ["检索门", "a|b"], definition: "=A1, a gate." }),
  ]);
  for (const { name, text } of [csv, json]) {
    await options.locator("input[type=file]").setInputFiles(pack(name, text));
    await expect(options.getByText("New: 0. Changed: 0. The same as here: 1.")).toBeVisible();
    await options.getByRole("button", { name: "Done" }).click();
  }
});
