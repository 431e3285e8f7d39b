import type { BrowserContext, Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { pageMarkup } from "./page-markup";
import { highlightsOn, termsOn, untilRead } from "./page-session";
import { clickPainted, paintedTexts, TERM_PAINT } from "./painted";

const YELLOW = "termlight-yellow";

/** A passage of each tree: a shadow root, one within it, and what is shown through a slot. */
const PASSAGES = [
  ["story-body p.first", "the code that was used"],
  ["story-note p.inner", "other programs"],
  ["#slotted", "pays for it in memory"],
] as const;

test("passages in open shadow roots and slots are kept, and painted again after a reload", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("shadow-roots.html");
  const before = await pageMarkup(page);
  for (const [within, passage] of PASSAGES) await keepPassage(page, within, passage);
  const all = PASSAGES.map(([, passage]) => passage);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(all);
  expect(await pageMarkup(page)).toBe(before);
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(async () => (await paintedTexts(page, YELLOW)).sort()).toEqual([...all].sort());
  await clickPainted(page, YELLOW, "other programs");
  await expect(overlayOf(page).note).toBeVisible();
  const note = page.locator("story-note p.inner");
  const text = (await note.textContent())!;
  await note.evaluate((element) => element.replaceChildren("Something else altogether."));
  await expect.poll(() => highlightsOn(extension, page)).toContain("orphan: other programs");
  await note.evaluate((element, words) => element.replaceChildren(words), text);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(all);
});

test("a paragraph in a shadow root is kept by the key", async ({ extension, openPage }) => {
  const page = await openPage("shadow-roots.html");
  await page.locator("story-note p.inner").hover({ position: { x: 30, y: 30 } });
  await runCommand(extension.worker, page, "highlight-paragraph");
  await expect
    .poll(() => highlightsOn(extension, page))
    .toEqual([expect.stringMatching(/^Assistants call .* a long one\.$/)]);
});

test("why a passage that begins in one tree and ends in another is not kept is said", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("shadow-roots.html");
  await page.locator("story-note p.inner").evaluate((inner) => {
    const slotted = document.querySelector("#slotted")!.firstChild!;
    getSelection()!.setBaseAndExtent(inner.firstChild!, 3, slotted, 40);
  });
  await expect(overlayOf(page).toolbar).toBeVisible();
  await expect(overlayOf(page).host.getByText(/begins in one part of the page/)).toBeVisible();
  await runCommand(extension.worker, page, "highlight-selection");
  await expect(overlayOf(page).host.getByText(/begins in one part of the page/)).toHaveCount(2);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
});

/** Has a page define some of its components only when it is told to. */
async function holdBack(context: BrowserContext, ...names: string[]): Promise<void> {
  await context.addInitScript((late) => {
    const define = customElements.define.bind(customElements);
    const waiting: (() => void)[] = [];
    customElements.define = (name, component) => {
      if (late.includes(name)) waiting.push(() => define(name, component));
      else define(name, component);
    };
    window.addEventListener("define-components", () => {
      for (const defineNow of waiting) defineNow();
    });
  }, names);
}

function defineHeldBack(page: Page): Promise<unknown> {
  return page.evaluate(() => window.dispatchEvent(new Event("define-components")));
}

test("a component that is defined when the page has long been read is tagged, and a passage in it is kept", async ({
  extension,
  openPage,
}) => {
  await holdBack(extension.context, "story-note");
  const page = await openPage("shadow-roots.html");
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("Moonshot AI");
  expect(await paintedTexts(page, TERM_PAINT)).not.toContain("Model Context Protocol");
  await defineHeldBack(page);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("Model Context Protocol");
  await keepPassage(page, "story-note p.inner", "other programs");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["other programs"]);
});

test("an article in components that are defined late is found", async ({ extension, openPage }) => {
  await holdBack(extension.context, "story-body", "story-note");
  const page = await openPage("shadow-roots.html");
  await expect.poll(() => termsOn(extension, page)).toEqual([]);
  await defineHeldBack(page);
  await expect.poll(() => termsOn(extension, page)).toEqual(expect.arrayContaining(["mcp", "moba"]));
});
