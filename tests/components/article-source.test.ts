import { describe, expect, it } from "vitest";
import { articleLanguage, hostOf, linkable } from "@/components/article-source";

const OWN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

describe("linkable", () => {
  it.each([
    ["https://example.org/a#b", "https://example.org/a#b"],
    ["http://localhost:3000/", "http://localhost:3000/"],
    ["HTTPS://EXAMPLE.ORG", "https://example.org/"],
    [`${OWN}/welcome.html`, `${OWN}/welcome.html`],
    ["chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/page.html", null],
    [`${OWN}x/welcome.html`, null],
    ["javascript:alert(1)", null],
    [" javascript:alert(1)", null],
    ["JaVaScRiPt:alert(1)//https://example.org", null],
    ["java\nscript:alert(1)", null],
    ["data:text/html,<script>alert(1)</script>", null],
    ["vbscript:x", null],
    ["blob:https://example.org/1", null],
    ["file:///home/reader/a.html", null],
    ["//example.org", null],
    ["", null],
  ])("makes of %j %j", (url, href) => {
    expect(linkable(url, OWN)).toBe(href);
  });
});

describe("hostOf", () => {
  it.each([
    ["https://example.org:8080/a", "example.org:8080"],
    ["file:///a", ""],
    ["nonsense", ""],
  ])("of %s is %j", (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe("articleLanguage", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh_CN", "zh-CN"],
    [" en ", "en"],
    ["", ""],
    ['en" onclick="x', ""],
    ["english", ""],
  ])("takes %j for %j", (language, tag) => {
    expect(articleLanguage({ language })).toBe(tag);
  });
});
