import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actsFor } from "@/lib/highlights/acts-for";
import { formerKeys, pageKey } from "@/lib/highlights/page-key";

describe("a document", () => {
  it.each([
    ["its own key", "https://example.org/a?utm_source=x#part", "https://example.org/a"],
    ["another page of its site", "https://example.org/a", "https://example.org/b"],
    ["its site's form for telephones", "https://m.example.org/a", "https://example.org/a"],
    ["its site without encryption, where it once was", "https://example.org/a", "http://example.org/a"],
    ["the original of an AMP copy", "https://www.google.com/amp/s/example.org/a", "https://example.org/a"],
    ["another file", "file:///home/reader/a.html", "file:///home/reader/papers/a.html"],
    ["itself, where it has no site", "blob:https://example.org/1", "blob:https://example.org/1"],
  ])("acts for %s", (_what, address, key) => {
    expect(actsFor(address, key)).toBe(true);
  });

  it.each([
    ["another site", "https://example.org/a", "https://example.com/a"],
    ["a part of another host's name", "https://ample.org/a", "https://example.org/a"],
    ["its own site's other names", "https://blog.example.org/a", "https://example.org/a"],
    ["another port", "http://127.0.0.1:8000/a", "http://127.0.0.1:9000/a"],
    ["the site that its path names", "https://example.org/https://example.com/a", "https://example.com/a"],
    ["a file", "https://example.org/a", "file:///home/reader/a.html"],
    ["a site, as a file", "file:///home/reader/a.html", "https://example.org/a"],
    ["another document without a site", "about:srcdoc", "about:blank"],
    ["anybody, without an address", "", "https://example.org/a"],
  ])("does not act for %s", (_what, address, key) => {
    expect(actsFor(address, key)).toBe(false);
  });

  const host = fc.constantFrom(
    "example.org",
    "www.example.org",
    "m.example.org",
    "example.com",
    "amp.example.com",
  );
  const address = fc
    .tuple(fc.constantFrom("http", "https"), host, fc.webPath(), fc.webQueryParameters())
    .map(([scheme, name, path, query]) => `${scheme}://${name}${path}?${query}`);

  it("acts for every key that it can have or have had", () => {
    fc.assert(
      fc.property(address, address, address, (url, canonical, ogUrl) => {
        const keys = [pageKey(url, { canonical, ogUrl }), ...formerKeys(url, { canonical, ogUrl })];
        expect(keys.filter((key) => !actsFor(url, key))).toEqual([]);
      }),
    );
  });
});
