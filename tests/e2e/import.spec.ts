import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { writeBackup } from "../lib/exchange/write-backup";
import { expect, test } from "./fixtures";
import { emptyBackup, sampleItem } from "./import-files";
import { keepPassage } from "./keep-passage";
import { paintedTexts } from "./painted";
import { problems } from "./problems";

const SAMPLES = join(import.meta.dirname, "../fixtures/imports");

/** A file as the reader chooses it; its name says nothing. */
function file(content: string | Buffer, name = "notes.txt") {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content as string) };
}

function sample(name: string) {
  return file(readFileSync(join(SAMPLES, name)), `${name}.bin`);
}

async function openImport(library: Page): Promise<Locator> {
  await library.getByRole("button", { name: "Import…" }).click();
  const dialog = library.getByRole("dialog", { name: "Import highlights" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function choose(dialog: Locator, ...files: ReturnType<typeof file>[]): Promise<void> {
  await dialog.locator("input[type=file]").setInputFiles(files);
}

/** The counts of the dry run, by name. */
async function counts(dialog: Locator): Promise<Record<string, string>> {
  await expect(dialog.locator("dl")).toBeVisible();
  const pairs = await dialog
    .locator("dl > div")
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector("dt")!.textContent, row.querySelector("dd")!.textContent]),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}

test("a file of another program is recognised, counted, imported, changes nothing twice, and is undone", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, sample("hypothesis-export.json"));
  await expect(dialog.getByText("annotations from Hypothesis")).toBeVisible();
  expect(await counts(dialog)).toEqual({
    New: "1",
    "Here already": "0",
    "Different here": "0",
    Unreadable: "1",
  });
  await expect(dialog.getByRole("cell", { name: "annotations[1].target[0].selector" })).toBeVisible();
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(dialog.getByText("Imported. New: 1. Changed: 0.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveText("most of the weights are nothing");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(library.getByRole("button", { name: "Import…" })).toBeFocused();

  await openImport(library);
  await choose(dialog, sample("hypothesis-export.json"));
  expect(await counts(dialog)).toMatchObject({ New: "0", "Here already": "1" });
  await expect(dialog.getByText("There is nothing to import")).toBeVisible();
  await dialog.getByRole("button", { name: "Choose another file" }).click();
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(dialog.getByText("The import was undone.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveCount(0);
});

test("an imported passage is painted on its page, also on one that is open", async ({
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const uri = page.url();
  const target = [
    {
      source: uri,
      selector: [{ type: "TextQuoteSelector", exact: "answers sooner", prefix: "", suffix: "" }],
    },
  ];
  const annotations = [{ id: "x", uri, text: "", tags: [], document: {}, target }];
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, file(JSON.stringify({ annotations })));
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(dialog.getByText("Imported.")).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["answers sooner"]);
});

test("what is here otherwise is kept, replaced, or kept beside, as the reader says", async ({
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const library = await openExtensionPage("library.html");
  const text = `Highlight,URL,Note\nanswers sooner,${page.url()},From the file\n`;
  const notes = library.locator(".tl-highlight-note");
  const dialog = await openImport(library);
  await choose(dialog, file(text));
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  expect(await counts(dialog)).toMatchObject({ New: "0", "Different here": "1" });
  await expect(dialog.getByRole("radio", { name: /Keep mine/ })).toBeChecked();
  await expect(dialog.getByText("Nothing would change")).toBeVisible();
  await dialog.getByRole("radio", { name: /Keep both/ }).check();
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(library.locator("blockquote")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(library.locator("blockquote")).toHaveCount(1);
  await dialog.getByRole("button", { name: "Done" }).click();

  await openImport(library);
  await choose(dialog, file(text));
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  await dialog.getByRole("radio", { name: /Take the file’s/ }).check();
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(dialog.getByText("Imported. New: 0. Changed: 1.")).toBeVisible();
  await expect(notes).toHaveText(["From the file"]);
});

test("the columns of a table are guessed, shown, and corrected by the reader", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, sample("generic-latin1.csv"));
  await expect(dialog.getByRole("combobox", { name: /Zitat/ })).toHaveValue("quote");
  await expect(dialog.getByRole("combobox", { name: /Quelle/ })).toHaveValue("url");
  await expect(dialog.getByText("Experten werden gewählt, nicht alle.")).toBeVisible();
  await dialog.getByRole("combobox", { name: /Zitat/ }).selectOption("note");
  await expect(dialog.getByText("One column must hold the highlighted text.")).toBeVisible();
  await dialog.getByRole("combobox", { name: /Zitat/ }).selectOption("quote");
  await dialog.getByRole("combobox", { name: /Anmerkung/ }).selectOption("note");
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  expect(await counts(dialog)).toMatchObject({ New: "2", Unreadable: "0" });
  await dialog.getByRole("button", { name: "Import 2 highlights" }).click();
  await expect(library.locator("blockquote")).toHaveText([
    "Experten werden gewählt, nicht alle.",
    "Ein zweiter Satz.",
  ]);
  await expect(library.getByText("schön")).toBeVisible();
});

test("an encrypted backup wants its passphrase, and brings settings and bin with it", async ({
  openExtensionPage,
}) => {
  const data = { ...emptyBackup(), settings: { basicTerms: true } };
  const { article, highlights } = sampleItem();
  data.articles.push(article);
  data.highlights.push(...highlights);
  const text = await writeBackup(data, { now: Date.UTC(2025, 3, 4), passphrase: "correct horse" });
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, file(text));
  const passphrase = dialog.getByLabel("Passphrase");
  await expect(passphrase).toBeFocused();
  await passphrase.fill("wrong");
  await passphrase.press("Enter");
  await expect(dialog.getByText("This passphrase does not open it.")).toBeVisible();
  await passphrase.fill("correct horse");
  await passphrase.press("Enter");
  await expect(dialog.getByText("backup from Termlight")).toBeVisible();
  await dialog.getByRole("button", { name: `Import ${highlights.length} highlights` }).click();
  await expect(dialog.getByText("Imported.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveCount(1);
  await expect(library.getByRole("link", { name: "Bin 1 highlight" })).toBeVisible();
  const settings = await library.evaluate(() => chrome.storage.local.get("settings.basicTerms"));
  expect(settings).toEqual({ "settings.basicTerms": true });
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(dialog.getByText("The import was undone.")).toBeVisible();
  await expect
    .poll(() => library.evaluate(() => chrome.storage.local.get("settings.basicTerms")))
    .toEqual({ "settings.basicTerms": false });
});

test.describe("what cannot be read", () => {
  const cases: [string, ReturnType<typeof file>, RegExp][] = [
    ["an archive", file(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), "library.json"), /compressed file/],
    [
      "a picture",
      file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "library.json"),
      /not a text file/,
    ],
    ["a JSON file that is cut off", file('{"format":"termlight",\n"highlights":[{"id":'), /not valid JSON/],
    ["nothing", file(""), /empty/],
    ["JSON of something else", file('{"hello":"world"}'), /none of the formats/],
    ["a newer file", file('{"format":"termlight","version":99}'), /newer Termlight/],
  ];
  for (const [what, content, words] of cases) {
    test(`${what} is refused as what it is, with a way on`, async ({ openExtensionPage }) => {
      const library = await openExtensionPage("library.html");
      const dialog = await openImport(library);
      await choose(dialog, content);
      await expect(dialog.getByRole("alert")).toHaveText(words);
      await dialog.getByRole("button", { name: "Choose another file" }).click();
      await expect(dialog.locator("input[type=file]")).toBeAttached();
    });
  }
});

test("nothing from a file runs or loads: addresses of scripts are no links, markup is text", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const asked: string[] = [];
  library.on("request", (request) => asked.push(request.url()));
  const rows = [
    "quote,url,title,note",
    `"<img src=""https://tracker.example/a.png"" onerror=""document.title='run'"">",javascript:document.title='run',Odd,<script>document.title='run'</script>`,
    `data words,"data:text/html,<script>1</script>",Data,`,
  ];
  const dialog = await openImport(library);
  await choose(dialog, file(rows.join("\n")));
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  await dialog.getByRole("button", { name: "Import 2 highlights" }).click();
  await expect(library.locator("blockquote")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(library.getByText("onerror")).toBeVisible();
  expect(await library.locator("a[href^='javascript:'], a[href^='data:']").count()).toBe(0);
  expect(await library.title()).not.toBe("run");
  expect(asked.filter((url) => !url.startsWith("chrome-extension:"))).toEqual([]);
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("no step of the dialog has a fault that axe finds, and Esc leaves it", async ({
      openExtensionPage,
    }) => {
      const library = await openExtensionPage("library.html");
      const dialog = await openImport(library);
      expect(await problems(library)).toEqual([]);
      await choose(dialog, sample("generic-gb18030.csv"), sample("web-annotation-page.json"));
      await expect(dialog.getByRole("combobox").first()).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await dialog.getByRole("button", { name: "Check", exact: true }).click();
      await dialog.getByRole("button", { name: "Import 2 highlights" }).click();
      await dialog.getByRole("button", { name: "Next file (1 waits)" }).click();
      await expect(dialog.locator("dl")).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await library.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      await expect(library.getByRole("button", { name: "Import…" })).toBeFocused();
    });
  });
}
