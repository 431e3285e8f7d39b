import { describe, expect, it } from "vitest";
import { askerOf } from "@/entrypoints/background/asker";

const ROOT = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
const PAGE = "https://example.org/a";
const tab = { url: PAGE } as chrome.tabs.Tab;

describe("a request is from", () => {
  it.each([
    [
      "one of our own pages",
      { url: `${ROOT}library.html#x`, origin: ROOT.slice(0, -1), frameId: 0 },
      { is: "own-page" },
    ],
    ["a page", { url: PAGE, origin: "https://example.org", frameId: 0 }, { is: "page", address: PAGE }],
    [
      "a file",
      { url: "file:///a.html", origin: "null", frameId: 0 },
      { is: "page", address: "file:///a.html" },
    ],
    [
      "a frame",
      { url: "https://frame.example/x", origin: "https://frame.example", frameId: 3, tab },
      { is: "frame", addresses: ["https://frame.example/x"], around: PAGE },
    ],
    [
      "a frame of a page that we may not see",
      { url: "about:srcdoc", origin: "https://frame.example", frameId: 3 },
      { is: "frame", addresses: ["about:srcdoc", "https://frame.example/"], around: "" },
    ],
    [
      "a frame of its origin, where it was looked into before its document came",
      { url: "about:blank", origin: "https://example.org", frameId: 3, tab },
      { is: "frame", addresses: ["about:blank", "https://example.org/"], around: PAGE },
    ],
    [
      "a frame without an origin, where it is shut off from its site",
      { url: "about:srcdoc", origin: "null", frameId: 3, tab },
      { is: "frame", addresses: ["about:srcdoc"], around: PAGE },
    ],
    ["nobody known, where there is no address", { frameId: 0 }, { is: "unknown" }],
    [
      "nobody known, where address and origin differ",
      { url: PAGE, origin: "https://example.com", frameId: 0 },
      { is: "unknown" },
    ],
    [
      "nobody known, where a page gives itself out as ours",
      { url: `${ROOT}library.html`, origin: "https://example.org", frameId: 0 },
      { is: "unknown" },
    ],
    [
      "a page, where another extension's name begins like ours",
      { url: `${ROOT.slice(0, -1)}q/x.html`, frameId: 0 },
      { is: "page", address: `${ROOT.slice(0, -1)}q/x.html` },
    ],
  ] as const)("%s", (_who, sender, asker) => {
    expect(askerOf(sender as Parameters<typeof askerOf>[0], ROOT)).toEqual(asker);
  });
});
