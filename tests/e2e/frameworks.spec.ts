import type { Page } from "@playwright/test";
import { ANSWERS, ARTICLES, feedText, NOTES, ROW_HEIGHT, rowText, TABS } from "../fixtures/frameworks/texts";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { pageMarkup } from "./page-markup";
import { highlightsOn, untilRead } from "./page-session";
import { paintedTexts } from "./painted";

const YELLOW = "termlight-yellow";

/** Waits until just these passages are painted. */
async function untilPainted(page: Page, ...texts: string[]): Promise<void> {
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(texts);
}

/** Notes at every drawn frame what is painted, until the page is left. */
async function notePaintedFrames(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate((name) => {
    const seen = new Set<string>();
    const note = (): void => {
      for (const range of [...(CSS.highlights.get(name) ?? [])] as Range[]) {
        if (!range.collapsed) seen.add(range.toString());
      }
      requestAnimationFrame(note);
    };
    note();
    Object.assign(window, { paintedFrames: seen });
  }, YELLOW);
  return () => page.evaluate(() => [...(window as unknown as { paintedFrames: Set<string> }).paintedFrames]);
}

function scrollRows(page: Page, row: number): Promise<void> {
  return page.locator("#rows").evaluate((element, top) => element.scrollTo(0, top), row * ROW_HEIGHT);
}

for (const framework of ["react", "vue"] as const) {
  test.describe(`on a page made by ${framework}`, () => {
    test("a highlight is painted before and after the page comes to life, which does not notice", async ({
      extension,
      openPage,
    }) => {
      const passage = "trusting that nobody else has moved anything";
      const page = await openPage(`${framework}/first#wait`);
      await keepPassage(page, "#article", passage);
      await page.reload();
      await untilRead(extension, page);
      await untilPainted(page, passage);
      const asSent = await pageMarkup(page);
      await page.evaluate(() => window.dispatchEvent(new Event("hydrate")));
      await page.locator("body[data-alive]").waitFor();
      await untilPainted(page, passage);
      expect((await pageMarkup(page)).replace(' data-alive=""', "")).toBe(asSent);
    });

    test("a highlight stays with its words in a list that is rendered anew in another order", async ({
      openPage,
    }) => {
      const page = await openPage(`${framework}/first`);
      await keepPassage(page, "#notes", NOTES[1]!);
      const before = await pageMarkup(page);
      await page.getByRole("button", { name: "Render anew" }).click();
      await expect(page.locator("#notes li").first()).toHaveText(NOTES.at(-1)!);
      await untilPainted(page, NOTES[1]!);
      await page.getByRole("button", { name: "Render anew" }).click();
      await expect(page.locator("#notes li").first()).toHaveText(NOTES[0]!);
      await untilPainted(page, NOTES[1]!);
      expect(await pageMarkup(page)).toBe(before);
    });

    test("a highlight goes with the tab that is unmounted, and returns with it", async ({
      extension,
      openPage,
    }) => {
      const page = await openPage(`${framework}/first`);
      await keepPassage(page, "#tabs", TABS[0]!.text);
      await page.getByRole("button", { name: TABS[1]!.name }).click();
      await untilPainted(page);
      await expect.poll(() => highlightsOn(extension, page)).toEqual([`orphan: ${TABS[0]!.text}`]);
      await page.getByRole("button", { name: TABS[0]!.name }).click();
      await untilPainted(page, TABS[0]!.text);
      await expect.poll(() => highlightsOn(extension, page)).toEqual([TABS[0]!.text]);
    });

    test("a highlight in an answer that is hidden shows when the answer is opened, after a reload too", async ({
      extension,
      openPage,
    }) => {
      const { question, text } = ANSWERS[1]!;
      const page = await openPage(`${framework}/first`);
      await page.getByRole("button", { name: question }).click();
      await keepPassage(page, "#answers", text);
      await page.reload();
      await untilRead(extension, page);
      await page.getByRole("button", { name: question }).click();
      await untilPainted(page, text);
      await page.getByRole("button", { name: question }).click();
      await page.getByRole("button", { name: question }).click();
      await untilPainted(page, text);
    });

    test("a highlight in a row that is mounted by scrolling never sits on another row", async ({
      extension,
      openPage,
    }) => {
      const page = await openPage(`${framework}/first`);
      await keepPassage(page, "#rows", rowText(3));
      const frames = await notePaintedFrames(page);
      for (const row of [2, 5, 40, 3, 1_003, 1_500]) {
        await scrollRows(page, row);
        await expect(page.locator("#rows .row").first()).toHaveText(rowText(row));
        const expected = row <= 3 ? rowText(3) : `orphan: ${rowText(3)}`;
        await expect.poll(() => highlightsOn(extension, page)).toEqual([expected]);
      }
      await scrollRows(page, 0);
      await untilPainted(page, rowText(3));
      expect(await frames()).toEqual([rowText(3)]);
    });

    test("a highlight over several rows is never drawn on what takes their place", async ({ openPage }) => {
      const page = await openPage(`${framework}/first`);
      const [from, to] = [rowText(2).slice(-19), rowText(3).slice(0, 19)];
      await keepPassage(page, "#rows", from + to);
      await expect.poll(() => paintedTexts(page, YELLOW)).toHaveLength(1);
      const frames = await notePaintedFrames(page);
      await scrollRows(page, 60);
      await untilPainted(page);
      await scrollRows(page, 0);
      await untilPainted(page, from + to);
      expect(await frames()).toEqual([from + to]);
    });

    test("a highlight far down a feed that grows is painted when its part is loaded", async ({
      extension,
      openPage,
    }) => {
      const page = await openPage(`${framework}/first`);
      const last = page.locator("#feed .part").last();
      await last.scrollIntoViewIfNeeded();
      await expect(page.locator("#feed .part").nth(3)).toBeAttached();
      await keepPassage(page, "#feed .part:nth-child(4)", feedText(4));
      await page.evaluate(() => scrollTo(0, 0));
      await page.reload();
      await untilRead(extension, page);
      await expect.poll(() => highlightsOn(extension, page)).toEqual([`orphan: ${feedText(4)}`]);
      await last.scrollIntoViewIfNeeded();
      await untilPainted(page, feedText(4));
    });

    test("each address of the page has its own highlights, whichever way it was come to", async ({
      extension,
      openPage,
    }) => {
      const first = "changes only what is different";
      const second = "no document is loaded";
      const page = await openPage(`${framework}/first`);
      await keepPassage(page, "#article", first);
      await page.getByRole("link", { name: "Second" }).click();
      await expect(page.locator("h1")).toHaveText(ARTICLES.second.title);
      await untilPainted(page);
      await keepPassage(page, "#article", second);
      await page.goBack();
      await untilPainted(page, first);
      await page.goForward();
      await untilPainted(page, second);
      await page.reload();
      await untilRead(extension, page);
      await untilPainted(page, second);
    });
  });
}
