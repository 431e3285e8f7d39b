import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { pageMarkup } from "./page-markup";
import { highlightsOn, untilRead } from "./page-session";
import { clickPainted, paintedTexts } from "./painted";

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
