import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { isOnTop } from "./is-on-top";
import { clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

const NAME = "Moonshot AI";

/** Opens a dialog of the page over it, as its own button would. */
async function openDialog(page: Page, id = "note"): Promise<void> {
  await page.locator(`#${id}`).evaluate((dialog) => (dialog as HTMLDialogElement).showModal());
}

test("while a card is pinned on the page, that of a term in a dialog opened since shows over the dialog, and works", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("dialogs.html");
  const overlay = overlayOf(page);
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  await expect(overlay.card(/DeepSeek/)).toBeVisible();
  await openDialog(page);
  await pointAt(page, TERM_PAINT, NAME, "#note");
  await page.mouse.down();
  await page.mouse.up();
  await expect(overlay.card(/Moonshot/)).toBeVisible();
  await expect.poll(() => isOnTop(page, "dialog")).toBe(true);
  await overlay.button("Close").click();
  await expect(overlay.anyDialog).toHaveCount(0);
});

/** Opens the dialog in a component's shadow root. */
async function openInComponent(page: Page): Promise<void> {
  await page
    .locator("#component")
    .evaluate((component) => component.shadowRoot!.querySelector("dialog")!.showModal());
}

for (const { where, within, open } of [
  { where: "in an open shadow root", within: "#slotted", open: (page: Page) => openInComponent(page) },
  {
    where: "opened over one that stands behind it in the document",
    within: "#note",
    open: async (page: Page) => {
      await openDialog(page, "below");
      await openDialog(page);
    },
  },
  {
    where: "whose backdrop lets the pointer through",
    within: "#note",
    open: async (page: Page) => {
      await page.addStyleTag({ content: "dialog::backdrop { pointer-events: none }" });
      await openDialog(page);
    },
  },
]) {
  test(`a card shows over a dialog, and works there: ${where}`, async ({ openPage, overlayOf }) => {
    const page = await openPage("dialogs.html");
    await open(page);
    await pointAt(page, TERM_PAINT, NAME, within);
    const overlay = overlayOf(page);
    await expect(overlay.card(/Moonshot/)).toBeVisible();
    await page.mouse.down();
    await page.mouse.up();
    await expect(overlay.button("Keep open")).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => isOnTop(page, "dialog")).toBe(true);
    await overlay.button("Close").click();
    await expect(overlay.anyDialog).toHaveCount(0);
  });
}

test("a selection in a dialog opened over that of the page has its toolbar over the dialog", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("dialogs.html");
  await selectPassage(page, "#cache", "more memory");
  await expect(overlayOf(page).toolbar).toBeVisible();
  await openDialog(page);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("#note p")!));
  await expect.poll(() => isOnTop(page, "toolbar")).toBe(true);
});

/** Waits until Termlight has read all that changed so far: it marks a name that is new. */
async function untilReadAgain(page: Page): Promise<void> {
  await page.locator("#opening").evaluate((paragraph) => paragraph.append(" Anthropic looked at it too."));
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("Anthropic");
}

for (const { what, happen } of [
  {
    what: "the dialog that it stands in is closed",
    happen: (page: Page) => page.locator("#note").evaluate((dialog) => (dialog as HTMLDialogElement).close()),
  },
  {
    what: "the page takes away what is not its own",
    happen: (page: Page) => page.locator("termlight-overlay").evaluate((host) => host.remove()),
  },
]) {
  test(`a pinned card is not left open out of sight when ${what}`, async ({ openPage, overlayOf }) => {
    const page = await openPage("dialogs.html");
    const overlay = overlayOf(page);
    await openDialog(page);
    await pointAt(page, TERM_PAINT, "DeepSeek", "#note");
    await page.mouse.down();
    await page.mouse.up();
    await expect(overlay.button("Keep open")).toHaveAttribute("aria-pressed", "true");
    await untilReadAgain(page);
    await happen(page);
    // Closed with its word, or there to be closed.
    await expect(async () => {
      if ((await overlay.anyDialog.count()) > 0) expect(await isOnTop(page, "dialog")).toBe(true);
      else expect(await paintedTexts(page, "termlight-active")).toEqual([]);
    }).toPass();
    await page.keyboard.press("Escape");
    await page.locator("#note").evaluate((dialog) => (dialog as HTMLDialogElement).close());
    await pointAt(page, TERM_PAINT, "KV cache", "#cache");
    await expect(overlay.card(/KV cache/i)).toBeVisible();
  });
}

for (const { where, name, within, inside, show } of [
  {
    where: "a dialog",
    name: "dialogs.html",
    within: "#note",
    inside: NAME,
    show: (page: Page) => openDialog(page),
  },
  {
    where: "what fills the screen",
    name: "hostile/full-screen.html",
    within: "main",
    inside: "DeepSeek",
    show: async (page: Page) => {
      await page.locator("#fill").click();
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe("main");
    },
  },
]) {
  test(`once a card is closed nothing of ours stands in the page's own: ${where}`, async ({
    openPage,
    overlayOf,
  }) => {
    const page = await openPage(name);
    await show(page);
    const markup = () => page.locator(within).evaluate((element) => element.innerHTML);
    const before = await markup();
    await pointAt(page, TERM_PAINT, inside, within);
    await expect(overlayOf(page).anyDialog).toBeVisible();
    expect(await markup()).not.toBe(before);
    await page.keyboard.press("Escape");
    await expect.poll(markup).toBe(before);
  });
}

/** How far a card's corner is from below its word's, and how wide it is, CSS px. */
async function placeOf(page: Page): Promise<{ aside: number; below: number; width: number }> {
  const card = (await page.locator("termlight-overlay [role=dialog]").boundingBox())!;
  const word = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get("termlight-active")!] as Range[];
    const { left, bottom } = range!.getBoundingClientRect();
    return { left, bottom };
  });
  return { aside: card.x - word.left, below: card.y - word.bottom, width: card.width };
}

test.describe("where a page zooms itself by style a card stands below its word, in its own size", () => {
  const isInPlace = async (page: Page): Promise<void> => {
    const { aside, below, width } = await placeOf(page);
    expect(Math.abs(aside), `${aside}`).toBeLessThan(2);
    expect(Math.abs(below - 8), `${below}`).toBeLessThan(2);
    expect(width).toBeLessThan(400);
  };

  test("a dialog", async ({ openPage, overlayOf }) => {
    const page = await openPage("dialogs.html");
    await page.addStyleTag({
      content: "dialog { zoom: 1.5; width: 400px; height: 200px; margin: 20px auto }",
    });
    await openDialog(page);
    await pointAt(page, TERM_PAINT, NAME, "#note");
    await expect(overlayOf(page).anyDialog).toBeVisible();
    await isInPlace(page);
  });

  test("the whole page, while the card is pinned", async ({ openPage, overlayOf }) => {
    const page = await openPage("dialogs.html");
    await page.setViewportSize({ width: 1280, height: 1500 });
    await clickPainted(page, TERM_PAINT, "DeepSeek");
    await expect(overlayOf(page).anyDialog).toBeVisible();
    await page.evaluate(() => document.documentElement.style.setProperty("zoom", "1.4"));
    await expect(() => isInPlace(page)).toPass();
  });
});
