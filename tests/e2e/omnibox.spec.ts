import type { Page, Worker } from "@playwright/test";
import { sampleId } from "../lib/highlights/sample-highlight";
import { expect, test } from "./fixtures";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

/** What the browser is given to show when something is typed behind the keyword. The address bar itself is out of a test's reach. */
function suggestionsFor(worker: Worker, typed: string): Promise<chrome.omnibox.SuggestResult[]> {
  return worker.evaluate(
    (text) =>
      new Promise((resolve) => {
        const event = chrome.omnibox.onInputChanged as unknown as {
          dispatch(typed: string, suggest: (suggestions: chrome.omnibox.SuggestResult[]) => void): void;
        };
        event.dispatch(text, resolve);
      }),
    typed,
  );
}

/** Presses Enter on a suggestion, or on what was typed; resolves to the tab that opens. */
async function enter(worker: Worker, page: Page, content: string): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await worker.evaluate((text) => {
    const event = chrome.omnibox.onInputEntered as unknown as {
      dispatch(text: string, disposition: string): void;
    };
    event.dispatch(text, "newForegroundTab");
  }, content);
  return opened;
}

test("suggests terms with what they mean, and highlights with where they are from, matches marked", async ({
  extension,
  openExtensionPage,
}) => {
  await seedLibrary(await openExtensionPage("library.html"), ...MIXED_SHELVES);
  const found = await suggestionsFor(extension.worker, "moba");
  expect(found[0]).toEqual({
    content: "term:moba",
    description: expect.stringMatching(/<match>MoBA<\/match>.*<dim>·<\/dim> <dim>/),
  });
  expect(found.map(({ content }) => content)).toContain(`highlight:${sampleId(1)}`);
  const highlight = found.find(({ content }) => content === `highlight:${sampleId(1)}`)!;
  expect(highlight.description).toMatch(/^<match>MoBA<\/match> 把注意力分成块/);
  expect(highlight.description).toContain("<dim>Mixture of Block Attention</dim>");
  // What the browser cannot read as markup it refuses.
  for (const { description } of found) {
    await extension.worker.evaluate(
      (line) => chrome.omnibox.setDefaultSuggestion({ description: line }),
      description,
    );
  }
});

for (const [typed, content] of [
  ["稀疏注意", "term:sparse-attention"],
  ["混合專家", "term:moe"],
  ["機器學習", `highlight:${sampleId(3)}`],
  ["机器学习", `highlight:${sampleId(3)}`],
  ["kv cache", `highlight:${sampleId(4)}`],
  ["color:green", `highlight:${sampleId(3)}`],
  ["term:深度求索", `highlight:${sampleId(1)}`],
] as const) {
  test(`“${typed}” finds ${content}`, async ({ extension, openExtensionPage }) => {
    await seedLibrary(await openExtensionPage("library.html"), ...MIXED_SHELVES);
    const found = await suggestionsFor(extension.worker, typed);
    expect(found.map((each) => each.content)).toContain(content);
  });
}

test("opens the highlight in the library", async ({ extension, openExtensionPage }) => {
  const own = await openExtensionPage("library.html");
  await seedLibrary(own, ...MIXED_SHELVES);
  const library = await enter(extension.worker, own, `highlight:${sampleId(3)}`);
  await expect(library.locator(`#highlight-${sampleId(3)}`)).toBeFocused();
});

test("opens the term in the library, and a search for what was only typed", async ({
  extension,
  openExtensionPage,
}) => {
  const own = await openExtensionPage("library.html");
  await seedLibrary(own, ...MIXED_SHELVES);
  const term = await enter(extension.worker, own, "term:moba");
  await expect(term).toHaveURL(/#term=moba$/);
  await expect(term.getByRole("heading", { name: /MoBA/ })).toBeVisible();
  const search = await enter(extension.worker, own, "routing");
  await expect(search.getByRole("searchbox")).toHaveValue("routing");
  await expect(search.locator("mark").first()).toHaveText(/^routing$/i);
});
