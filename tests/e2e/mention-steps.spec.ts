import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { boxOfPainted, clickPainted, TERM_PAINT } from "./painted";

test("the keys step through the mentions, open their cards and close them", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  await runCommand(extension.worker, page, "next-mention");
  await expect(overlay.anyDialog).toBeVisible();
  const first = (await overlay.anyDialog.getByRole("heading", { level: 2 }).textContent()) ?? "";
  await runCommand(extension.worker, page, "next-mention");
  await expect(overlay.anyDialog.getByRole("heading", { level: 2 })).not.toHaveText(first);
  await runCommand(extension.worker, page, "previous-mention");
  await expect(overlay.anyDialog.getByRole("heading", { level: 2 })).toHaveText(first);
  await page.keyboard.press("Escape");
  await expect(overlay.anyDialog).toHaveCount(0);
});

test("after Esc the keys go on from the last card", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  const card = overlayOf(page).anyDialog;
  const seen: string[] = [];
  for (let step = 0; step < 3; step++) {
    await runCommand(extension.worker, page, "next-mention");
    seen.push((await card.getByRole("heading", { level: 2 }).textContent()) ?? "");
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
  }
  expect(new Set(seen).size).toBe(3);
});

test("the keys scroll what clips a mention", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  await page.locator("#opening").evaluate((element) => {
    Object.assign(element.style, { height: "4em", overflow: "auto" });
  });
  for (let step = 0; step < 6; step++) await runCommand(extension.worker, page, "next-mention");
  await expect(overlayOf(page).anyDialog).toBeVisible();
  const { word, around } = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get("termlight-active")!] as Range[];
    const [box, clip] = [
      range!.getBoundingClientRect(),
      document.querySelector("#opening")!.getBoundingClientRect(),
    ];
    return {
      word: { top: box.top, bottom: box.bottom, inside: range!.startContainer.parentElement?.id },
      around: { top: clip.top, bottom: clip.bottom },
    };
  });
  expect(word.inside).toBe("opening");
  expect(word.top).toBeGreaterThanOrEqual(around.top);
  expect(word.bottom).toBeLessThanOrEqual(around.bottom);
});

test("the keys pass over mentions that are not shown", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  await page.locator("#opening").evaluate((element) => {
    element.style.display = "none";
  });
  await runCommand(extension.worker, page, "next-mention");
  await expect(overlayOf(page).anyDialog).toBeVisible();
  const place = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get("termlight-active")!] as Range[];
    return range?.startContainer.parentElement?.closest("[id]")?.id;
  });
  expect(["article", "cache"]).toContain(place);
});

test("what a page puts before the open card's mention changes its number and not the mention, nor where the keys go on", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const card = overlayOf(page).anyDialog;
  await clickPainted(page, TERM_PAINT, "MoBA");
  await expect(card).toContainText("3 of 3 in this article");
  await page.evaluate(() => {
    const news = document.createElement("p");
    news.textContent =
      "News of today: MoBA is open now, MoBA is fast, and more of the same will come to this page.";
    document.querySelector("#opening")!.before(news);
  });
  await expect(card).toContainText("5 of 5 in this article");
  await runCommand(extension.worker, page, "next-mention");
  const place = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get("termlight-active") ?? [])] as Range[];
      return range?.startContainer.parentElement?.closest("[id]")?.id;
    });
  await expect.poll(place).toBe("training");
});
