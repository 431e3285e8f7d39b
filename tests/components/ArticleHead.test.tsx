// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { ArticleHead, type ArticleHeadProps } from "@/components/ArticleHead";
import { article } from "./highlights";
import { mount } from "./mounted";

function props(more: Partial<ArticleHeadProps> = {}): ArticleHeadProps {
  return {
    id: "head",
    article: article(),
    count: 1,
    href: "https://example.org/a",
    readHref: null,
    find: () => [],
    actions: null,
    ...more,
  };
}

describe("ArticleHead", () => {
  it("is named by its title, which leads to the source", () => {
    const head = mount(<ArticleHead {...props()} />);
    expect(head.get("#head").textContent).toBe("An article");
    expect(head.get<HTMLAnchorElement>("h2 a").href).toBe("https://example.org/a");
  });

  it("leads to its kept text where there is one, and to its page all the same", () => {
    const head = mount(<ArticleHead {...props({ readHref: "#read=a" })} />);
    expect(head.get("h2 a").getAttribute("href")).toBe("#read=a");
    expect(head.get<HTMLAnchorElement>("p a").href).toBe("https://example.org/a");
  });

  it("shows a title as text, and has none that is empty", () => {
    const markup = "<script>alert(1)</script>";
    expect(
      mount(<ArticleHead {...props({ article: article({ title: markup }) })} />).get("h2").textContent,
    ).toBe(markup);
    const untitled = mount(<ArticleHead {...props({ article: article({ title: "" }) })} />);
    expect(untitled.get("h2").textContent).toBe("library_untitled");
  });

  it("shows an address that is no link as text", () => {
    const dangerous = article({ url: "javascript:alert(1)" });
    const head = mount(<ArticleHead {...props({ article: dangerous, href: null })} />);
    expect(head.all("a")).toEqual([]);
    expect(head.get(".tl-group-about").textContent).toContain("javascript:alert(1)");
  });
});
