import { expect, type Frame, type Page } from "@playwright/test";
import { OverlayView } from "./overlay-view";
import { paintedTexts } from "./painted";
import { selectPassage } from "./select-passage";

/** Selects a passage with the mouse, presses a colour in the toolbar, and waits until the passage is painted in it. */
export async function keepPassage(
  page: Page | Frame,
  within: string,
  passage: string,
  color = "yellow",
): Promise<void> {
  const before = (await paintedTexts(page, `termlight-${color}`)).length;
  await selectPassage(page, within, passage);
  await new OverlayView(page).toolbar.getByRole("button", { name: `Highlight in ${color}` }).click();
  await expect.poll(() => paintedTexts(page, `termlight-${color}`)).toHaveLength(before + 1);
}
