import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { problems } from "./problems";
import { multiplyHighlight } from "./put-rows";
import { seedLibrary } from "./seed-library";

/** More than two messages' worth. */
const COUNT = 2_500;

/**
 * Lets the page hear of no change of many highlights from the `nth` on (1 for the first) before it is told to: what is
 * then half done stays so, however quick the machine is.
 *
 * @returns lets it hear of that one and of all that follow.
 */
async function holdReply(library: Page, nth: number): Promise<() => Promise<void>> {
  await library.evaluate((held) => {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime) as (message: { type: string }) => Promise<unknown>;
    const released = new Promise<void>((resolve) => {
      document.addEventListener("test-release", () => resolve(), { once: true });
    });
    let changes = 0;
    const sendHeld = async (message: { type: string }): Promise<unknown> => {
      const reply = await send(message);
      if (message.type === "highlights/change") changes += 1;
      if (changes >= held) await released;
      return reply;
    };
    Object.assign(runtime, { sendMessage: sendHeld });
  }, nth);
  return () => library.evaluate(() => void document.dispatchEvent(new Event("test-release")));
}

test.describe("a change of very many highlights", () => {
  let library: Page;

  test.beforeEach(async ({ openExtensionPage }) => {
    const own = await openExtensionPage("options.html");
    await seedLibrary(own, [{ title: "Routing" }, { quote: "Passage 0." }]);
    await multiplyHighlight(own, COUNT - 1, (nth) => ({ quote: `Passage ${nth + 1}.` }));
    library = await openExtensionPage("library.html");
    await expect(library.getByRole("status").getByText("2,500 highlights", { exact: true })).toBeVisible();
    await library.getByRole("checkbox").first().click();
    await library.keyboard.press("Control+a");
    await expect(library.getByText("2,500 selected")).toBeVisible();
  });

  /** How many have a colour, as the library's search finds them. */
  const expectColoured = async (color: string, count: string): Promise<void> => {
    await library.getByRole("searchbox").fill(`color:${color}`);
    await expect(library.getByRole("status").getByText(count, { exact: true })).toBeVisible();
  };

  test("tells how far it is, and says at the end what was done; that is taken back as one", async () => {
    const release = await holdReply(library, 2);
    await library.getByRole("button", { name: "Colour the selection purple" }).click();
    const bar = library.getByRole("progressbar", { name: "40% done" });
    await expect(bar).toBeVisible();
    await expect(bar).toHaveJSProperty("value", 0.4);
    expect(await problems(library, ".tl-work")).toEqual([]);
    const [told, actions] = await Promise.all([
      library.locator(".tl-work").boundingBox(),
      library.getByRole("region", { name: "Selected highlights" }).boundingBox(),
    ]);
    expect(told!.y + told!.height, "it covers none of what can be done").toBeLessThanOrEqual(actions!.y);
    await release();
    await expect(library.getByText("2,500 highlights coloured.")).toBeVisible();
    await library.getByRole("button", { name: "Undo" }).click();
    await expect(library.getByRole("progressbar")).toHaveCount(0);
    await expectColoured("purple", "0 highlights found");
  });

  test("ends at once when it is cancelled: what was done until then is said, stays, and can be taken back", async () => {
    const release = await holdReply(library, 2);
    await library.getByRole("button", { name: "Colour the selection purple" }).click();
    await expect(library.getByRole("progressbar", { name: "40% done" })).toBeVisible();
    await library.getByRole("button", { name: "Cancel" }).click();
    await release();
    await expect(library.getByText("2,000 highlights coloured.")).toBeVisible();
    await expect(library.getByRole("progressbar")).toHaveCount(0);
    await expectColoured("purple", "2,000 highlights found");
    await expectColoured("yellow", "500 highlights found");
    await library.locator("blockquote").first().click();
    await library.keyboard.press("Control+z");
    await expectColoured("yellow", "2,500 highlights found");
  });
});
