import type { Access } from "@/components/AccessPicker";

/** The pattern that stands for every site. */
export const EVERY_SITE = "*://*/*";

/** What of `chrome.permissions` the access to sites needs. */
export interface PermissionsApi {
  contains(permissions: chrome.permissions.Permissions): Promise<boolean>;
  request(permissions: chrome.permissions.Permissions): Promise<boolean>;
  remove(permissions: chrome.permissions.Permissions): Promise<boolean>;
}

/**
 * The match pattern of a page's site (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns):
 * its host on http and https, on every port, since a pattern without a port means all. `null` for what is no web page.
 */
export function sitePattern(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? `*://${hostname}/*` : null;
}

/** What Termlight may read by itself, as seen from a page of the site `pattern`. */
export async function readAccess(permissions: PermissionsApi, pattern: string | null): Promise<Access> {
  if (await permissions.contains({ origins: [EVERY_SITE] })) return "every";
  if (pattern !== null && (await permissions.contains({ origins: [pattern] }))) return "site";
  return "click";
}

/**
 * Gives or takes access. Must be called in a click itself: browsers ask the reader only then, so the request goes out
 * before anything is awaited.
 *
 * @returns false when the reader or the browser refused.
 */
export async function changeAccess(
  permissions: PermissionsApi,
  access: Access,
  pattern: string | null,
): Promise<boolean> {
  const site = pattern === null ? [] : [pattern];
  try {
    if (access === "every") return await permissions.request({ origins: [EVERY_SITE] });
    if (access === "click") return await permissions.remove({ origins: [EVERY_SITE, ...site] });
    // In this order: a site inside a wider grant would be taken away with it.
    const removed = permissions.remove({ origins: [EVERY_SITE] });
    const granted = permissions.request({ origins: site });
    return (await removed) && (await granted);
  } catch {
    // A policy can forbid the question; what is granted stays to be seen.
    return false;
  }
}
