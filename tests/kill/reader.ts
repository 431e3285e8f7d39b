import { expect, type Page } from "@playwright/test";
import { OverlayView } from "../e2e/overlay-view";
import { clickPainted, paintedTexts } from "../e2e/painted";
import { sentence } from "./numbered-page";

/** Colours between which rounds change. A passage is painted in its colour only after that was acknowledged. */
export type Color = "yellow" | "blue";

/** Selects a sentence, and waits for the toolbar. */
export async function select(page: Page, number: number): Promise<void> {
  await page.bringToFront();
  await page.locator(`#s${number}`).scrollIntoViewIfNeeded();
  await page.evaluate((id) => getSelection()!.selectAllChildren(document.getElementById(id)!), `s${number}`);
  await expect(new OverlayView(page).toolbar).toBeVisible();
}

/** Keeps the selected sentence. */
export function keep(page: Page, color: Color): Promise<void> {
  return new OverlayView(page).toolbar.getByRole("button", { name: `Highlight in ${color}` }).click();
}

/** Opens a highlight's editor. */
export async function open(page: Page, number: number, color: Color): Promise<void> {
  await page.locator(`#s${number}`).scrollIntoViewIfNeeded();
  await clickPainted(page, `termlight-${color}`, sentence(number));
  await expect(new OverlayView(page).editor).toBeVisible();
}

/** Chooses another colour in the open editor. */
export function recolor(page: Page, color: Color): Promise<void> {
  return new OverlayView(page).editor.getByRole("radio", { name: color }).check({ force: true });
}

/** Waits until a sentence is acknowledged in a colour, or with `null` its deletion is. */
export async function untilAcknowledged(page: Page, number: number, color: Color | null): Promise<void> {
  const text = sentence(number);
  const painted = async () => {
    const [yellow, blue] = [
      await paintedTexts(page, "termlight-yellow"),
      await paintedTexts(page, "termlight-blue"),
    ];
    return [...(yellow.includes(text) ? ["yellow"] : []), ...(blue.includes(text) ? ["blue"] : [])];
  };
  await expect.poll(painted, { timeout: 60_000 }).toEqual(color === null ? [] : [color]);
}
