import { describe, expect, it } from "vitest";
import { whyUnreadable, whyUnsupported } from "@/entrypoints/popup/why-unsupported";

const PAGE = "https://example.org/a";
const HOST_REFUSED =
  'Cannot access contents of url "https://example.org/a". Extension manifest must request permission to access this host.';

describe("whyUnsupported by address alone", () => {
  it.each([
    ["chrome://extensions/", "browser_page"],
    ["chrome://newtab/", "browser_page"],
    ["chrome-untrusted://print/", "browser_page"],
    ["edge://settings", "browser_page"],
    ["about:config", "browser_page"],
    ["about:reader?url=https%3A%2F%2Fexample.org", "browser_page"],
    ["devtools://devtools/bundled/inspector.html", "browser_page"],
    ["about:blank", "empty_page"],
    ["about:blank#blocked", "empty_page"],
    ["about:srcdoc", "empty_page"],
    ["view-source:https://example.org/", "source_view"],
    ["chrome-extension://abcdefghijklmnopabcdefghijklmnop/page.html", "extension_page"],
    ["moz-extension://5a4f7f3c/page.html", "extension_page"],
    ["chrome-error://chromewebdata/", "error_page"],
    ["data:text/html,<p>x", "other_scheme"],
    ["javascript:void 0", "other_scheme"],
    ["ftp://example.org/", "other_scheme"],
    ["blob:https://example.org/0b0", "other_scheme"],
  ])("takes %s for %s", (url, reason) => {
    expect(whyUnsupported(url, null)).toBe(reason);
  });

  it.each([
    [PAGE],
    ["http://localhost:8080/"],
    ["file:///home/reader/page.html"],
    ["https://chromewebstore.google.com/detail/x"],
    ["https://addons.mozilla.org/firefox/addon/x"],
    ["https://example.org/paper.pdf"],
    ["https://example.org/?next=chrome://settings"],
    ["HTTPS://EXAMPLE.ORG"],
    [""],
    ["no address"],
    [undefined],
  ])("lets %s be tried", (url) => {
    expect(whyUnsupported(url, null)).toBeNull();
  });
});

describe("whyUnsupported by the browser's refusal", () => {
  it.each([
    [PAGE, HOST_REFUSED, "no_access"],
    [PAGE, "Missing host permission for the tab", "no_access"],
    [
      undefined,
      "Cannot access contents of the page. Extension manifest must request permission to access the respective host.",
      "no_access",
    ],
    [undefined, "Cannot access a chrome:// URL", "browser_page"],
    [undefined, "Cannot access a chrome-extension:// URL of different extension", "extension_page"],
    [PAGE, "The extensions gallery cannot be scripted.", "store"],
    ["https://chromewebstore.google.com/detail/x", HOST_REFUSED, "store"],
    ["https://microsoftedge.microsoft.com/addons/detail/x", HOST_REFUSED, "store"],
    ["https://microsoftedge.microsoft.com/other", HOST_REFUSED, "no_access"],
    ["https://addons.mozilla.org/firefox/", "Missing host permission for the tab", "store"],
    [PAGE, "This page cannot be scripted due to an ExtensionsSettings policy.", "policy"],
    [PAGE, "Frame with ID 0 is showing error page", "error_page"],
    [PAGE, "No tab with id: 7.", "no_tab"],
    [PAGE, "The tab was closed.", "no_tab"],
    ["https://example.org/a/Paper.PDF?page=2", HOST_REFUSED, "pdf"],
    [
      "file:///home/reader/a.html",
      'Cannot access contents of url "file:///home/reader/a.html".',
      "local_file",
    ],
    ["file:///home/reader/a.pdf", 'Cannot access contents of url "file:///home/reader/a.pdf".', "pdf"],
    [PAGE, "Something new", "other"],
    [undefined, "", "other"],
  ])("on %s reads “%s” as %s", (url, message, reason) => {
    expect(whyUnsupported(url, { message })).toBe(reason);
  });
});

describe("whyUnreadable", () => {
  it.each([
    ["text/html", "https://example.org", PAGE, null],
    ["application/xhtml+xml", "https://example.org", PAGE, null],
    ["text/plain", "https://example.org", PAGE, null],
    ["application/pdf", "https://example.org", PAGE, "pdf"],
    ["text/xml", "https://example.org", PAGE, "not_html"],
    ["image/svg+xml", "https://example.org", PAGE, "not_html"],
    ["text/html", "null", PAGE, "sandboxed"],
    // A file's origin is opaque, and it is no sandbox.
    ["text/html", "null", "file:///home/reader/a.html", null],
  ])("takes a document of %s with the origin %s at %s for %s", (contentType, origin, url, reason) => {
    expect(whyUnreadable(contentType, origin, url)).toBe(reason);
  });
});
