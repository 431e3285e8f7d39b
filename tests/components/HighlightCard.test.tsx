// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { HighlightCard, type HighlightCardProps } from "@/components/HighlightCard";
import { highlight } from "./highlights";
import { mount } from "./mounted";

const MARKUP = '<img src=x onerror="alert(1)"> & <b>bold</b>';

function props(more: Partial<HighlightCardProps> = {}): HighlightCardProps {
  return {
    highlight: highlight(),
    lang: "en",
    href: "https://example.org/a#:~:text=A%20passage.",
    find: () => [],
    onEdit: vi.fn(),
    onDelete: vi.fn(),
    onTag: vi.fn(),
    selected: false,
    onSelect: vi.fn(),
    ...more,
  };
}

describe("HighlightCard", () => {
  it("shows passage, note and tags as text, whatever they hold", () => {
    const card = mount(
      <HighlightCard {...props({ highlight: highlight({ quote: MARKUP, note: MARKUP, tags: [MARKUP] }) })} />,
    );
    expect(card.get("blockquote").textContent).toBe(MARKUP);
    expect(card.get(".tl-highlight-note").textContent).toBe(MARKUP);
    expect(card.get(".tl-tag-link").textContent).toBe(`#${MARKUP}`);
    expect(card.all("img, b")).toEqual([]);
  });

  it("marks what was found and keeps the text whole", () => {
    const find = (text: string) => (text.startsWith("A") ? [{ start: 2, end: 9 }] : []);
    const card = mount(<HighlightCard {...props({ find })} />);
    expect(card.all("mark").map(({ textContent }) => textContent)).toEqual(["passage"]);
    expect(card.get("blockquote").textContent).toBe("A passage.");
  });

  it("can be selected and left out again", () => {
    const onSelect = vi.fn();
    const card = mount(<HighlightCard {...props({ onSelect })} />);
    card.click(card.get(".tl-highlight-select"));
    card.show(<HighlightCard {...props({ onSelect, selected: true })} />);
    expect(card.get<HTMLInputElement>(".tl-highlight-select").checked).toBe(true);
    card.click(card.get(".tl-highlight-select"));
    expect(onSelect.mock.calls).toEqual([[true], [false]]);
  });

  it("links to the passage, in a tab that cannot reach back", () => {
    const card = mount(<HighlightCard {...props()} />);
    const link = card.get<HTMLAnchorElement>("a");
    expect(link.href).toBe("https://example.org/a#:~:text=A%20passage.");
    expect(link.rel).toContain("noopener");
  });

  it("has no link where there is no address to follow", () => {
    expect(mount(<HighlightCard {...props({ href: null })} />).all("a")).toEqual([]);
  });

  it("searches for a tag that is clicked", () => {
    const onTag = vi.fn();
    const card = mount(<HighlightCard {...props({ onTag, highlight: highlight({ tags: ["a b", "c"] }) })} />);
    card.click(card.all(".tl-tag-link")[0]!);
    expect(onTag).toHaveBeenCalledWith("a b");
  });

  it("hands its list item to whoever deletes it", () => {
    const onDelete = vi.fn();
    const card = mount(<HighlightCard {...props({ onDelete })} />);
    card.click(card.button("editor_delete"));
    expect(onDelete).toHaveBeenCalledWith(card.get("li"));
  });

  it("puts its fields in the place of note and tags, and the focus back on Edit afterwards", () => {
    const shown = props({ highlight: highlight({ note: "note", tags: ["tag"] }) });
    const card = mount(<HighlightCard {...shown}>{<textarea />}</HighlightCard>);
    expect(card.all(".tl-highlight-note, .tl-tag-link")).toEqual([]);
    card.focus(card.get("textarea"));
    card.show(<HighlightCard {...shown} />);
    expect(document.activeElement).toBe(card.button("library_edit"));
  });
});
