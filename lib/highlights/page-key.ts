import { behindAmpCache } from "./amp-cache";
import { isSamePage } from "./canonical-address";
import { normalizeEscapes, plainHost } from "./plain-address";
import { isSameSite } from "./same-site";
import { isTrackingParameter } from "./tracking-parameters";

/** What a page says about its own address; either can be relative to the page. */
export interface PageKeyHints {
  /** `href` of `<link rel="canonical">`. */
  canonical?: string | undefined;
  /** `content` of `<meta property="og:url">`. */
  ogUrl?: string | undefined;
}

/**
 * The stable key of a page: the same for all addresses that lead to the same page, as far as the address can tell.
 * Credentials, tracking parameters, text directives and fragments that do not route are dropped; host, default port
 * and percent escapes are brought into one form (RFC 3986, section 6.2.2, https://www.rfc-editor.org/rfc/rfc3986). The
 * order of parameters is kept: to some servers it means something. A copy in an AMP cache has its original's key. A key
 * is its own key.
 *
 * Where the page names its own address and that is believable (see `canonical-address.ts`), the key is that address's;
 * so the forms of a page for telephones and for AMP (`m.example.org`) have the key of the page itself.
 *
 * @param url absolute address of any scheme. What is no address at all is its own key, trimmed; nothing is thrown.
 */
export function pageKey(url: string, hints: PageKeyHints = {}): string {
  const page = original(parse(url));
  if (!page) return url.trim();
  const key = keyOf(page);
  const believed = namedKeys(page, key, hints).find((named) => {
    const namedUrl = parse(named);
    return namedUrl !== null && isSamePage(new URL(key), namedUrl);
  });
  return believed ?? key;
}

/**
 * Keys that the same page may have had at another time: that of its bare address, and those that it names for itself,
 * believable or not, on its own site. Without the key that it has now.
 */
export function formerKeys(url: string, hints: PageKeyHints = {}): string[] {
  const page = original(parse(url));
  const own = page ? keyOf(page) : url.trim();
  const keys = new Set([own, ...(page ? namedKeys(page, own, hints) : [])]);
  keys.delete(pageKey(url, hints));
  return [...keys];
}

/** The keys of the addresses on its own site that a page gives as its own. */
function namedKeys(page: URL, key: string, { canonical, ogUrl }: PageKeyHints): string[] {
  // A routing fragment chooses the page; what the document says of itself is then about the shell around it.
  if (key.includes("#") || !isWeb(page)) return [];
  return [canonical, ogUrl].flatMap((hint) => {
    const named = original(hint?.trim() ? parse(hint, page.href) : null);
    return named && mayNameItself(page, named) ? [keyOf(named)] : [];
  });
}

function parse(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    // Odd input is answered, not refused.
    return null;
  }
}

/** What an AMP cache shows a copy of, also where that is another copy. */
function original(url: URL | null): URL | null {
  const behind = url && behindAmpCache(url);
  return behind ? (original(parse(behind)) ?? url) : url;
}

/** The same origin, or the same site in another form. No page is taken for one that could be read on the way. */
function mayNameItself(page: URL, named: URL): boolean {
  if (named.origin === page.origin) return true;
  if (page.port !== named.port || page.host === named.host) return false;
  return (
    (named.protocol === page.protocol || named.protocol === "https:") && isSameSite(page.host, named.host)
  );
}

function isWeb(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

function keyOf(url: URL): string {
  const fragment = routingFragment(url);
  if (!isWeb(url)) return url.href.slice(0, url.href.length - url.hash.length).replace(/#$/, "") + fragment;
  const host = plainHost(url.host);
  const path = normalizeEscapes(url.pathname);
  return `${url.protocol}//${host}${path}${withoutTracking(host, url.search)}${fragment}`;
}

/** `#/…` and `#!…` choose a page in many one-page applications; any other fragment only a place on it. */
function routingFragment(url: URL): string {
  const fragment = url.hash.replace(/:~:.*$/s, "");
  // `#/`, `#!` and `#!/` alone are the application's first page, which the bare address is too.
  if (!/^#(?!!?\/?(?:\?|$))[!/]/.test(fragment)) return "";
  const [route = "", ...query] = fragment.split("?");
  return route + withoutTracking(url.host, query.join("?"));
}

function withoutTracking(host: string, query: string): string {
  const kept = normalizeEscapes(query.replace(/^\?/, ""))
    .split("&")
    .filter((pair) => {
      const [name = "", value = ""] = pair.split("=", 2);
      return pair !== "" && !isTrackingParameter(host, name, value);
    });
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}
