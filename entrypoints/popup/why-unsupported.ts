/** Why Termlight cannot work on a page; `unsupported_<reason>` is the line for the reader. */
export type UnsupportedReason =
  | "browser_page"
  | "store"
  | "source_view"
  | "pdf"
  | "extension_page"
  | "empty_page"
  | "local_file"
  | "sandboxed"
  | "policy"
  | "error_page"
  | "not_html"
  | "no_tab"
  | "no_access"
  | "other_scheme"
  | "other";

/** What the browser said when the script was to be put into the page. */
export interface InjectionError {
  message: string;
}

/** Schemes that no extension may touch. Anything else that is not the web is `other_scheme`. */
const REASON_BY_SCHEME: Record<string, UnsupportedReason> = {
  "view-source:": "source_view",
  "chrome-extension:": "extension_page",
  "moz-extension:": "extension_page",
  "safari-web-extension:": "extension_page",
  "extension:": "extension_page",
  "about:": "browser_page",
  "chrome:": "browser_page",
  "chrome-untrusted:": "browser_page",
  "chrome-search:": "browser_page",
  "chrome-native:": "browser_page",
  "devtools:": "browser_page",
  "edge:": "browser_page",
  "brave:": "browser_page",
  "opera:": "browser_page",
  "vivaldi:": "browser_page",
  "resource:": "browser_page",
  "chrome-error:": "error_page",
};

/**
 * What browsers' refusals say, the particular ones first. Chrome's texts are in its `extensions/common/error_utils` and
 * `manifest_handlers/permissions_parser` (https://source.chromium.org/chromium/chromium/src/+/main:extensions/common/).
 */
const REASON_BY_REFUSAL: readonly [RegExp, UnsupportedReason][] = [
  [/extensions gallery|webstore/i, "store"],
  [/ExtensionsSettings policy|blocked by (?:the )?(?:your )?administrator/i, "policy"],
  [/error page/i, "error_page"],
  [/no tab with id|tab was closed|invalid tab id|frame with id \d+ was removed/i, "no_tab"],
  [/(?:chrome|moz)-extension:\/\/|different extension/i, "extension_page"],
  [/view-source:/i, "source_view"],
  [/(?:chrome|edge|brave|about|devtools):/i, "browser_page"],
  [/sandbox|opaque origin|origin "null"/i, "sandboxed"],
  [/cannot access (?:contents of|the)|missing host permission|must request permission/i, "no_access"],
];

/** Sites that a browser keeps to itself: add-on stores, and for Firefox also its account pages. */
const STORE_HOSTS = new Set(["chromewebstore.google.com", "addons.mozilla.org", "addons.opera.com"]);
const STORE_PATHS =
  /^https:\/\/(?:chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;

/**
 * Says why Termlight cannot work on a page, or `null` where it should be tried. Web pages are never judged by their
 * address alone: one browser's closed store is another's ordinary site.
 *
 * @param url the tab's address; `undefined` where the browser does not tell it.
 * @param error the browser's refusal, `null` while it was not asked.
 */
export function whyUnsupported(
  url: string | undefined,
  error: InjectionError | null,
): UnsupportedReason | null {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : null;
  if (address && !isReadable(address)) return reasonByScheme(address);
  if (!error) return null;
  const refusal = reasonByRefusal(error.message);
  if (refusal && refusal !== "no_access") return refusal;
  return (address && reasonByAddress(address)) ?? refusal ?? "other";
}

/** The reason when a script runs in the page but its document is none that can be read. `null` for ordinary ones. */
export function whyUnreadable(contentType: string, origin: string, url: string): UnsupportedReason | null {
  if (contentType === "application/pdf") return "pdf";
  // A view of a document of data; text and pictures come in a document of HTML.
  if (/xml$/.test(contentType) && contentType !== "application/xhtml+xml") return "not_html";
  return origin === "null" && /^https?:/.test(url) ? "sandboxed" : null;
}

function isReadable({ protocol }: URL): boolean {
  return protocol === "http:" || protocol === "https:" || protocol === "file:";
}

function reasonByScheme({ href, protocol }: URL): UnsupportedReason {
  if (/^about:(?:blank|srcdoc)(?:[?#]|$)/.test(href)) return "empty_page";
  return REASON_BY_SCHEME[protocol] ?? "other_scheme";
}

function reasonByRefusal(message: string): UnsupportedReason | null {
  return REASON_BY_REFUSAL.find(([pattern]) => pattern.test(message))?.[1] ?? null;
}

function reasonByAddress({ href, hostname, pathname, protocol }: URL): UnsupportedReason | null {
  if (STORE_HOSTS.has(hostname) || STORE_PATHS.test(href)) return "store";
  if (/\.pdf$/i.test(pathname)) return "pdf";
  return protocol === "file:" ? "local_file" : null;
}
