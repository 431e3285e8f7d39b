import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** All that can be painted in a page but for what shows where the pointer is. */
const LOOKS = ["yellow", "green", "blue", "pink", "purple", "unsaved", "term"].map(
  (look) => `termlight-${look}`,
);
/** So many pixels of a word of eight letters differ where one sees that it is painted otherwise. */
const SEEN = 15;

/** Paints the same word in a style, on a page that Termlight paints nothing on, and returns a picture of it, PNG as base64. */
async function pictureOf(page: Page, look: string): Promise<string> {
  const box = await page.evaluate((name) => {
    CSS.highlights.clear();
    const word = document.querySelector("#word")!;
    const range = document.createRange();
    range.selectNodeContents(word);
    CSS.highlights.set(name, new Highlight(range));
    return word.getBoundingClientRect().toJSON() as { x: number; y: number; width: number; height: number };
  }, look);
  return (await page.screenshot({ clip: box })).toString("base64");
}

/** How many pixels of two pictures of one size differ clearly. */
function differingPixels(page: Page, pictures: readonly [string, string]): Promise<number> {
  return page.evaluate(async (sources) => {
    const [one, other] = await Promise.all(
      sources.map(async (source) => {
        const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    let differing = 0;
    for (let at = 0; at < one!.length; at += 4) {
      if (Math.abs(one![at]! - other![at]!) + Math.abs(one![at + 1]! - other![at + 1]!) > 120) differing++;
    }
    return differing;
  }, pictures);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const fontSize of [14, 16, 20]) {
    test(`in forced colours, ${colorScheme}, no two looks of a word of ${fontSize} px are alike`, async ({
      openPage,
    }) => {
      const page = await openPage("no-article.html");
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await page.evaluate((px) => {
        const line = document.createElement("p");
        line.innerHTML = `A <span id="word" style="font-size: ${px}px">modelling</span> word.`;
        document.body.prepend(line);
        scrollTo(0, 0);
      }, fontSize);
      const pictures: [look: string, picture: string][] = [];
      for (const look of LOOKS) pictures.push([look, await pictureOf(page, look)]);
      for (const [index, [look, picture]] of pictures.entries()) {
        for (const [other, otherPicture] of pictures.slice(0, index)) {
          const pixels = await differingPixels(page, [picture, otherPicture]);
          expect(pixels, `${look} beside ${other}`).toBeGreaterThan(SEEN);
        }
      }
    });
  }
}
