import type { Page } from "@playwright/test";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { termsOn } from "./page-session";
import { paintedTexts, pointAt, pointAtWords, TERM_PAINT } from "./painted";

async function addTerm(options: Page, name: string, definition: string, aliases = ""): Promise<void> {
  await options.bringToFront();
  await options.getByRole("button", { name: "Add a term" }).click();
  await options.getByRole("textbox", { name: "Name" }).fill(name);
  await options.getByRole("textbox", { name: "Other ways to write it" }).fill(aliases);
  await options.getByRole("textbox", { name: "What it means" }).fill(definition);
  await options.getByRole("button", { name: "Add", exact: true }).click();
}

function pack(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

test("a term added in the options is explained in an open page at once, by its aliases too", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const options = await openExtensionPage("options.html#terms");
  await expect(options.getByText("No terms of your own yet")).toBeVisible();
  await addTerm(options, "Long prompting", "Asking with very much text.", "promising blocks");
  await expect(options.getByRole("heading", { name: /Long prompting/ })).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("promising blocks");
  await pointAt(page, TERM_PAINT, "promising blocks");
  await expect(overlayOf(page).card("Long prompting")).toContainText("Asking with very much text.");
});

test("an own term wins over a bundled one, is edited, deleted, and brought back", async ({
  extension,
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  // The article also writes the name out, which stays the bundled term's.
  const before = await termsOn(extension, page);
  const options = await openExtensionPage("options.html#terms");
  await addTerm(options, "MoBA", "What our team calls it.");
  await expect(options.getByRole("heading", { name: "MoBA" })).toBeVisible();
  await expect.poll(async () => (await termsOn(extension, page)).length).toBe(before.length + 1);
  await page.bringToFront();
  await pointAt(page, TERM_PAINT, "MoBA", "#opening");
  await expect(overlayOf(page).card("MoBA")).toContainText("What our team calls it.");
  await page.keyboard.press("Escape");

  await options.bringToFront();
  await options.getByRole("button", { name: "Edit “MoBA”" }).click();
  await options.getByRole("textbox", { name: "What it means" }).fill("Better words.");
  await options.getByRole("button", { name: "Save" }).click();
  await expect(options.getByText("Better words.")).toBeVisible();
  await expect(options.getByRole("button", { name: "Edit “MoBA”" })).toBeFocused();
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await pointAt(page, TERM_PAINT, "MoBA", "#opening");
  await expect(overlayOf(page).card("MoBA")).toContainText("Better words.");
  await page.keyboard.press("Escape");

  await options.bringToFront();
  await options.getByRole("button", { name: "Delete “MoBA”" }).click();
  await expect(options.getByText("No terms of your own yet")).toBeVisible();
  await page.bringToFront();
  await page.mouse.move(2, 2);
  // The bundled term's first underline is under its full name again.
  const bundled = overlayOf(page)
    .card(/MoBA/)
    .filter({ hasText: /Moonshot/ });
  await pointAtWords(page, "MoBA", "#opening", bundled);
  await page.keyboard.press("Escape");
  await options.bringToFront();
  await options.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(options.getByText("Better words.")).toBeVisible();
  await expect(options.locator("body")).not.toBeFocused();
});

test("faults are said beside their fields, and a name that is taken is refused", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  await addTerm(options, "R", "");
  await expect(options.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
    /single character/,
  );
  await expect(options.getByRole("textbox", { name: "What it means" })).toHaveAccessibleDescription(
    "is empty",
  );
  await options.getByRole("textbox", { name: "Name" }).fill("RAG gate");
  await options.getByRole("textbox", { name: "What it means" }).fill("A gate.");
  await options.keyboard.press("Control+Enter");
  await expect(options.getByText("1 term of your own")).toBeVisible();
  await addTerm(options, "rag-gate", "Another.");
  await expect(
    options.getByRole("alert").filter({ hasText: "“rag-gate” is a name of your term “RAG gate” already" }),
  ).toBeVisible();
  await options.keyboard.press("Escape");
  await expect(options.getByRole("button", { name: "Add a term" })).toBeFocused();
});

test("an address leads to a term's editor", async ({ openExtensionPage }) => {
  const first = await openExtensionPage("options.html");
  const { term } = await askBackground(first, "own-term/save", {
    term: { name: "RAG gate", aliases: [], definition: "A gate.", language: "en" },
  });
  const options = await openExtensionPage(`options.html#term=${term.id}`);
  await expect(options.getByRole("textbox", { name: "Name" })).toHaveValue("RAG gate");
  await expect(options.getByRole("textbox", { name: "Name" })).toBeFocused();
});

test("a search among one's own terms finds a name whatever way it is written, and says how many it found", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  for (const [name, aliases] of [
    ["RAG gate", ["检索门"]],
    ["KV gate", ["门控缓存"]],
    ["Long prompting", []],
  ] as const) {
    const term = { name, aliases: [...aliases], definition: "What it is.", language: "en" as const };
    await askBackground(options, "own-term/save", { term });
  }
  const count = options.getByRole("status").filter({ hasText: "of your own" });
  await expect(count).toHaveText("3 terms of your own");
  for (const [typed, said, names] of [
    ["門", "2 terms of your own found", ["KV gate", "RAG gate"]],
    ["rag-gates", "1 term of your own found", ["RAG gate"]],
    ["zzz", "0 terms of your own found", []],
  ] as const) {
    await options.getByRole("searchbox").fill(typed);
    await expect(count).toHaveText(said);
    await expect(options.getByRole("heading", { level: 3 })).toContainText([...names]);
    await expect(options.getByRole("heading", { level: 3 })).toHaveCount(names.length);
  }
  await options.getByRole("searchbox").fill("");
  await expect(count).toHaveText("3 terms of your own");
});

test("ten thousand terms are imported, searched, and explained", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const rows = Array.from({ length: 10_000 }, (_, at) => `Name ${at}x,Alias ${at}y,What name ${at} is.`);
  rows[5000] = "Promising block,promising blocks,One worth a look.";
  const options = await openExtensionPage("options.html#packs");
  const text = `name,aliases,definition\n${rows.join("\n")}\n`;
  await options.locator("input[type=file]").setInputFiles(pack("many.csv", text));
  await options.getByRole("button", { name: "Import 10,000 terms" }).click();
  await expect(options.getByText("Imported. New: 10,000. Changed: 0.")).toBeVisible({ timeout: 60_000 });
  await options.getByRole("tab", { name: "Your terms" }).click();
  await expect(options.getByText("10,000 terms of your own")).toBeVisible();
  await options.getByRole("searchbox").fill("Promising");
  await expect(options.getByRole("listitem")).toHaveCount(1);
  await page.bringToFront();
  await expect.poll(() => paintedTexts(page, TERM_PAINT), { timeout: 60_000 }).toContain("promising blocks");
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
});
