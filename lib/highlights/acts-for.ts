import { pageKey } from "./page-key";
import { plainHost } from "./plain-address";
import { isSameSite } from "./same-site";

/**
 * Whether a document at an address may act for the page of a key: the key is its own, or one of its site (see
 * `same-site.ts`), as the keys are that a page names for itself or was known by before. A finer line would be drawn in
 * sand: within its origin a page can give itself any address. A copy in an AMP cache acts for the site of its original;
 * files for each other, since they move.
 *
 * @param address absolute, as the browser states it.
 */
export function actsFor(address: string, key: string): boolean {
  const own = pageKey(address);
  if (own === key) return true;
  const [a, b] = [siteAddress(own), siteAddress(key)];
  return a !== null && b !== null && a.isFile === b.isFile && isSameSite(a.host, b.host);
}

/** Only addresses of these kinds have a site; any other (`about:`, `data:`, `blob:`) stands for itself. */
function siteAddress(key: string): { isFile: boolean; host: string } | null {
  const url = URL.canParse(key) ? new URL(key) : null;
  if (!url || !["http:", "https:", "file:"].includes(url.protocol)) return null;
  return { isFile: url.protocol === "file:", host: plainHost(url.host) };
}
