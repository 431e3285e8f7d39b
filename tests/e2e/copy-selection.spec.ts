import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Puts two paragraphs into the article, with what nobody sees between them, and selects from the first to the last. */
async function selectLines(page: Page, last: "first" | "second"): Promise<void> {
  await page.evaluate((last) => {
    const root = document.querySelector("story-body")?.shadowRoot ?? document;
    const place = document.createElement("div");
    place.innerHTML =
      '<p class="first">Sparse<br>attention</p><style>p { color: navy }</style><p hidden>Nobody sees it.</p><p class="second">Second one.</p>';
    root.querySelector("article")!.prepend(place);
    const end = place.querySelector(`.${last}`)!;
    getSelection()!.setBaseAndExtent(place.firstChild!, 0, end, end.childNodes.length);
  }, last);
}

for (const [where, name] of [
  ["a page", "article-en.html"],
  ["an open shadow root", "shadow-roots.html"],
] as const)
  test(`a passage in ${where} is copied as it is seen: lines apart, hidden text left out`, async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    await extension.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await openPage(name);
    await selectLines(page, "second");
    await overlayOf(page).toolbar.getByRole("button", { name: "Copy" }).click();
    const copied = () => page.evaluate(async () => (await navigator.clipboard.readText()).split(/\n+/));
    await expect.poll(copied).toEqual(["Sparse", "attention", "Second one."]);
  });

test("a name that goes over two lines is two words in the form for a term", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await selectLines(page, "first");
  await overlayOf(page).toolbar.getByRole("button", { name: "Term" }).click();
  await expect(overlayOf(page).host.getByRole("textbox", { name: "Name" })).toHaveValue("Sparse attention");
});
