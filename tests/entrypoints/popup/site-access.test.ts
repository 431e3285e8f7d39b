import { describe, expect, it } from "vitest";
import {
  changeAccess,
  EVERY_SITE,
  type PermissionsApi,
  readAccess,
  sitePattern,
} from "@/entrypoints/popup/site-access";

const SITE = "*://example.org/*";

/** Permissions as a browser keeps them; `answer` is what the reader says when asked. */
class Permissions implements PermissionsApi {
  readonly calls: string[] = [];
  constructor(
    readonly granted: Set<string>,
    readonly answer: boolean | Error = true,
  ) {}
  async contains({ origins = [] }: chrome.permissions.Permissions) {
    return origins.every((origin) => this.granted.has(origin) || this.granted.has(EVERY_SITE));
  }
  async request({ origins = [] }: chrome.permissions.Permissions) {
    this.calls.push(`request ${origins}`);
    if (this.answer instanceof Error) throw this.answer;
    if (this.answer) for (const origin of origins) this.granted.add(origin);
    return this.answer;
  }
  async remove({ origins = [] }: chrome.permissions.Permissions) {
    this.calls.push(`remove ${origins}`);
    for (const origin of origins) this.granted.delete(origin);
    return true;
  }
}

describe("sitePattern", () => {
  it.each([
    ["https://example.org/a?b#c", "*://example.org/*"],
    ["http://localhost:8080/", "*://localhost/*"],
    ["https://[::1]:8443/", "*://[::1]/*"],
    ["https://例子.测试/", "*://xn--fsqu00a.xn--0zwm56d/*"],
    ["https://user:secret@example.org/", "*://example.org/*"],
    ["file:///home/reader/a.html", null],
    ["chrome://extensions", null],
    ["nonsense", null],
    [undefined, null],
  ])("of %s is %s", (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });
});

describe("access", () => {
  it.each([
    [[], "click"],
    [["*://other.example/*"], "click"],
    [[SITE], "site"],
    [[EVERY_SITE], "every"],
    [[SITE, EVERY_SITE], "every"],
  ])("with %j granted is %s", async (granted, access) => {
    expect(await readAccess(new Permissions(new Set(granted)), SITE)).toBe(access);
  });

  it.each([
    { from: [], to: "site", left: [SITE] },
    { from: [], to: "every", left: [EVERY_SITE] },
    { from: [SITE], to: "every", left: [SITE, EVERY_SITE] },
    { from: [SITE], to: "click", left: [] },
    { from: [EVERY_SITE, SITE], to: "click", left: [] },
    { from: [EVERY_SITE], to: "site", left: [SITE] },
  ] as const)("goes from $from to $to", async ({ from, to, left }) => {
    const permissions = new Permissions(new Set(from));
    expect(await changeAccess(permissions, to, SITE)).toBe(true);
    expect([...permissions.granted].sort()).toEqual([...left].sort());
    expect(await readAccess(permissions, SITE)).toBe(to);
  });

  it.each(["site", "every"] as const)("asks for %s before anything is awaited", (access) => {
    const permissions = new Permissions(new Set());
    void changeAccess(permissions, access, SITE);
    expect(permissions.calls.at(-1)).toMatch(/^request/);
  });

  it.each([false, new Error("forbidden by policy")])("stays as it is on a refusal (%s)", async (answer) => {
    const permissions = new Permissions(new Set(), answer);
    expect(await changeAccess(permissions, "every", SITE)).toBe(false);
    expect(permissions.granted.size).toBe(0);
  });
});
