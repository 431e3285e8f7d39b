import { expect, test } from "./fixtures";
import { boxOfPainted, TERM_PAINT } from "./painted";
import { pastGrace } from "./past-grace";
import { textPoint } from "./text-point";
import { Finger } from "./touch";

test("a finger held on a term opens its card, without menu or selection; a tap elsewhere closes it", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const finger = await Finger.on(page);
  const { left, right, top, bottom } = await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  await finger.down((left + right) / 2, (top + bottom) / 2);
  const overlay = overlayOf(page);
  await expect(overlay.card(/DeepSeek/)).toBeVisible();
  await finger.up();
  await pastGrace(page);
  await expect(overlay.card(/DeepSeek/)).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe("");
  const tab = (await overlay.host.getByRole("tab", { name: "中文" }).boundingBox())!;
  await finger.tap(tab.x + tab.width / 2, tab.y + tab.height / 2);
  await expect(overlay.host.getByRole("tab", { selected: true })).toHaveText("中文");
  await expect(overlay.card(/DeepSeek/)).toBeVisible();
  await finger.tap(20, 300);
  await expect(overlay.anyDialog).toHaveCount(0);
});

test("a tap on a term, and a finger that scrolls from one, open nothing", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await page.setViewportSize({ width: 1000, height: 500 });
  const finger = await Finger.on(page);
  const { left, right, top, bottom } = await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  await finger.tap(x, y);
  await pastGrace(page);
  await finger.down(x, y);
  for (let moved = 20; moved <= 100; moved += 20) await finger.move(x, y - moved);
  await pastGrace(page);
  await finger.up();
  await expect(overlayOf(page).anyDialog).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

for (const { where, kept } of [
  { where: "a term", kept: true },
  { where: "other text", kept: false },
]) {
  test(`the browser's menu and selection for a finger held on ${where} are ${kept ? "kept back" : "let through"}`, async ({
    openPage,
  }) => {
    const page = await openPage("article-en.html");
    const finger = await Finger.on(page);
    const term = await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
    const at = kept
      ? { x: term.left + 4, y: term.top + 6 }
      : await textPoint(page, "#opening", "most of its effort", "before");
    await finger.down(at.x, at.y);
    const answers = await page.evaluate(() => {
      const ask = (type: string) =>
        document
          .querySelector("#opening")!
          .dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      return [ask("selectstart"), ask("contextmenu")];
    });
    await finger.up();
    expect(answers).toEqual([!kept, !kept]);
  });
}
