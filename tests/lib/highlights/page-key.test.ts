import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formerKeys, type PageKeyHints, pageKey } from "@/lib/highlights/page-key";

describe("the key of an address", () => {
  it.each([
    ["HTTPS://Example.ORG:443", "https://example.org/"],
    ["http://example.org:80/a", "http://example.org/a"],
    ["http://example.org:8080/a", "http://example.org:8080/a"],
    ["https://example.org./a", "https://example.org/a"],
    ["https://me:secret@example.org/a", "https://example.org/a"],
    ["https://example.org/a#part-2", "https://example.org/a"],
    ["https://example.org/a#:~:text=x", "https://example.org/a"],
    ["https://example.org/?", "https://example.org/"],
    ["https://example.org/a/", "https://example.org/a/"],
    ["https://example.org/%7euser/%e4%bd%a0", "https://example.org/~user/%E4%BD%A0"],
    ["https://example.org/你", "https://example.org/%E4%BD%A0"],
    ["https://example.org/a%2fb", "https://example.org/a%2Fb"],
  ])("%s is %s", (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it.each([
    ["?utm_source=x&id=5&UTM_Medium=y", "?id=5"],
    ["?fbclid=1&gclid=2", ""],
    ["?b=2&a=1&b=1", "?b=2&a=1&b=1"],
    ["?q=a+b%20c&spm=1.2", "?q=a+b%20c"],
    ["?&&a=1&", "?a=1"],
    ["?%75tm_source=x", ""],
    ["?from=timeline&isappinstalled=0", ""],
    ["?from=2024", "?from=2024"],
    ["?ref=main", "?ref=main"],
    ["?amp", ""],
    ["?amp=1&id=5", "?id=5"],
    ["?outputType=amp", ""],
    ["?amp=12", "?amp=12"],
    ["?s=20", "?s=20"],
  ])("keeps of the query %s only %j", (query, kept) => {
    expect(pageKey(`https://example.org/a${query}`)).toBe(`https://example.org/a${kept}`);
  });

  it.each([
    ["https://x.com/u/status/1?s=20&t=abc", "https://x.com/u/status/1"],
    ["https://www.youtube.com/watch?v=abc&si=1&t=30", "https://www.youtube.com/watch?v=abc&t=30"],
    [
      "https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=2&sn=f&chksm=9&scene=21#wechat_redirect",
      "https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=2&sn=f",
    ],
    ["https://mp.weixin.qq.com/s/AbC?poc_token=1", "https://mp.weixin.qq.com/s/AbC"],
  ])("knows what single sites add: %s is %s", (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it.each([
    ["https://www.google.com/amp/s/example.org/a/post", "https://example.org/a/post"],
    ["https://www.google.co.uk/amp/example.org/a?id=5&utm_source=x", "http://example.org/a?id=5"],
    ["https://example-org.cdn.ampproject.org/c/s/example.org/a/post#top", "https://example.org/a/post"],
    ["https://cdn.ampproject.org/v/s/www.example.org/a?amp=1", "https://www.example.org/a"],
    ["https://www.google.com/amp/s/x-org.cdn.ampproject.org/c/s/x.org/a", "https://x.org/a"],
    ["https://www.google.com/amp/s/about", "https://www.google.com/amp/s/about"],
    ["https://www.google.com/search?q=amp", "https://www.google.com/search?q=amp"],
    [
      "https://cdn.ampproject.org.example/c/s/example.org/a",
      "https://cdn.ampproject.org.example/c/s/example.org/a",
    ],
  ])("of a copy in an AMP cache is its original's: %s is %s", (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it.each([
    ["#/posts/5", "#/posts/5"],
    ["#!/posts/5", "#!/posts/5"],
    ["#!posts/5", "#!posts/5"],
    ["#/posts/5?utm_source=x&page=2", "#/posts/5?page=2"],
    ["#/posts/5:~:text=x", "#/posts/5"],
    ["#/", ""],
    ["#!/", ""],
    ["#!", ""],
    ["#/?utm_source=x", ""],
  ])("keeps the routing fragment of %s as %j", (fragment, kept) => {
    expect(pageKey(`https://example.org/app${fragment}`)).toBe(`https://example.org/app${kept}`);
  });

  it.each([
    ["file:///home/me/a%20b.html#x", "file:///home/me/a%20b.html"],
    ["file:///C:/a.html", "file:///C:/a.html"],
    ["chrome-extension://abc/welcome.html#demo", "chrome-extension://abc/welcome.html"],
    ["about:blank", "about:blank"],
    ["data:text/html,hi#x", "data:text/html,hi"],
    [" not an address ", "not an address"],
    ["", ""],
    ["https://", "https://"],
  ])("of another scheme or none: %j is %j", (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it("is its own key, for any address and any text", () => {
    const parts = fc.constantFrom(
      "#",
      "/",
      "!",
      "?",
      "&",
      "=",
      "a",
      "utm_x=1",
      "%41",
      "%2e",
      "%2",
      "c/",
      ":~:",
      ".",
      "你",
      " ",
    );
    const hosts = fc.constantFrom(
      "example.org",
      "www.google.com/amp/s",
      "cdn.ampproject.org/c/s/m.example.org",
      "cdn.ampproject.org.",
    );
    const odd = fc
      .tuple(hosts, fc.array(parts, { maxLength: 15 }))
      .map(([host, chosen]) => `https://${host}${chosen.join("")}`);
    fc.assert(
      fc.property(
        fc.oneof(odd, fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
        (url) => {
          expect(pageKey(pageKey(url))).toBe(pageKey(url));
        },
      ),
    );
  });
});

describe("what a page says of its address", () => {
  it.each([
    ["the same path without presentation", "/a/post?sort=new", "/a/post", "/a/post"],
    ["relative", "/a/post?sort=new", "post", "/a/post"],
    ["with tracking parameters", "/a/post?sort=new", "/a/post?utm_source=feed#top", "/a/post"],
    ["the page behind its AMP form", "/a/post/amp", "/a/post", "/a/post"],
    ["the page behind its AMP file", "/a/post.amp.html", "/a/post.html", "/a/post.html"],
    ["the page without its category", "/tech/my-post", "/my-post", "/my-post"],
    ["the full title of a numbered page", "/news/482137", "/news/482137/a-title", "/news/482137/a-title"],
    ["a path with the page's id", "/?id=48213", "/articles/48213", "/articles/48213"],
  ])("is believed: %s", (_, page, canonical, key) => {
    expect(pageKey(`https://example.org${page}`, { canonical })).toBe(`https://example.org${key}`);
  });

  it.each([
    ["https://m.example.org/a/post", "https://www.example.org/a/post"],
    ["https://amp.example.org/a/post", "https://example.org/a/post"],
    ["https://mobile.example.org/a/post?view=full", "https://example.org/a/post"],
    ["https://example.org/a/post", "https://www.example.org/a/post"],
    ["https://en.m.example.org/wiki/MoBA", "https://en.example.org/wiki/MoBA"],
    ["https://wap.example.com.cn/news/482137", "https://www.example.com.cn/news/482137/a-title"],
    ["http://m.example.org/a/post", "https://www.example.org/a/post"],
    ["https://m.example.org/a/post/amp", "https://www.example.org/a/post"],
  ])("is believed of another form of the site: %s is %s", (page, canonical) => {
    expect(pageKey(page, { canonical })).toBe(canonical);
  });

  it.each([
    ["its home page", "https://m.example.org/a/post", "https://www.example.org/"],
    ["another page of it", "https://m.example.org/a/post", "https://www.example.org/a/note"],
    ["another part of the site", "https://blog.example.org/a/post", "https://example.org/a/post"],
    ["another language", "https://en.m.example.org/wiki/MoBA", "https://de.example.org/wiki/MoBA"],
    ["a site whose name is such a label", "https://m.cn/a/post", "https://cn/a/post"],
    ["another port", "https://m.example.org:8443/a/post", "https://www.example.org/a/post"],
    ["a form without encryption", "https://m.example.org/a/post", "http://www.example.org/a/post"],
  ])("is not believed where it is %s", (_, page, canonical) => {
    expect(pageKey(page, { canonical })).toBe(page);
  });

  it.each([
    ["the home page", "/a/post", "/"],
    ["another site", "/a/post", "https://other.example/a/post"],
    ["another scheme", "/a/post", "http://example.org/a/post"],
    ["the section above", "/blog/post-1", "/blog/"],
    ["the section above, numbered", "/blog/2024/post-1", "/blog/2024"],
    ["the page before, after a navigation in the page", "/blog/post-2", "/blog/post-1"],
    ["another version of the page", "/docs/v1/intro", "/docs/v2/intro"],
    ["the script without the article", "/view.php?id=5", "/view.php"],
    ["the script with another article", "/view.php?id=5", "/view.php?id=4"],
    ["the first of several pages", "/a/post?page=2", "/a/post"],
    ["the list behind a search", "/search?q=moba", "/search"],
    ["a number that is a date", "/20240102/a", "/20240102/b"],
    ["nothing", "/a/post", " "],
    ["no address", "/a/post", "https://"],
    ["a script", "/a/post", "javascript:void(0)"],
  ])("is not believed: %s", (_, page, canonical) => {
    expect(pageKey(`https://example.org${page}`, { canonical })).toBe(`https://example.org${page}`);
  });

  it("is taken from og:url where the canonical link is no good", () => {
    const hints = { canonical: "https://example.org/", ogUrl: "https://example.org/a/post" };
    expect(pageKey("https://example.org/a/post?view=full", hints)).toBe("https://example.org/a/post");
  });

  it("does not count where the fragment chooses the page", () => {
    const url = "https://example.org/app#/posts/5";
    expect(pageKey(url, { canonical: "https://example.org/app" })).toBe(url);
  });
});

describe("formerKeys", () => {
  const url = "https://www.example.org/news/moe?utm_source=x";
  const key = "https://www.example.org/news/moe";

  it.each<[string, PageKeyHints, string[]]>([
    ["a page that says nothing of itself has none", {}, []],
    ["a page that is known by another address may have been known by its own", { canonical: "/moe" }, [key]],
    ["an address that is not believed may have been", { canonical: "/" }, ["https://www.example.org/"]],
    ["another form of the site counts", { ogUrl: "https://m.example.org/a" }, ["https://m.example.org/a"]],
    ["another site's page is none of it", { canonical: "https://victim.example/moe" }, []],
  ])("%s", (_fact, hints, keys) => {
    expect(formerKeys(url, hints)).toEqual(keys);
  });

  it("never holds the key of the page itself", () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webUrl(), (page, canonical) => {
        expect(formerKeys(page, { canonical })).not.toContain(pageKey(page, { canonical }));
      }),
    );
  });
});
