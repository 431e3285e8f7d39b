import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { termsOn } from "./page-session";
import { paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { entryOf } from "./side-panel-entries";

test.use({ sidePanel: true });

const OWN = {
  ...{ name: "promising blocks", definition: "Worth a look." },
  ...{ aliases: [] as string[], language: "en" as const },
};

test("an abbreviation that an article defines is left out from its card, which is undone and listed", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("own-abbreviation.html");
  const overlay = overlayOf(page);
  await pointAt(page, TERM_PAINT, "PCR");
  await overlay.button("Not this meaning here").click();
  await expect(overlay.host.getByText("“PCR” is not marked in this article any more.")).toBeVisible();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).not.toContain("PCR");
  await overlay.button("Undo").click();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("PCR");
  await page.mouse.move(2, 2);
  await pointAt(page, TERM_PAINT, "PCR");
  await overlay.button("Never tag this term").click();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).not.toContain("PCR");

  const options = await openExtensionPage("options.html#muted");
  const row = options.getByRole("listitem");
  await expect(row).toContainText("PCR");
  await expect(row).toContainText("An abbreviation that articles define themselves.");
  await options.getByRole("button", { name: "Explain “PCR” again" }).click();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("PCR");
});

test("an abbreviation that an article defines is left out from the side panel too", async ({
  openPage,
  openSidePanel,
  openExtensionPage,
}) => {
  const panel = await openSidePanel(await openPage("own-abbreviation.html"));
  await entryOf(panel, "PCR").click();
  await panel.getByRole("button", { name: "Never tag this term" }).click();
  await expect(entryOf(panel, "PCR")).toHaveCount(0);
  await panel.getByRole("button", { name: "Undo" }).click();
  await expect(entryOf(panel, "PCR")).toHaveAttribute("aria-expanded", "true");
  await panel.getByRole("button", { name: "Not this meaning here" }).click();
  await expect(entryOf(panel, "PCR")).toHaveCount(0);
  const options = await openExtensionPage("options.html#muted");
  await expect(options.getByRole("button", { name: "Explain “PCR” again" })).toBeVisible();
});

test("a term that is left out from the side panel leaves the focus in its list, and its article is listed by title", async ({
  openPage,
  openSidePanel,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const panel = await openSidePanel(page);
  await entryOf(panel, "Mixture of Block Attention").click();
  await panel.getByRole("button", { name: "Not this meaning here" }).focus();
  await panel.keyboard.press("Enter");
  await expect(entryOf(panel, "Mixture of Block Attention")).toHaveCount(0);
  expect(await panel.evaluate(() => document.activeElement?.hasAttribute("data-entry"))).toBe(true);
  const options = await openExtensionPage("options.html#muted");
  await expect(options.getByRole("heading", { level: 2 })).toHaveText(
    (await page.locator("h1").textContent())!,
  );
});

test("a muted own term is listed by its name as it is now, also when it was deleted", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#muted");
  const { term } = await askBackground(options, "own-term/save", { term: OWN });
  await askBackground(options, "term/mute", { termId: term.id, pageKey: null });
  await expect(options.getByRole("button", { name: "Explain “promising blocks” again" })).toBeVisible();
  await askBackground(options, "own-term/save", { term: { ...OWN, id: term.id, name: "Worthy blocks" } });
  await expect(options.getByRole("button", { name: "Explain “Worthy blocks” again" })).toBeVisible();
  await askBackground(options, "own-term/delete", { id: term.id });
  await expect(options.getByText("One of your terms, which you deleted.")).toBeVisible();
  await expect(options.getByRole("listitem")).toContainText("Worthy blocks");
});

test("a mute whose term nothing knows is listed without an id, and can be taken back", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#muted");
  await askBackground(options, "term/mute", { termId: "not-in-any-glossary", pageKey: null });
  await expect(options.getByText("A term that is not here any more")).toBeVisible();
  await expect(options.getByRole("tabpanel")).not.toContainText("not-in-any-glossary");
  await options.getByRole("button", { name: "Explain this term again" }).click();
  await expect(options.getByText("No term is muted")).toBeVisible();
});

test("the focus goes to the current tab when the last mute is taken back", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const options = await openExtensionPage("options.html#muted");
  await askBackground(options, "term/mute", { termId: "deepseek", pageKey: null });
  await options.getByRole("button", { name: "Explain “DeepSeek” again" }).press("Enter");
  await expect(options.getByText("No term is muted")).toBeVisible();
  await expect(options.getByRole("tab", { name: "Muted terms" })).toBeFocused();
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
});
