import { describe, expect, it } from "vitest";
import { writtenHost } from "@/entrypoints/options/written-host";

describe("writtenHost", () => {
  it.each([
    ["example.org", "example.org"],
    [" Example.ORG ", "example.org"],
    ["https://example.org/a?b#c", "example.org"],
    ["http://example.org:8080/", "example.org:8080"],
    ["example.org/path", "example.org"],
    ["localhost:3000", "localhost:3000"],
    ["127.0.0.1", "127.0.0.1"],
    ["[::1]:80", "[::1]:80"],
    ["中文.example", "xn--fiq228c.example"],
    ["例え.テスト", "xn--r8jz45g.xn--zckzah"],
    ["ｅｘａｍｐｌｅ．ｏｒｇ", "example.org"],
    ["my_shop.example", "my_shop.example"],
    ["a-b.example.", "a-b.example."],
    ["", null],
    ["*.medium.com", null],
    ["https://*.medium.com/*", null],
    ["a,b.com", null],
    ["a.com;b.com", null],
    ["medium.com,", null],
    ["'example.org'", null],
    ["no site", null],
    ["word", null],
    ["ftp://example.org", null],
    ["javascript:alert(1)", null],
    ["chrome://settings", null],
    ["https://", null],
    [".", null],
  ])("makes of “%s” the host %s", (written, host) => {
    expect(writtenHost(written)).toBe(host);
  });
});
