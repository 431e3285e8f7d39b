import { expect, test } from "./fixtures";
import { pageMarkup } from "./page-markup";
import { termsOn } from "./page-session";
import { boxOfPainted, clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";

test.describe("in open shadow roots", () => {
  test("terms are found, underlined once in a section, and explained, in slots and in nested roots too", async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("shadow-roots.html");
    const before = await pageMarkup(page);
    await expect
      .poll(() => termsOn(extension, page))
      .toEqual(expect.arrayContaining(["deepseek", "kv-cache", "mcp", "moba", "nsa"]));
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).toHaveLength(6);
    const card = overlayOf(page).anyDialog;
    for (const [text, within] of [
      ["DeepSeek", "#body"],
      ["KV cache", "#slotted"],
    ] as const) {
      await pointAt(page, TERM_PAINT, text, within);
      await expect(card.getByRole("heading", { level: 2 })).toHaveText(new RegExp(text, "i"));
      await page.keyboard.press("Escape");
    }
    expect(await pageMarkup(page)).toBe(before);
  });
});
