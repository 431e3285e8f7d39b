/**
 * `npm run screenshots`: the pictures for the stores, 1280 × 800 CSS px in English and Chinese, into
 * `.github/store/screenshots/`, and the README's, from the e2e build in a real browser.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { builtExtension } from "../browser/built-extension";
import { ensureBrowser } from "../browser/ensure-browser";
import { type LaunchedExtension, launchWithExtension } from "../browser/launch";
import { until } from "../browser/until";
import { OverlayView } from "../e2e/overlay-view";
import { seedLibrary } from "../e2e/seed-library";
import { selectPassage } from "../e2e/select-passage";
import { textPoint } from "../e2e/text-point";
import { SHOWN_LIBRARY } from "./shown-library";

/** How long the demo article may take to be read, ms. */
const READING_LIMIT = 60_000;
const GITHUB = join(import.meta.dirname, "../../.github");

/** What is done on the demo article in each language. */
const SCENES = {
  en: {
    locale: "en-US",
    section: "#demo section[lang=en]",
    keep: "twice the text means about four times the work for that part",
    note: "Not the whole model: only the attention.",
    search: "attention has:note",
  },
  zh: {
    locale: "zh-CN",
    section: "#demo section[lang^=zh]",
    keep: "文本长一倍，这部分计算大约变成四倍",
    note: "不是整个模型：只是注意力这一部分。",
    search: "注意力 has:note",
  },
} as const;
type Scene = (typeof SCENES)[keyof typeof SCENES];

const browser = ensureBrowser((line) => console.error(line));
for (const language of ["en", "zh"] as const) {
  const folder = join(GITHUB, "store/screenshots", language);
  mkdirSync(folder, { recursive: true });
  const { locale } = SCENES[language];
  const extension = await launchWithExtension({
    browser,
    extensionDir: builtExtension("e2e"),
    headless: true,
    locale,
    colorScheme: "light",
  });
  try {
    await takePictures(extension, language, folder);
  } finally {
    await extension.close();
  }
}

async function takePictures(
  extension: LaunchedExtension,
  language: "en" | "zh",
  folder: string,
): Promise<void> {
  const scene = SCENES[language];
  const origin = `chrome-extension://${extension.extensionId}`;
  const page = await extension.context.newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  const save = (name: string): Promise<unknown> => page.screenshot({ path: join(folder, `${name}.png`) });
  await page.goto(`${origin}/welcome.html`);
  await keepOnDemo(extension, page, scene);
  await showCard(page, scene);
  await save("1-read");
  if (language === "en") await takeReadmePicture(page, scene);
  await page.keyboard.press("Escape");
  await showEditor(page, scene);
  await save("2-keep");
  await page.goto(`${origin}/library.html`);
  await seedLibrary(page, ...SHOWN_LIBRARY[language]);
  await page.reload();
  await page.locator("blockquote").nth(3).waitFor();
  await save("3-library");
  await page.getByRole("searchbox").fill(scene.search);
  await page.locator("mark").first().waitFor();
  await save("4-search");
  await page.goto(`${origin}/library.html#term=moba`);
  await page.reload();
  await page.getByRole("heading", { name: /MoBA/ }).first().waitFor();
  await save("5-term");
}

async function keepOnDemo(extension: LaunchedExtension, page: Page, scene: Scene): Promise<void> {
  const read = async (): Promise<true | null> =>
    (await describePage(extension, page))?.terms.length ? true : null;
  await until(read, READING_LIMIT, "the demo article was not read");
  await selectPassage(page, scene.section, scene.keep);
  await new OverlayView(page).toolbar.getByRole("button").first().click();
  await page.waitForFunction(() => (CSS.highlights.get("termlight-yellow")?.size ?? 0) > 0);
}

/** The term stands in the middle of the window, its card beside it. */
async function showCard(page: Page, { section }: Scene): Promise<void> {
  const before = await textPoint(page, section, "MoBA", "before");
  await page.evaluate((y) => scrollBy(0, y - innerHeight / 2), before.y);
  const { x, y } = await textPoint(page, section, "MoBA", "before");
  await page.mouse.move(x + 8, y + 40);
  await page.mouse.move(x + 8, y, { steps: 8 });
  await new OverlayView(page).anyDialog.waitFor();
}

async function showEditor(page: Page, { section, keep, note }: Scene): Promise<void> {
  const { x, y } = await textPoint(page, section, keep.slice(2), "before");
  await page.mouse.click(x + 30, y);
  await new OverlayView(page).anyDialog.getByRole("textbox").first().fill(note);
  await new OverlayView(page).anyDialog.getByRole("textbox").first().blur();
}

async function takeReadmePicture(page: Page, { section }: Scene): Promise<void> {
  const { y } = await textPoint(page, section, "MoBA", "before");
  const clip = { x: 160, y: Math.max(0, y - 255), width: 960, height: 645 };
  await page.screenshot({ path: join(GITHUB, "images/card.png"), clip });
}
