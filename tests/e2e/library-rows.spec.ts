import { expect, test } from "./fixtures";
import { putRows } from "./put-rows";
import { type Shelf, seedLibrary } from "./seed-library";

/** Articles enough for a list of many windows. */
const LONG: Shelf[] = Array.from({ length: 40 }, (_, article) => [
  { title: `Article ${article}` },
  ...Array.from({ length: 8 }, (__, nth) => ({
    quote: `Passage ${nth} of ${article}. ${"It says one thing more. ".repeat(nth * 2)}`,
  })),
]);

test("of a long list only what is near the window is drawn; its end is reached, and its head stays in sight", async ({
  openExtensionPage,
}) => {
  await seedLibrary(await openExtensionPage("options.html"), ...LONG);
  const library = await openExtensionPage("library.html");
  await expect(library.getByText("320 highlights", { exact: true })).toBeVisible();
  expect(await library.locator("blockquote").count()).toBeLessThan(40);
  await expect(library.locator(".tl-highlight").first()).toHaveAttribute("aria-setsize", "8");
  await library.keyboard.press("End");
  const last = library.getByRole("listitem").filter({ hasText: "Passage 7 of 0." });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(library.getByRole("heading", { name: "Article 0", exact: true })).toBeInViewport();
  expect(await library.locator("blockquote").count()).toBeLessThan(40);
  await library.keyboard.press("Home");
  await expect(library.getByRole("listitem").filter({ hasText: "Passage 0 of 39." })).toBeFocused();
});

test("the library opens at an article far down", async ({ openExtensionPage }) => {
  await seedLibrary(await openExtensionPage("options.html"), ...LONG);
  const library = await openExtensionPage(
    `library.html#page=${encodeURIComponent("https://site-3.example/a")}`,
  );
  const heading = library.getByRole("heading", { name: "Article 3", exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test("rows of an odd import are shown safely, and break nothing", async ({ openExtensionPage }) => {
  const own = await openExtensionPage("library.html");
  await seedLibrary(own, [{ title: "In order" }, { quote: "A passage in order." }]);
  const pageKey = "javascript:document.title='run'";
  const odd: [string, object][] = [
    ["odd-1", { quote: "<img src=x onerror=\"document.title='run'\">" }],
    ["odd-2", { quote: `begin ${"long ".repeat(200_000)}` }],
    ["odd-3", { quote: "مرحبا بالعالم", note: "\u202eevil\u202c \u0000\u0007" }],
    ["odd-4", { quote: "👩‍👩‍👧‍👦🔥 \ud800 lone", tags: "none", color: "red", createdAt: "yesterday" }],
    ["odd-5", {}],
    ["odd-6", { deletedAt: 8e300 }],
    ["odd-7", { deletedAt: Date.now(), quote: ["no", "text"] }],
  ];
  await putRows(own, {
    highlights: odd.map(([id, row]) => ({ id, pageKey, deletedAt: null, ...row })),
    articles: [{ pageKey, url: pageKey, listedAt: 1 }],
    unindexed: [...odd.map(([key]) => ({ kind: "highlight", key })), { kind: "article", key: pageKey }],
  });
  await own.reload();
  await expect(own.getByText("6 highlights", { exact: true })).toBeVisible();
  const group = own.getByRole("article", { name: "Untitled page" });
  await group.scrollIntoViewIfNeeded();
  await expect(group.getByText("<img src=x")).toBeVisible();
  await expect(group.getByRole("button", { name: /^Show all of it/ })).toBeVisible();
  await expect(group.getByText("مرحبا بالعالم")).toHaveAttribute("dir", "auto");
  expect(await group.locator("a").count()).toBe(0);
  await own.getByRole("searchbox").fill("🔥");
  await expect(own.getByText("1 highlight found")).toBeVisible();
  await own.getByRole("searchbox").fill("مرحبا");
  await expect(own.locator("mark")).toHaveText("مرحبا");
  await expect(own).toHaveTitle(/^Library/);
  await own.getByRole("link", { name: "Bin 2 highlights" }).click();
  await expect(own.getByRole("button", { name: "Restore" })).toHaveCount(2);
  const popup = await openExtensionPage("popup.html");
  await popup.getByRole("tab", { name: "Library" }).click();
  await expect(popup.getByRole("button", { name: "Untitled page" })).toBeVisible();
  await expect(popup.getByText("<img src=x")).toBeVisible();
  await expect(popup).toHaveTitle("Termlight");
});

test("at 320 px nothing is cut off sideways", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await seedLibrary(library, ...LONG.slice(0, 2));
  await library.setViewportSize({ width: 320, height: 640 });
  await library.getByRole("checkbox").first().click();
  await expect(library.getByText("1 selected")).toBeVisible();
  const wide = await library.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});
