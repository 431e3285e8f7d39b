import type { Frame, Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { boxOfPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { pastGrace } from "./past-grace";

/** The frame of a page by its element's id, once it has painted a term. */
async function frameOf(page: Page, id: string): Promise<Frame> {
  const element = await page.waitForSelector(`#${id}`);
  return (await element.contentFrame())!;
}

/** Moves the pointer onto a painted text in a frame, and leaves it there. */
async function pointInFrame(page: Page, frame: Frame, text: string): Promise<void> {
  const { left, right, top, bottom } = await boxOfPainted(frame, TERM_PAINT, text);
  const around = (await (await frame.frameElement()).boundingBox())!;
  // One pixel is the frame's border.
  const [x, y] = [around.x + 1 + (left + right) / 2, around.y + 1 + (top + bottom) / 2];
  await page.mouse.move(x, y, { steps: 8 });
}

test.describe("in frames of the page's origin", () => {
  for (const { id, text, name } of [
    { id: "short", text: "KV cache", name: /KV cache/i },
    { id: "whole", text: "DeepSeek", name: /DeepSeek/ },
  ]) {
    test(`terms are explained inside the frame: #${id}`, async ({ openPage }) => {
      const page = await openPage("frames.html");
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      const frame = await frameOf(page, id);
      await pointInFrame(page, frame, text);
      const card = frame.locator("termlight-overlay").getByRole("dialog", { name });
      await expect(card).toBeVisible();
      // The focus is in the page around the frame.
      await page.keyboard.press("Escape");
      await expect(card).toHaveCount(0);
    });
  }

  test("there is one card: while one is pinned in a frame none opens around it, and one that is asked for takes its place", async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("frames.html");
    const frame = await frameOf(page, "short");
    await pointInFrame(page, frame, "KV cache");
    const inFrame = frame.locator("termlight-overlay").getByRole("dialog");
    await expect(inFrame).toBeVisible();
    await page.mouse.down();
    await page.mouse.up();
    await expect(inFrame.getByRole("button", { name: "Keep open" })).toHaveAttribute("aria-pressed", "true");
    await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
    await pastGrace(page);
    await expect(overlayOf(page).anyDialog).toHaveCount(0);
    await page.mouse.down();
    await page.mouse.up();
    await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
    await expect(inFrame).toHaveCount(0);
    await runCommand(extension.worker, page, "next-mention");
    await expect(overlayOf(page).anyDialog).toHaveCount(1);
  });

  for (const { where, put } of [
    { where: "hidden", put: (element: HTMLElement) => element.style.setProperty("display", "none") },
    {
      where: "scrolled away",
      put: (element: HTMLElement) => element.style.setProperty("margin-top", "9000px"),
    },
  ]) {
    test(`a card that was pinned in a frame which is ${where} keeps none from the page`, async ({
      openPage,
      overlayOf,
    }) => {
      const page = await openPage("frames.html");
      const frame = await frameOf(page, "short");
      await pointInFrame(page, frame, "KV cache");
      await page.mouse.down();
      await page.mouse.up();
      await expect(frame.locator("termlight-overlay").getByRole("dialog")).toBeVisible();
      await page.locator("#short").evaluate(put);
      await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
      await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
    });
  }

  test("in a frame as high as its content a card stands where the page shows it, and the keys begin there", async ({
    extension,
    openPage,
  }) => {
    const page = await openPage("frames.html");
    const frame = await frameOf(page, "whole");
    await boxOfPainted(frame, TERM_PAINT, "DeepSeek");
    await frame.evaluate(() => {
      const [first] = document.querySelectorAll("p");
      for (let copies = 0; copies < 12; copies++) {
        // In sections of their own, so that each has underlines.
        const heading = document.createElement("h2");
        heading.textContent = `Part ${copies}`;
        first!.before(heading, first!.cloneNode(true));
      }
    });
    await page.locator("#whole").evaluate((element) => {
      element.style.height = "4000px";
    });
    await frame.locator("h2").last().click();
    await page.locator("#whole").evaluate((element) => {
      window.scrollTo(0, element.getBoundingClientRect().top + scrollY + 1200);
    });
    await expect
      .poll(async () => (await paintedTexts(frame, TERM_PAINT)).filter((text) => text === "DeepSeek").length)
      .toBeGreaterThan(2);
    const before = await page.evaluate(() => scrollY);
    await runCommand(extension.worker, page, "next-mention");
    const card = frame.locator("termlight-overlay").getByRole("dialog");
    await expect(card).toBeVisible();
    const { top, bottom } = await card.evaluate((element) => element.getBoundingClientRect());
    const around = (await page.locator("#whole").boundingBox())!;
    expect(around.y + top).toBeGreaterThanOrEqual(0);
    expect(around.y + bottom).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
    const { scrolled, screen } = await page.evaluate(() => ({ scrolled: scrollY, screen: innerHeight }));
    expect(Math.abs(scrolled - before)).toBeLessThan(screen);
  });

  test("a card goes with the pointer into a frame that tells nothing of it", async ({
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-en.html");
    await page.locator("#opening").evaluate((opening) => {
      const video = document.createElement("iframe");
      video.srcdoc = "<body style='background: #333'>";
      Object.assign(video.style, { width: "100%", height: "560px" });
      opening.after(video);
    });
    await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
    const card = overlayOf(page).anyDialog;
    await expect(card).toBeVisible();
    const box = (await card.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.move(box.x + box.width + 60, box.y + box.height / 2, { steps: 8 });
    await expect(card).toHaveCount(0);
  });

  test("the keys go to the frame that has the focus", async ({ extension, openPage, overlayOf }) => {
    const page = await openPage("frames.html");
    const frame = await frameOf(page, "short");
    await boxOfPainted(frame, TERM_PAINT, "KV cache");
    await frame.locator("#note").click({ position: { x: 2, y: 2 } });
    await runCommand(extension.worker, page, "next-mention");
    await expect(frame.locator("termlight-overlay").getByRole("dialog")).toBeFocused();
    await expect(overlayOf(page).anyDialog).toHaveCount(0);
  });
});
