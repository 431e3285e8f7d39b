import type { Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { boxOfPainted, clickPainted, pointAt, TERM_PAINT } from "./painted";

/** As the article first has it, and so underlines it. */
const MCP = "Model Context Protocol";

test("Alt+P opens and pins the first term on screen, with the focus in its card, and closes it again", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  await runCommand(extension.worker, page, "pin-card");
  await expect(overlay.anyDialog).toBeFocused();
  await expect(overlay.button("Keep open")).toHaveAttribute("aria-pressed", "true");
  const name = (await overlay.anyDialog.getByRole("heading", { level: 2 }).textContent()) ?? "";
  await runCommand(extension.worker, page, "next-mention");
  await expect(overlay.anyDialog.getByRole("heading", { level: 2 })).not.toHaveText(name);
  await expect(overlay.button("Keep open")).toHaveAttribute("aria-pressed", "true");
  await runCommand(extension.worker, page, "pin-card");
  await expect(overlay.anyDialog).toHaveCount(0);
});

test("Alt+P passes over a term that the page's own head covers", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const { bottom } = await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  await page.evaluate((height) => {
    const head = document.body.appendChild(document.createElement("div"));
    Object.assign(head.style, {
      position: "fixed",
      inset: "0 0 auto 0",
      height: `${height}px`,
      background: "white",
    });
  }, bottom);
  await runCommand(extension.worker, page, "pin-card");
  await expect(overlayOf(page).anyDialog).toBeVisible();
  const end = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get("termlight-active")!] as Range[];
    return range!.getBoundingClientRect().bottom;
  });
  // One that goes on in the next line may begin below it.
  expect(end).toBeGreaterThan(bottom);
});

test("Alt+P pins the card that a pointer opened, too, with the focus in it", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const card = overlayOf(page).anyDialog;
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(card).toBeVisible();
  await expect(card).not.toBeFocused();
  await runCommand(extension.worker, page, "pin-card");
  await expect(card).toBeFocused();
  await expect(overlayOf(page).button("Keep open")).toHaveAttribute("aria-pressed", "true");
});

test("Alt+P opens the term at the caret", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await boxOfPainted(page, TERM_PAINT, MCP, "#tools");
  await page.evaluate((name) => {
    const ranges = [...CSS.highlights.get(name)!] as Range[];
    const range = ranges.find((each) => each.toString() === "Model Context Protocol")!;
    getSelection()!.collapse(range.startContainer, range.startOffset + 1);
  }, TERM_PAINT);
  await runCommand(extension.worker, page, "pin-card");
  await expect(overlayOf(page).card(/MCP|Model Context Protocol/)).toBeVisible();
});

test("by keys, too, a related term and the way back leave the focus in the card", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await clickPainted(page, TERM_PAINT, MCP);
  const card = overlayOf(page).anyDialog;
  const heading = card.getByRole("heading", { level: 2 });
  const first = (await heading.textContent()) ?? "";
  await card.getByRole("list").first().getByRole("button").first().press("Enter");
  await expect(heading).not.toHaveText(first);
  await expect(card).toBeFocused();
  await card.getByRole("button", { name: "Back to the previous term" }).press("Enter");
  await expect(heading).toHaveText(first);
  await expect(card).toBeFocused();
});

/** Puts a field, one in an open shadow root, and a link in a drawing below the article. */
async function addFocusable(page: Page): Promise<void> {
  await page.evaluate(() => {
    const footer = document.querySelector("#footer")!;
    footer.innerHTML =
      '<input id="field"><span></span><svg width="60" height="20"><a href="#in" id="drawn"><text y="15">Go</text></a></svg>';
    footer.querySelector("span")!.attachShadow({ mode: "open" }).innerHTML = '<input id="shadowed">';
  });
}

for (const { where, before, id, key } of [
  {
    where: "a field, entered while a card was pinned",
    before: (page: Page) => clickPainted(page, TERM_PAINT, "DeepSeek"),
    id: "field",
    key: "next-mention",
  },
  {
    where: "a field, entered while the pointer's card was open",
    before: (page: Page) => pointAt(page, TERM_PAINT, "DeepSeek", "#opening"),
    id: "field",
    key: "pin-card",
  },
  { where: "a field in an open shadow root", before: null, id: "shadowed", key: "next-mention" },
  { where: "a link of a drawing", before: null, id: "drawn", key: "next-mention" },
] as const) {
  test(`Esc gives back the focus that a key took: ${where}`, async ({ extension, openPage, overlayOf }) => {
    const page = await openPage("article-en.html");
    const card = overlayOf(page).anyDialog;
    await addFocusable(page);
    if (before) {
      await before(page);
      await expect(card).toBeVisible();
    } else {
      await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
    }
    const isFocused = () => page.locator(`#${id}`).evaluate((element) => element.matches(":focus"));
    await page
      .locator(`#${id}`)
      .evaluate((element) => (element as HTMLElement).focus({ preventScroll: true }));
    expect(await isFocused()).toBe(true);
    await runCommand(extension.worker, page, key);
    await expect(card).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    expect(await isFocused()).toBe(true);
  });
}

test("Esc gives back the focus that a press in a pinned card took", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await addFocusable(page);
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  await page
    .locator("#shadowed")
    .evaluate((element) => (element as HTMLElement).focus({ preventScroll: true }));
  await overlayOf(page).anyDialog.getByRole("tab", { name: "中文" }).click();
  await page.keyboard.press("Escape");
  await expect(overlayOf(page).anyDialog).toHaveCount(0);
  expect(await page.locator("#shadowed").evaluate((element) => element.matches(":focus"))).toBe(true);
});
