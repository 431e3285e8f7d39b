import { describe, expect, it } from "vitest";
import {
  isForcedArticle,
  isHostEnabled,
  withForcedArticle,
  withHostEnabled,
} from "@/lib/settings/page-lists";

describe("the list of hosts that are off", () => {
  it.each([
    [[], "a.example", false, ["a.example"]],
    [["a.example"], "a.example", false, ["a.example"]],
    [["a.example"], "A.Example.", false, ["a.example"]],
    [["a.example", "b.example"], "a.example", true, ["b.example"]],
    [["a.example"], "b.example", true, ["a.example"]],
    [["a.example"], "localhost:8080", false, ["a.example", "localhost:8080"]],
    [[], "", false, [""]],
  ])("%j with %j enabled: %s is %j", (hosts, host, enabled, result) => {
    const before = [...hosts];
    const disabledHosts = withHostEnabled(hosts, host, enabled);
    expect(disabledHosts).toEqual(result);
    expect(isHostEnabled({ disabledHosts }, host)).toBe(enabled);
    expect(hosts).toEqual(before);
  });

  it("does not reach the hosts above and below", () => {
    const settings = { disabledHosts: ["b.example"] };
    expect(isHostEnabled(settings, "a.b.example")).toBe(true);
    expect(isHostEnabled(settings, "example")).toBe(true);
  });
});

describe("the list of pages that are articles by the reader's word", () => {
  it.each([
    [[], true, ["https://x.example/"]],
    [["https://x.example/"], true, ["https://x.example/"]],
    [["https://x.example/", "https://y.example/"], false, ["https://y.example/"]],
    [[], false, []],
  ])("%j with the page forced: %s is %j", (forced, isForced, result) => {
    const forcedArticles = withForcedArticle(forced, "https://x.example/", isForced);
    expect(forcedArticles).toEqual(result);
    expect(isForcedArticle({ forcedArticles }, "https://x.example/")).toBe(isForced);
  });
});
