import { foreseeConsent } from "../browser/host-permission";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { untilHostsAre } from "./page-session";
import { paintedTexts, pointAt, TERM_PAINT } from "./painted";

test.use({ hosts: "none" });

test("a new installation opens the welcome page", async ({ extension }) => {
  const isWelcome = (url: string): boolean => url.endsWith("/welcome.html");
  await expect.poll(() => extension.context.pages().filter((page) => isWelcome(page.url())).length).toBe(1);
});

test("the demo article can be read, hovered and highlighted with no permission at all", async ({
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openExtensionPage("welcome.html");
  await expect
    .poll(() => paintedTexts(page, TERM_PAINT))
    .toEqual(expect.arrayContaining(["DeepSeek", "NSA", "MoBA", "KV cache"]));
  await pointAt(page, TERM_PAINT, "MoBA", "#demo section[lang=en]");
  await expect(overlayOf(page).card(/MoBA|Block Attention/)).toBeVisible();
  await page.keyboard.press("Escape");
  await keepPassage(page, "#demo section[lang=en]", "which blocks deserve a close");
  await page.reload();
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["which blocks deserve a close"]);
});

test("“Turn on for every site” asks for every site and registers the page script", async ({
  extension,
  openExtensionPage,
}) => {
  await foreseeConsent(extension.context, extension.extensionId);
  const page = await openExtensionPage("welcome.html");
  await page.getByRole("button", { name: "Turn on for every site" }).click();
  await untilHostsAre(extension, "granted");
  await expect(page.getByText("On for every site")).toBeVisible();
});

test.describe("in a Chinese browser", () => {
  test.use({ interfaceLocale: "zh-CN" });

  test("the welcome page speaks Chinese and shows the Chinese demo first", async ({ openExtensionPage }) => {
    const page = await openExtensionPage("welcome.html");
    await expect(page.getByRole("button", { name: /所有网站/ })).toBeVisible();
    await expect(page.locator("#demo section").first()).toHaveAttribute("lang", "zh-Hans");
  });
});
