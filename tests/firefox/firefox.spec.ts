import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type PageServer, startPageServer } from "../browser/page-server";
import { answerFixture } from "../e2e/fixture-pages";
import type { FirefoxPage, Point } from "./firefox-page";
import { type LaunchedFirefox, launchFirefox } from "./launch-firefox";

const BUILD = join(import.meta.dirname, "../../.output/firefox-mv3-e2e");

let firefox: LaunchedFirefox;
let server: PageServer;

test.beforeEach(async () => {
  [firefox, server] = await Promise.all([launchFirefox(BUILD), startPageServer(answerFixture)]);
});

test.afterEach(async () => {
  await Promise.all([firefox.close(), server.close()]);
});

/** The texts painted in a style, in no order. */
function painted(page: FirefoxPage, paint: string): Promise<string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), paint);
}

/** The middle of a text in the page, and its ends. */
function placeOf(
  page: FirefoxPage,
  text: string,
  within: string,
): Promise<{ from: Point; middle: Point; to: Point }> {
  return page.evaluate(
    (wanted, selector) => {
      const element = document.querySelector(selector)!;
      element.scrollIntoView({ block: "center" });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue!.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, right, top, bottom } = range.getClientRects()[0]!;
        const y = (top + bottom) / 2;
        return { from: { x: left + 1, y }, middle: { x: (left + right) / 2, y }, to: { x: right - 1, y } };
      }
      throw new Error(`no “${wanted}”`);
    },
    text,
    within,
  );
}

/** The middle of the first element in our interface, or in the page, that a selector finds; `null` where none is shown. */
function middleOf(page: FirefoxPage, selector: string, inOverlay: boolean): Promise<Point | null> {
  return page.evaluate(
    (wanted, ours) => {
      const root = ours ? document.querySelector("termlight-overlay")?.shadowRoot : document;
      const box = root?.querySelector(wanted)?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    selector,
    inOverlay,
  );
}

/** Waits until it is shown. */
async function shown(page: FirefoxPage, selector: string, inOverlay = true): Promise<Point> {
  await expect.poll(() => middleOf(page, selector, inOverlay), { message: selector }).not.toBeNull();
  return (await middleOf(page, selector, inOverlay))!;
}

async function pageAt(address: RegExp): Promise<FirefoxPage> {
  const find = async (): Promise<FirefoxPage | undefined> =>
    (await firefox.pages()).find(({ url }) => address.test(url));
  await expect.poll(async () => (await find()) !== undefined, { message: String(address) }).toBe(true);
  return (await find())!;
}

test("in Firefox an article is tagged, explained, highlighted, kept over a reload, listed and exported; access goes as it came", async () => {
  const welcome = await pageAt(/^moz-extension:.*welcome\.html$/);
  await expect.poll(() => painted(welcome, "termlight-term")).toContain("KV cache");
  await welcome.click(await shown(welcome, ".tl-start button", false));

  const page = await firefox.newPage(`${server.origin}/article-en.html`);
  await expect.poll(() => painted(page, "termlight-term")).toContain("DeepSeek");
  await page.pointAt((await placeOf(page, "DeepSeek", "#opening")).middle);
  await shown(page, "[role=dialog]");
  const name = () =>
    page.evaluate(
      () =>
        document.querySelector("termlight-overlay")?.shadowRoot?.querySelector("[role=dialog] h2")
          ?.textContent ?? "",
    );
  await expect.poll(name).toContain("DeepSeek");

  const { from, to } = await placeOf(page, "answers sooner", "#quote");
  await page.drag(from, to);
  await page.click(await shown(page, "[role=toolbar] button"));
  await expect.poll(() => painted(page, "termlight-yellow")).toEqual(["answers sooner"]);
  await page.reload();
  await expect.poll(() => painted(page, "termlight-yellow")).toEqual(["answers sooner"]);

  await welcome.evaluate(() => chrome.tabs.create({ url: "library.html" }).then(Boolean));
  const library = await pageAt(/library\.html$/);
  const text = () => library.evaluate(() => document.body.textContent);
  await expect.poll(text).toContain("answers sooner");
  await library.click(await shown(library, ".tl-export button", false));
  await library.click(await shown(library, ".tl-export-choices button", false));
  const files = async () => (await readdir(firefox.downloads)).filter((name) => /\.(md|zip)$/.test(name));
  await expect.poll(files).toHaveLength(1);
  expect(await readFile(join(firefox.downloads, (await files())[0]!), "utf8")).toContain("> answers sooner");

  await welcome.evaluate(() => chrome.permissions.remove({ origins: ["*://*/*"] }).then(Boolean));
  await page.bringToFront();
  await expect.poll(() => painted(page, "termlight-term")).toEqual([]);
  expect(firefox.errors).toEqual([]);
});
