import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { boxOfPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";

test("an abbreviation that the article defines has a card in the article's own words, from its definition on", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("own-abbreviation.html");
  await page.setViewportSize({ width: 1000, height: 420 });
  await pointAt(page, TERM_PAINT, "PCR", "#definition");
  const card = overlayOf(page).card("PCR");
  await expect(card).toContainText("Defined in this article");
  await expect(card).toContainText("paired cache rounding");
  await expect(card.getByRole("blockquote")).toHaveText(
    "The report at hand calls its variant paired cache rounding (PCR).",
  );
  await expect(card).toContainText("1 of 3 in this article");
  await expect(card.getByRole("tab")).toHaveCount(0);
  await expect(card.getByRole("link")).toHaveCount(0);
  await page.locator("#closing").scrollIntoViewIfNeeded();
});

test("the card of an article's own abbreviation leads to its definition", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("own-abbreviation.html");
  await page.setViewportSize({ width: 1000, height: 420 });
  await boxOfPainted(page, TERM_PAINT, "PCR", "#definition");
  const card = overlayOf(page).card("PCR");
  await expect(async () => {
    await runCommand(extension.worker, page, "next-mention");
    await expect(card).toContainText("3 of 3", { timeout: 200 });
  }).toPass();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await card.getByRole("button", { name: "Show where it is defined" }).click();
  await expect.poll(() => paintedTexts(page, "termlight-active")).toEqual(["paired cache rounding"]);
  await expect(page.locator("#definition")).toBeInViewport();
});
