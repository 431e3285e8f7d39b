import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { pageMarkup } from "./page-markup";
import { highlightsOn, untilRead } from "./page-session";
import { paintedTexts, pointAt, TERM_PAINT } from "./painted";

const PASSAGE = "twice the text means four times the work";
const YELLOW = "termlight-yellow";

/** What a browser's translation does: other words in elements of its own where each text was. */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const texts: [Text, Element][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push([walker.currentNode as Text, document.createElement("font")]);
    for (const [text, font] of texts) {
      font.appendChild(document.createElement("font")).textContent = text.data.replace(/\w+/g, "mot");
      text.replaceWith(font);
    }
    Object.assign(window, { original: texts });
  });
}

function showOriginal(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const [text, font] of (window as unknown as { original: [Text, Element][] }).original) {
      font.replaceWith(text);
    }
  });
}

test("a highlight goes while the page is translated, and returns with the original", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", PASSAGE);
  const before = await pageMarkup(page);
  await translate(page);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([]);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([`orphan: ${PASSAGE}`]);
  await showOriginal(page);
  await expect.poll(() => paintedTexts(page, YELLOW)).toHaveLength(1);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
  expect(await pageMarkup(page)).toBe(before);
});

test("a highlight that was found where its words are quoted returns to its own place with that", async ({
  openPage,
}) => {
  const page = await openPage("article-en.html");
  const paragraphs = (): Promise<(string | undefined)[]> =>
    page.evaluate((paint) => {
      const ranges = [...(CSS.highlights.get(paint) ?? [])] as Range[];
      return ranges.map(({ startContainer }) => startContainer.parentElement?.closest("p")?.id);
    }, YELLOW);
  await keepPassage(page, "#opening", PASSAGE);
  await page.evaluate((passage) => {
    const opening = document.querySelector("#opening")!;
    const quoted = document.createElement("p");
    quoted.id = "quoted";
    quoted.textContent = `As others say, ${passage}, and they mean it.`;
    document.querySelector("#article p:last-of-type")!.after(quoted);
    Object.assign(window, { opening, next: opening.nextSibling });
    opening.remove();
  }, PASSAGE);
  await expect.poll(paragraphs).toEqual(["quoted"]);
  await page.evaluate(() => {
    const { opening, next } = window as unknown as { opening: Element; next: ChildNode };
    next.before(opening);
  });
  await expect.poll(paragraphs).toEqual(["opening"]);
});

for (const [how, replace] of [
  [
    "that puts another root element in the place of its own",
    (html: string) => {
      const { documentElement } = new DOMParser().parseFromString(html, "text/html");
      document.documentElement.replaceWith(document.adoptNode(documentElement));
    },
  ],
  [
    "that is opened and written anew by its script",
    (html: string) => {
      document.open();
      document.write(html);
      document.close();
    },
  ],
] as const) {
  test(`a page ${how} is tagged, its terms explain themselves and passages in it are kept`, async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-zh.html");
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).not.toEqual([]);
    const other = await page.request.get(page.url().replace("article-zh", "article-en"));
    await page.evaluate(replace, await other.text());
    await pointAt(page, TERM_PAINT, "Moonshot AI", "#opening");
    await expect(overlayOf(page).card(/Moonshot/)).toBeVisible();
    await keepPassage(page, "#opening", PASSAGE);
    await page.locator("#opening").evaluate((opening) => opening.before("The text goes on changing."));
    await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
  });
}

test("a highlight is painted when a tick in a box shows its text, which changes nothing in the document", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("tick-box.html");
  await page.getByRole("checkbox").check();
  await keepPassage(page, "#more", "kept out of sight by style alone");
  await page.reload();
  await untilRead(extension, page);
  await page.getByRole("checkbox").check();
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["kept out of sight by style alone"]);
});

test("a place on the page is no other page: its highlights stay painted", async ({ extension, openPage }) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", PASSAGE);
  await page.evaluate(() => {
    location.hash = "#opening";
  });
  await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
  await expect.poll(() => paintedTexts(page, YELLOW)).toHaveLength(1);
});

test.describe("in a browser that keeps the pages that are left", () => {
  test.use({ backForwardCache: true });

  test("a highlight is painted on the page that is come back to", async ({ extension, openPage }) => {
    const page = await openPage("article-en.html");
    await keepPassage(page, "#opening", PASSAGE);
    await page.evaluate(() => {
      window.addEventListener("pageshow", (event) => {
        Object.assign(window, { cameBack: event.persisted });
      });
    });
    await page.goto(page.url().replace("article-en", "no-article"));
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => (window as Window & { cameBack?: boolean }).cameBack === true);
    await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
    await expect.poll(() => paintedTexts(page, YELLOW)).toHaveLength(1);
  });
});

test("a lost passage is listed with what stood around it, and places that are like it are selected in turn", async ({
  extension,
  openPage,
  openPopup,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", PASSAGE);
  await page.locator("#opening").evaluate((element) => element.remove());
  await page.evaluate(() => {
    for (const words of ["half the text means", "twice the text meant"]) {
      const paragraph = document.createElement("p");
      paragraph.textContent = `It was said elsewhere that ${words} four times the work of reading.`;
      document.body.append(paragraph);
    }
  });
  await expect.poll(() => highlightsOn(extension, page)).toEqual([`orphan: ${PASSAGE}`]);
  const popup = await openPopup(page);
  const line = popup.getByRole("button", { name: PASSAGE });
  await expect(line).toContainText("Look for something like it");
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? "");
  await line.click();
  await expect.poll(selected).toContain("four times the work");
  const first = await selected();
  await line.click();
  await expect.poll(selected).not.toBe(first);
});

test("terms of a very long page are painted where they have moved to, without scrolling or a change of the document", async ({
  openPage,
}) => {
  const page = await openPage("huge/5000-elements.html");
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
  const setSpace = (rule: string): Promise<void> =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, rule);
  await setSpace("h1 { margin-bottom: 10000px }");
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toEqual([]);
  await setSpace("");
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
});
