import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { OverlayView } from "./overlay-view";
import { highlightsOn } from "./page-session";
import { paintedTexts } from "./painted";
import { readFrame } from "./read-frame";
import { selectPassage } from "./select-passage";

const LOST = "orphan: answers sooner";
const YELLOW = "termlight-yellow";

for (const selectedFirst of [true, false]) {
  const when = selectedFirst ? "selected before" : "selected after";
  test(`a highlight lost in a frame is attached there to text that is ${when}`, async ({
    extension,
    openPage,
    openPopup,
  }) => {
    const page = await openPage("frames.html");
    const frame = await readFrame(page, "whole");
    await keepPassage(frame, "#quote", "answers sooner");
    await frame.evaluate(() => {
      document.querySelector("#quote p")!.textContent =
        "Whoever leaves things out is quicker with the rest of it.";
    });
    await expect.poll(() => highlightsOn(extension, page)).toEqual([LOST]);
    if (selectedFirst) await selectPassage(frame, "#quote", "is quicker");
    const popup = await openPopup(page);
    await popup.getByRole("button", { name: "Attach to the selected text" }).click();
    if (selectedFirst) await expect(popup.getByText("Attached to the selected text.")).toBeVisible();
    else await expect(popup.getByText("Select the new place in the page")).toBeVisible();
    await page.bringToFront();
    if (!selectedFirst) {
      await selectPassage(frame, "#quote", "is quicker");
      await new OverlayView(frame).button("Attach here").click();
    }
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["is quicker"]);
    await expect.poll(() => paintedTexts(frame, YELLOW)).toEqual(["is quicker"]);
  });
}
