import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { paintedTexts } from "./painted";
import { problems } from "./problems";
import { selectPassage } from "./select-passage";
import { entryOf } from "./side-panel-entries";

test.use({ sidePanel: true });

test("everything can be reached and done by keys alone", async ({ openPage, openSidePanel }) => {
  const page = await openPage("article-zh.html");
  await keepPassage(page, "#cache", "显存和带宽就越紧张");
  const panel = await openSidePanel(page);
  const { keyboard } = panel;
  const focus = panel.locator(":focus");
  /** Presses Tab until what has the focus is called so. */
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const wanted = panel.getByRole("tabpanel").or(panel.getByRole("main")).locator(":focus");
    for (let presses = 0; presses < 60; presses++) {
      await keyboard.press("Tab");
      if (
        await wanted.and(panel.getByRole("button", { name }).or(panel.getByRole("textbox", { name }))).count()
      )
        return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await entryOf(panel, "DeepSeek").waitFor();
  await tabTo(/^Sparse attention/);
  await keyboard.press("ArrowDown");
  await keyboard.press("End");
  await keyboard.press("Home");
  await expect(focus).toContainText("Sparse attention");
  await keyboard.press("Enter");
  await expect(focus).toHaveAttribute("aria-expanded", "true");
  await tabTo(/^Next mention$/);
  await keyboard.press("Enter");
  await expect(panel.locator("[data-open=true]").getByRole("status")).toHaveText(/^2 of/);
  await keyboard.press("Tab");
  await keyboard.press("ArrowRight");
  await expect(focus).toHaveText("中文");
  await expect(panel.locator("[data-open=true] .tl-definition:visible:lang(zh)").first()).toBeVisible();
  await tabTo("Copy the definition");
  await keyboard.press("Enter");
  await expect(panel.getByText("Copied.")).toBeVisible();
  await keyboard.press("Escape");

  await panel.getByRole("tab", { name: /terms$/ }).focus();
  await keyboard.press("ArrowRight");
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeFocused();
  await tabTo(/^显存和带宽就越紧张/);
  await keyboard.press("Enter");
  await expect.poll(() => paintedTexts(page, "termlight-shown")).toEqual(["显存和带宽就越紧张"]);
  await tabTo("Edit note, tags and colour");
  await keyboard.press("Enter");
  await expect(focus).toHaveRole("textbox");
  await keyboard.type("Write on.");
  await keyboard.press("Escape");
  await expect(focus).toHaveAccessibleName("Edit note, tags and colour");
  await expect(panel.getByText("Write on.")).toBeVisible();
  await tabTo("Delete the highlight");
  await keyboard.press("Enter");
  await expect(panel.getByRole("tab", { name: "0 highlights" })).toBeVisible();
  await keyboard.press("Control+z");
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme, interfaceLocale: scheme === "dark" ? "zh-CN" : "en-US" });

    test("has no fault that axe finds, and fits at any width", async ({
      openPage,
      openSidePanel,
      overlayOf,
    }) => {
      const page = await openPage("article-zh.html");
      await selectPassage(page, "#cache", "显存和带宽就越紧张");
      await overlayOf(page).toolbar.getByRole("button").first().click();
      const panel = await openSidePanel(page);
      await panel.emulateMedia({ colorScheme: scheme });
      const [terms, highlights] = [panel.getByRole("tab").first(), panel.getByRole("tab").nth(1)];
      const fits = async (): Promise<void> => {
        // The last one is a panel of 360 px with text at 200%.
        for (const width of [480, 320, 180]) {
          await panel.setViewportSize({ width, height: 700 });
          const over = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(over, `${width} px`).toBeLessThanOrEqual(0);
        }
        await panel.setViewportSize({ width: 360, height: 700 });
      };
      await entryOf(panel, "MoBA").click();
      await expect(panel.locator("[data-open=true] .tl-sources")).toBeVisible();
      expect(await problems(panel, undefined, true)).toEqual([]);
      await fits();
      await highlights.click();
      await panel.locator(".tl-kept-actions button").first().click();
      await expect(panel.getByRole("textbox").first()).toBeFocused();
      expect(await problems(panel, undefined, true)).toEqual([]);
      await fits();
      await terms.click();
      await fits();
    });
  });
}
