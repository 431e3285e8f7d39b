import { describe, expect, it } from "vitest";
import type { PageState } from "@/entrypoints/popup/page-watch";
import { pageName, pageStatus } from "@/entrypoints/popup/page-words";
import type { PageStatus } from "@/lib/messages/page-description";
import { describedPage } from "./described-page";

function page(host: string, status: PageStatus = "article"): PageState {
  return { kind: "page", description: describedPage({ host, status }) };
}

const LOOKING: PageState = { kind: "looking" };

describe("pageName", () => {
  it.each([
    [page("example.org"), "https://example.org/a", "example.org"],
    // What the page says of itself counts; the browser may not tell the address.
    [page("example.org:8080"), undefined, "example.org:8080"],
    [page(""), "file:///home/reader/a.html", "popup_local_file"],
    [LOOKING, "https://example.org/a", "example.org"],
    [LOOKING, undefined, "popup_this_page"],
    [LOOKING, "about:blank", "popup_this_page"],
    [LOOKING, "chrome-extension://ilblfmlehjfappfnhjnpmokebipfcogg/library.html", "popup_this_page"],
    [page("f3a1"), "moz-extension://f3a1/welcome.html", "popup_this_page"],
  ])("of %j at %s is %s", (state, url, name) => {
    expect(pageName(state, url)).toBe(name);
  });
});

describe("pageStatus", () => {
  it.each([
    ["reading", "popup_reading"],
    ["off", "popup_off"],
    ["failed", "popup_failed_title"],
    ["no-article", "popup_no_article"],
    ["article", "popup_status"],
  ] as const)("of a page that is %s is %s", (status, text) => {
    expect(pageStatus(page("example.org", status))).toBe(text);
  });
});
