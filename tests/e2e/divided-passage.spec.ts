import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn } from "./page-session";
import { clickPainted, paintedTexts } from "./painted";

const YELLOW = "termlight-yellow";
const PASSAGE = "twice the text means four times the work";
const PIECES = ["twice the text means", "four times the work"];

test("what is put in between a passage's words is not painted, and the words are", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", PASSAGE);
  await page.locator("#opening").evaluate((opening) => {
    const walker = document.createTreeWalker(opening, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf("four times");
      if (at < 0) continue;
      const advert = document.createElement("div");
      advert.id = "advert";
      advert.textContent = "Advertisement. Four new chairs for the price of three, this week only.";
      node.splitText(at).before(advert);
      break;
    }
  });
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(PIECES);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
  await clickPainted(page, YELLOW, PIECES[1]!);
  await expect(overlayOf(page).note).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("#closing").evaluate((closing) => closing.before("Something else is new here. "));
  await expect.poll(() => page.evaluate(() => document.body.textContent!.includes("is new here"))).toBe(true);
  await page.locator("#advert").evaluate((advert) => {
    advert.textContent = "Advertisement. Now even five chairs for the price of two, and a table.";
  });
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(PIECES);
  await page.locator("#advert").evaluate((advert) => advert.remove());
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([PASSAGE]);
});
