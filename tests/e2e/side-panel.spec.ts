import { describePage } from "../browser/ask-page";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn } from "./page-session";
import { paintedTexts } from "./painted";
import { selectPassage } from "./select-passage";
import { entriesOf, entryOf } from "./side-panel-entries";

test.use({ sidePanel: true });

const SHOWN = "termlight-shown";

test("lists the article's terms with what they mean, and shows their mentions on the page", async ({
  extension,
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("article-zh.html");
  const panel = await openSidePanel(page);
  const { terms } = (await describePage(extension, page))!;
  await expect(entriesOf(panel)).toHaveCount(terms.length);
  await expect(entriesOf(panel).first()).toContainText(terms[0]!.name.en);
  await expect(entriesOf(panel).first()).toContainText(/[a-z]\W*$/);
  await entryOf(panel, "Mixture of Block Attention").click();
  const opened = panel.locator("[data-open=true]");
  await expect(opened.getByRole("tab", { name: "English" })).toHaveAttribute("aria-selected", "true");
  await expect(opened.getByText("Sources")).toBeVisible();
  await expect(opened.getByRole("status")).toHaveText(/^1 of \d+ in this article$/);
  await expect.poll(() => paintedTexts(page, SHOWN)).toEqual(["MoBA"]);
  await opened.getByRole("button", { name: "Next mention", exact: true }).click();
  await expect(opened.getByRole("status")).toHaveText(/^2 of \d+ in this article$/);
});

test("related terms open in place, with a way back", async ({ openPage, openSidePanel }) => {
  const panel = await openSidePanel(await openPage("article-zh.html"));
  await entryOf(panel, "Mixture of Block Attention").click();
  const opened = panel.locator("[data-open=true]");
  const related = opened.getByRole("listitem").getByRole("button").first();
  const name = (await related.textContent())!;
  await related.click();
  await expect(opened.getByRole("heading", { name, level: 4 })).toBeFocused();
  await opened.getByRole("button", { name: "Back to the previous term" }).click();
  await expect(opened.getByRole("heading", { level: 4 })).toBeHidden();
  await expect(entryOf(panel, "Mixture of Block Attention")).toBeFocused();
});

test("a term of one's own has the other ways to write it", async ({
  openExtensionPage,
  openPage,
  openSidePanel,
}) => {
  const term = { name: "Long prompting", aliases: ["promising blocks"], definition: "Much text." };
  const own = await openExtensionPage("welcome.html");
  await askBackground(own, "own-term/save", { term: { ...term, language: "en" } });
  const panel = await openSidePanel(await openPage("article-en.html"));
  await entryOf(panel, "Long prompting").click();
  await expect(panel.locator("[data-open=true]").getByText("promising blocks")).toBeVisible();
});

test("a term is taken off the article, and that is undone", async ({ openPage, openSidePanel }) => {
  const panel = await openSidePanel(await openPage("article-zh.html"));
  await entryOf(panel, "Mixture of Block Attention").click();
  await panel.getByRole("button", { name: "Not this meaning here" }).click();
  await expect(entryOf(panel, "Mixture of Block Attention")).toHaveCount(0);
  await panel.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(entryOf(panel, "Mixture of Block Attention")).toHaveCount(1);
  await expect(panel.locator("body")).not.toBeFocused();
});

test("a term, one of the reader's own too, leads to its page in the library", async ({
  extension,
  openPage,
  openSidePanel,
  openExtensionPage,
}) => {
  const { term } = await askBackground(await openExtensionPage("welcome.html"), "own-term/save", {
    term: { name: "promising blocks", aliases: [], definition: "Worth a look.", language: "en" },
  });
  const page = await openPage("article-en.html");
  const panel = await openSidePanel(page);
  for (const [name, id] of [
    ["Mixture of Block Attention (MoBA)", "moba"],
    ["promising blocks", term.id],
  ] as const) {
    await page.bringToFront();
    await entryOf(panel, name).click();
    const opened = extension.context.waitForEvent("page");
    await entryOf(panel, name)
      .locator("xpath=ancestor::li")
      .getByRole("button", { name: "Open in library" })
      .click();
    const library = await opened;
    await expect(library).toHaveURL(new RegExp(`library\\.html#term=${id}$`));
    await expect(library.getByRole("heading", { level: 2, name })).toBeFocused();
    await library.close();
  }
});

test("an abbreviation of the article's own is explained in its words", async ({
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("own-abbreviation.html");
  const panel = await openSidePanel(page);
  await entryOf(panel, "PCR").click();
  const opened = panel.locator("[data-open=true]");
  await expect(opened.getByText("The article’s words")).toBeVisible();
  await opened.getByRole("button", { name: "Show where it is defined" }).click();
  const long = (await opened.locator(".tl-definition").textContent())!;
  await expect.poll(() => paintedTexts(page, SHOWN)).toEqual([long]);
});

test("highlights stand in the order of the page, are edited in place and deleted with an undo", async ({
  extension,
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#closing", "tell the names apart", "blue");
  await keepPassage(page, "#opening", "DeepSeek");
  const panel = await openSidePanel(page);
  await panel.getByRole("tab", { name: "2 highlights" }).click();
  await expect(panel.locator("[data-entry]")).toHaveText([/^DeepSeek/, /^tell the names apart/]);
  await entryOf(panel, "tell the names apart").click();
  await expect.poll(() => paintedTexts(page, SHOWN)).toEqual(["tell the names apart"]);
  const last = entriesOf(panel).last();
  await last.getByRole("button", { name: "Edit note, tags and colour" }).click();
  await last.getByRole("textbox", { name: "Note" }).fill("Ask who says so.");
  await last.getByTitle("pink").click();
  await last.getByRole("button", { name: "Done" }).click();
  await expect(last.getByText("Ask who says so.")).toBeVisible();
  await expect.poll(() => paintedTexts(page, "termlight-pink")).toEqual(["tell the names apart"]);
  await last.getByRole("button", { name: "Delete the highlight" }).click();
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeVisible();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["DeepSeek"]);
  await panel.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["DeepSeek", "tell the names apart"]);
});

test("a highlight that has lost its passage is listed last and attached to what is selected", async ({
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const panel = await openSidePanel(page);
  await panel.getByRole("tab", { name: "1 highlight" }).click();
  await page.evaluate(() => {
    document.querySelector("#quote p")!.textContent =
      "Whoever leaves things out is quicker with the rest of it.";
  });
  await expect(panel.getByRole("heading", { name: "No longer on the page" })).toBeVisible();
  await selectPassage(page, "#quote", "is quicker");
  await panel.getByRole("button", { name: "Attach to the selected text" }).click();
  await expect(panel.getByText("Attached to the selected text.")).toBeVisible();
  await expect(panel.getByRole("heading", { name: "No longer on the page" })).toBeHidden();
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["is quicker"]);
});
