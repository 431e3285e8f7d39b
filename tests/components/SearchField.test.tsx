// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { SearchField } from "@/components/SearchField";
import { mount } from "./mounted";

function Searching({ onQuery, start = "" }: { onQuery(query: string): void; start?: string }) {
  const [query, setQuery] = useState(start);
  const change = (next: string) => {
    setQuery(next);
    onQuery(next);
  };
  return <SearchField query={query} label="Search" hint="…" autoFocus onQuery={change} />;
}

describe("SearchField", () => {
  it("has the caret from the start where it is told to", () => {
    const page = mount(<Searching onQuery={vi.fn()} />);
    expect(document.activeElement).toBe(page.get("input"));
  });

  it("searches on every change", () => {
    const onQuery = vi.fn();
    const page = mount(<Searching onQuery={onQuery} />);
    page.type(page.get<HTMLInputElement>("input"), "d");
    page.type(page.get<HTMLInputElement>("input"), "de");
    expect(onQuery.mock.calls).toEqual([["d"], ["de"]]);
  });

  it("waits for the end of a composition", () => {
    const onQuery = vi.fn();
    const page = mount(<Searching onQuery={onQuery} />);
    const field = page.get<HTMLInputElement>("input");
    page.type(field, "xi'shu", true);
    expect(onQuery).not.toHaveBeenCalled();
    expect(field.value).toBe("xi'shu");
    page.type(field, "稀疏", true);
    page.endComposition(field);
    expect(onQuery.mock.calls).toEqual([["稀疏"]]);
  });

  it("is emptied by Esc, which then closes nothing", () => {
    const onQuery = vi.fn();
    const page = mount(<Searching onQuery={onQuery} start="attention" />);
    expect(page.press("Escape")).toBe(false);
    expect(onQuery.mock.calls).toEqual([[""]]);
    expect(page.get<HTMLInputElement>("input").value).toBe("");
  });

  it("leaves Esc alone when it is empty or an input method needs it", () => {
    const page = mount(<Searching onQuery={vi.fn()} />);
    expect(page.press("Escape")).toBe(true);
    page.type(page.get<HTMLInputElement>("input"), "xi", true);
    expect(page.press("Escape", { isComposing: true })).toBe(true);
    expect(page.get<HTMLInputElement>("input").value).toBe("xi");
  });

  it("shows a query that comes from elsewhere", () => {
    const field = (query: string) => (
      <SearchField query={query} label="Search" hint="…" autoFocus={false} onQuery={vi.fn()} />
    );
    const page = mount(field("one"));
    page.show(field("#two"));
    expect(page.get<HTMLInputElement>("input").value).toBe("#two");
  });
});
