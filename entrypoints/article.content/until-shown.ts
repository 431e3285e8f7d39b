/**
 * Resolves at once, or, in a page that the browser makes ready before it is asked for, when that is shown. Nobody may ever
 * read it, and to the background it has another frame's number until then.
 * https://wicg.github.io/nav-speculation/prerendering.html
 */
export async function untilShown(document: Document & { prerendering?: boolean }): Promise<void> {
  if (!document.prerendering) return;
  await new Promise((resolve) => document.addEventListener("prerenderingchange", resolve, { once: true }));
}
