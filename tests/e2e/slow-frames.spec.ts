import type { Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn, untilRead } from "./page-session";
import { paintedTexts } from "./painted";
import { readFrame } from "./read-frame";
import { selectPassage } from "./select-passage";

const YELLOW = "termlight-yellow";
const PASSAGE = "answers sooner";

/** Has the document of the frame `#whole` wait, now and after each reload, until it is let come. */
async function holdBackFrame(page: Page): Promise<() => void> {
  const waiting: (() => void)[] = [];
  await page.route("**/article-en.html", async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  return () => {
    for (const letCome of waiting.splice(0)) letCome();
  };
}

test("a frame whose document comes late holds up no other, keeps passages once it is there, and shows them again", async ({
  extension,
  server,
}) => {
  const page = await extension.context.newPage();
  const letFrameCome = await holdBackFrame(page);
  await page.goto(`${server.origin}/frames.html`, { waitUntil: "domcontentloaded" });
  await untilRead(extension, page);
  await keepPassage(await readFrame(page, "short"), "#note", "adds a result");

  letFrameCome();
  await keepPassage(await readFrame(page, "whole"), "#quote", PASSAGE);

  await page.reload({ waitUntil: "domcontentloaded" });
  await untilRead(extension, page);
  const short = await readFrame(page, "short");
  await expect.poll(() => paintedTexts(short, YELLOW)).toEqual(["adds a result"]);
  letFrameCome();
  const whole = await readFrame(page, "whole");
  await whole.locator("#quote").scrollIntoViewIfNeeded();
  await expect.poll(() => paintedTexts(whole, YELLOW)).toEqual([PASSAGE]);
  await expect
    .poll(async () => (await highlightsOn(extension, page)).sort())
    .toEqual(["adds a result", PASSAGE]);
});

test("keys keep a passage while the document of a frame has not come", async ({ extension, server }) => {
  const page = await extension.context.newPage();
  const letFrameCome = await holdBackFrame(page);
  await page.goto(`${server.origin}/frames.html`, { waitUntil: "domcontentloaded" });
  await untilRead(extension, page);
  await selectPassage(page, "#opening", "its own, as some sites");
  await runCommand(extension.worker, page, "highlight-selection");
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["its own, as some sites"]);
  letFrameCome();
});
