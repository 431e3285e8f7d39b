import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startPageServer } from "../browser/page-server";
import { expect, test } from "./fixtures";
import { markupAsSent, pageMarkup, rememberMarkup } from "./page-markup";
import { untilRead } from "./page-session";
import { TERM_PAINT } from "./painted";

/**
 * Real pages whose article is known: `<folder>/<name>/source.html` with `expected.html`, as in
 * https://github.com/mozilla/readability/tree/main/test/test-pages. The folder is given by TERMLIGHT_PAGES.
 */
const FOLDER = process.env.TERMLIGHT_PAGES ?? "";

/** A term, written into every longer text of a page, so that there is something to tag wherever it might be tagged. */
const PROBE = "DeepSeek";

/** Shorter texts may stand in the article and outside it alike, UTF-16 units. */
const LONG_ENOUGH = 40;

/** What is looked at in one go, CSS px. */
const SCREEN = 4000;

// Saved pages have errors of their own, for lack of their scripts.
test.use({ pagesMayErr: true });

test("real pages are tagged only inside their known article, and left as they were", async ({
  extension,
}, info) => {
  test.skip(!existsSync(FOLDER), "TERMLIGHT_PAGES names no folder of real pages");
  const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "source.html")));
  info.setTimeout(names.length * 30_000);
  const server = await startPageServer(({ pathname }) =>
    names.includes(pathname.slice(1))
      ? { body: withoutHandlers(read(pathname.slice(1), "source.html")) }
      : null,
  );
  const page = await extension.context.newPage();
  // Whatever else the pages would load is not fetched.
  const isForeign = (url: URL): boolean => url.origin !== server.origin;
  await page.route(isForeign, (route) => route.abort());
  await page.addInitScript(probeTexts, [PROBE, LONG_ENOUGH] as const);
  await rememberMarkup(page);
  let all = 0;
  for (const name of names) {
    await page.goto(`${server.origin}/${name}`, { waitUntil: "domcontentloaded" });
    await untilRead(extension, page);
    const known = await articleText(page, read(name, "expected.html"));
    const tagged = await taggedTexts(page);
    const outside = [...tagged].filter((text) => !known.includes(text));
    expect.soft(outside, `${name}: tagged outside its article`).toEqual([]);
    const changed = (await pageMarkup(page)) !== (await markupAsSent(page));
    expect.soft(changed, `${name}: its markup was changed`).toBe(false);
    console.log(`${name}: ${tagged.size} texts tagged`);
    all += tagged.size;
  }
  expect(all).toBeGreaterThan(names.length);
  await server.close();
});

/** What a page does about an image that does not load would be taken for a change of ours. */
function withoutHandlers(page: string): string {
  return page.replace(/\sonerror=("[^"]*"|'[^']*')/g, "");
}

function read(name: string, file: string): string {
  return readFileSync(join(FOLDER, name, file), "utf8");
}

/**
 * Runs in the page, at the end of parsing: overwrites the beginning of its texts with the probe. No text becomes
 * longer and no comma goes, for by these Readability tells an article from its surroundings.
 */
function probeTexts([probe, longEnough]: readonly [string, number]): void {
  document.addEventListener("DOMContentLoaded", () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest("script, style, noscript, textarea, pre, code")) continue;
      const [, space, beginning, rest] =
        new RegExp(`^(\\s*)(.{${probe.length}})(.*)$`, "s").exec(node.data) ?? [];
      if (!beginning || !rest || rest.trim().length < longEnough || /[,，、]/.test(beginning)) continue;
      node.data = `${space}${probe}${rest}`;
    }
  });
}

/** The texts whose beginning was tagged, white space collapsed, from the top of the page to its end. */
async function taggedTexts(page: Page): Promise<Set<string>> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: SCREEN });
  const texts = new Set<string>();
  for (let top = 0; top < Math.max(height, 1); top += SCREEN) {
    for (const text of await page.evaluate(paintedAt, [top, TERM_PAINT, PROBE] as const)) texts.add(text);
  }
  return texts;
}

/** Runs in the page: what is painted when it is scrolled to a height. */
async function paintedAt([top, paint, probe]: readonly [number, string, string]): Promise<string[]> {
  window.scrollTo(0, top);
  // The second frame has seen what the first one reported to be near.
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const ranges = [...(CSS.highlights.get(paint) ?? [])] as Range[];
  return ranges
    .filter((range) => range.toString() === probe)
    .map((range) => range.startContainer.textContent!.split(probe)[1]!.replace(/\s+/g, " ").trim());
}

/** The text of the article that is known to be in a page, white space collapsed. */
function articleText(page: Page, html: string): Promise<string> {
  return page.evaluate(
    (markup) => new DOMParser().parseFromString(markup, "text/html").body.textContent!.replace(/\s+/g, " "),
    html,
  );
}
