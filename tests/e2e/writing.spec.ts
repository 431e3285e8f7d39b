import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { paintedTexts } from "./painted";

const PASSAGE = "twice the text means four times the work";
const YELLOW = "termlight-yellow";

/** How many passages were painted after a letter was written, and in the frame after the page was then scrolled back. */
type Watched = Window & { painted: number[] };

test("while the reader writes, a highlight out of view is not painted; it is when scrolled into view, and afterwards", async ({
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", PASSAGE);
  await page.evaluate((style) => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.style.cssText = "position: fixed; top: 0; right: 0";
    const [range] = [...CSS.highlights.get(style)!] as Range[];
    document.body.style.marginBlock = `${innerHeight}px`;
    const aboveView = (): number => scrollY + range!.getBoundingClientRect().bottom + 150;
    const painted: number[] = [];
    Object.assign(window, { painted });
    window.addEventListener("scroll", () => field.focus({ preventScroll: true }), { once: true });
    field.addEventListener("input", () => {
      painted.push(CSS.highlights.get(style)!.size);
      window.addEventListener("scroll", () => {
        requestAnimationFrame(() => painted.push(CSS.highlights.get(style)!.size));
      });
      scrollBy(0, -300);
    });
    scrollTo(0, aboveView());
  }, YELLOW);
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("textarea");
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([PASSAGE]);
  await page.keyboard.press("a");
  await expect.poll(() => page.evaluate(() => (window as unknown as Watched).painted)).toEqual([0, 1]);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([PASSAGE]);
});
