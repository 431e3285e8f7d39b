// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { ArticleGroup, type ArticleGroupProps } from "@/components/ArticleGroup";
import { article, highlight } from "./highlights";
import { mount } from "./mounted";

function props(more: Partial<ArticleGroupProps> = {}): ArticleGroupProps {
  return {
    article: article(),
    highlights: [highlight()],
    href: "https://example.org/a",
    isTarget: false,
    find: () => [],
    renderHighlight: ({ id }) => <li key={id}>{id}</li>,
    actions: null,
    ...more,
  };
}

function many(count: number) {
  return Array.from({ length: count }, (_, index) => highlight({ id: `id ${index}` }));
}

describe("ArticleGroup", () => {
  it("is an article named by its title, which leads to the source", () => {
    const group = mount(<ArticleGroup {...props()} />);
    const heading = document.getElementById(group.get("article").getAttribute("aria-labelledby")!);
    expect(heading?.textContent).toBe("An article");
    expect(group.get<HTMLAnchorElement>("h2 a").href).toBe("https://example.org/a");
  });

  it("shows a title as text, and has none that is empty", () => {
    const markup = "<script>alert(1)</script>";
    expect(
      mount(<ArticleGroup {...props({ article: article({ title: markup }) })} />).get("h2").textContent,
    ).toBe(markup);
    const untitled = mount(<ArticleGroup {...props({ article: article({ title: "" }) })} />);
    expect(untitled.get("h2").textContent).toBe("library_untitled");
  });

  it("shows an address that is no link as text", () => {
    const dangerous = article({ url: "javascript:alert(1)" });
    const group = mount(<ArticleGroup {...props({ article: dangerous, href: null })} />);
    expect(group.all("a")).toEqual([]);
    expect(group.get(".tl-group-about").textContent).toContain("javascript:alert(1)");
  });

  it.each([
    { count: 31, shown: 31 },
    { count: 32, shown: 30 },
    { count: 500, shown: 30 },
  ])("shows $shown of $count highlights at first, and all on request", ({ count, shown }) => {
    const group = mount(<ArticleGroup {...props({ highlights: many(count) })} />);
    expect(group.all("li").length).toBe(shown);
    for (const button of group.all(".tl-quiet-button")) group.click(button);
    expect(group.all("li").length).toBe(count);
  });
});
