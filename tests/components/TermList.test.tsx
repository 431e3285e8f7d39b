// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { TermList } from "@/components/TermList";
import type { PageTerm } from "@/lib/messages/page-description";
import { mount } from "./mounted";

function term(id: string, en = id, zh = `${id} 中`): PageTerm {
  return { id, name: { en, zh }, kind: "model", count: 3, inArticle: null };
}

function terms(count: number): PageTerm[] {
  return Array.from({ length: count }, (_, index) => term(`term-${index}`));
}

describe("TermList", () => {
  it.each([
    ["en", "Mixture of Experts", "混合专家"],
    ["zh", "混合专家", "Mixture of Experts"],
  ] as const)("in %s leads with %s", (language, first, second) => {
    const moe = term("moe", "Mixture of Experts", "混合专家");
    const list = mount(<TermList terms={[moe]} language={language} onTerm={vi.fn()} />);
    expect(list.get(".tl-term-name").textContent).toBe(first);
    expect(list.get(".tl-term-other-name").textContent).toBe(second);
  });

  it("says a name once that is the same in both languages", () => {
    const list = mount(<TermList terms={[term("kimi", "Kimi", "Kimi")]} language="zh" onTerm={vi.fn()} />);
    expect(list.all(".tl-term-other-name")).toEqual([]);
  });

  it("asks for the term that is clicked", () => {
    const onTerm = vi.fn();
    const list = mount(<TermList terms={terms(3)} language="en" onTerm={onTerm} />);
    list.click(list.all(".tl-term")[1]!);
    expect(onTerm).toHaveBeenCalledWith("term-1");
  });

  it.each([
    { count: 9, shown: 9 },
    { count: 10, shown: 8 },
    { count: 60, shown: 8 },
  ])("shows $shown of $count at first, and all on request", ({ count, shown }) => {
    const list = mount(<TermList terms={terms(count)} language="en" onTerm={vi.fn()} />);
    expect(list.all("li").length).toBe(shown);
    for (const button of list.all(".tl-quiet-button")) list.click(button);
    expect(list.all("li").length).toBe(count);
  });
});
