import type { LaunchedExtension } from "../browser/launch";

/** Has the extension keep passages of a page, known by nothing but their words. */
export async function keepQuotes(
  { context, extensionId }: LaunchedExtension,
  url: string,
  quotes: readonly string[],
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/library.html`);
  await page.evaluate(
    async ([pageUrl, words]) => {
      const stamp = Date.now().toString(16).padStart(12, "0");
      for (const [index, exact] of words.entries()) {
        const id = `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${String(index).padStart(12, "0")}`;
        const quote = { type: "TextQuoteSelector", exact, prefix: "", suffix: "" };
        const own = { color: "yellow", note: "", tags: [] };
        const highlight = { id, quote: exact, selectors: [quote], terms: [], ...own };
        const known = { title: "Kept", byline: "", siteName: "", language: "en", publishedTime: "" };
        const article = { url: pageUrl, pageKey: pageUrl, ...known };
        const answer = await chrome.runtime.sendMessage({
          type: "highlight/save",
          request: { highlight, article },
        });
        if (!answer?.ok) throw new Error(`not kept: ${answer?.message}`);
      }
    },
    [url, quotes] as const,
  );
  await page.close();
}
