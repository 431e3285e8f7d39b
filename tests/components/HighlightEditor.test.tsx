// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { HighlightEditor, type HighlightEditorProps } from "@/components/HighlightEditor";
import type { Highlight } from "@/lib/highlights/highlight";
import { type Mounted, mount } from "./mounted";

const HIGHLIGHT: Highlight = {
  id: "0195d6a0-0000-7000-8000-000000000001",
  pageKey: "https://example.org/a",
  quote: "a <script>passage</script>",
  selectors: [],
  terms: [],
  color: "green",
  note: "first",
  tags: ["a"],
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  stamps: { color: "", note: "", tags: "", deletedAt: "" },
};

function props(more: Partial<HighlightEditorProps> = {}): HighlightEditorProps {
  return {
    highlight: HIGHLIGHT,
    busy: false,
    error: null,
    choice: null,
    autoFocusNote: false,
    onColor: vi.fn(),
    onNote: vi.fn(),
    onTags: vi.fn(),
    onCommit: vi.fn(),
    onDelete: vi.fn(),
    onCopyLink: vi.fn(),
    joinable: 1,
    onJoin: vi.fn(),
    onCopy: vi.fn(),
    onClose: vi.fn(),
    saved: false,
    ...more,
  };
}

function note(view: Mounted): HTMLTextAreaElement {
  return view.get<HTMLTextAreaElement>("textarea");
}

describe("HighlightEditor", () => {
  it("shows the quote as text", () => {
    const view = mount(<HighlightEditor {...props()} />);
    expect(view.get("blockquote").textContent).toBe(HIGHLIGHT.quote);
    expect(view.all("script")).toEqual([]);
  });

  it("says which of several overlapping ones it is, and leads to the next", () => {
    const onNext = vi.fn();
    const view = mount(<HighlightEditor {...props({ choice: { index: 1, count: 3, onNext } })} />);
    view.click(view.get(".tl-choice"));
    expect(onNext).toHaveBeenCalledOnce();
    view.show(<HighlightEditor {...props()} />);
    expect(view.all(".tl-choice")).toEqual([]);
  });

  it("has the highlight's colour chosen and tells of another", () => {
    const told = props();
    const view = mount(<HighlightEditor {...told} />);
    const radios = view.all<HTMLInputElement>('[role="radiogroup"] input[type="radio"]');
    expect(radios.map(({ checked }) => checked)).toEqual([false, true, false, false, false]);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    view.click(radios[3]!);
    expect(told.onColor).toHaveBeenCalledExactlyOnceWith("pink");
  });

  it("tells every change of the note", () => {
    const told = props();
    const view = mount(<HighlightEditor {...told} />);
    view.type(note(view), "first s");
    view.type(note(view), "first se", true);
    expect(vi.mocked(told.onNote).mock.calls).toEqual([["first s"], ["first se"]]);
  });

  it("keeps what is being written when a late echo of an earlier save arrives", () => {
    const view = mount(<HighlightEditor {...props()} />);
    view.type(note(view), "first and more");
    view.show(<HighlightEditor {...props({ highlight: { ...HIGHLIGHT, note: "first and" } })} />);
    expect(note(view).value).toBe("first and more");
  });

  it("shows a note that was changed elsewhere while nobody writes here", () => {
    const view = mount(<HighlightEditor {...props()} />);
    view.show(<HighlightEditor {...props({ highlight: { ...HIGHLIGHT, note: "other", tags: ["b"] } })} />);
    expect(note(view).value).toBe("other");
    expect(view.all(".tl-tag").map((each) => each.textContent)).toEqual(["b"]);
  });

  it("starts afresh with another highlight, even while the note has the focus", () => {
    const view = mount(<HighlightEditor {...props()} />);
    view.type(note(view), "mine");
    view.show(<HighlightEditor {...props({ highlight: { ...HIGHLIGHT, id: "2", note: "theirs" } })} />);
    expect(note(view).value).toBe("theirs");
  });

  it("adds two tags in a row though the owner has not answered yet", () => {
    const told = props();
    const view = mount(<HighlightEditor {...told} />);
    const field = view.get<HTMLInputElement>(".tl-tag-field");
    view.type(field, "b,");
    view.type(field, "c,");
    expect(vi.mocked(told.onTags).mock.lastCall).toEqual([["a", "b", "c"]]);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])("asks to save now on Enter with %o", (modifier) => {
    const told = props();
    const view = mount(<HighlightEditor {...told} />);
    view.focus(note(view));
    expect(view.press("Enter", modifier)).toBe(false);
    expect(told.onCommit).toHaveBeenCalledTimes(1);
  });

  it("leaves a plain Enter, and one of an input method, to the note", () => {
    const told = props();
    const view = mount(<HighlightEditor {...told} />);
    view.focus(note(view));
    expect(view.press("Enter")).toBe(true);
    expect(view.press("Enter", { ctrlKey: true, isComposing: true })).toBe(true);
    expect(told.onCommit).not.toHaveBeenCalled();
  });

  it("tells of a half-written tag before it asks to save when the field is left", () => {
    const told = props();
    const view = mount(<HighlightEditor {...told} />);
    view.type(view.get<HTMLInputElement>(".tl-tag-field"), "late");
    view.blur(view.get(".tl-tag-field"));
    expect(told.onTags).toHaveBeenCalledExactlyOnceWith(["a", "late"]);
    const asked = vi.mocked(told.onCommit!).mock.invocationCallOrder[0]!;
    expect(vi.mocked(told.onTags).mock.invocationCallOrder[0]).toBeLessThan(asked);
  });

  it("starts with the caret behind the note when asked to", () => {
    const view = mount(<HighlightEditor {...props({ autoFocusNote: true })} />);
    expect(document.activeElement).toBe(note(view));
    expect(note(view).selectionStart).toBe("first".length);
  });

  it.each([
    { state: { busy: true, saved: true }, says: "editor_saving" },
    { state: { saved: true }, says: "editor_saved" },
    { state: {}, says: "" },
    { state: { saved: true, error: "The disk is full." }, says: "" },
  ])("says “$says” of $state", ({ state, says }) => {
    const view = mount(<HighlightEditor {...props(state)} />);
    expect(view.get('[role="status"]').textContent).toBe(says);
    expect(view.get('[role="alert"]').textContent).toBe(state.error ?? "");
  });

  it("tells its owner what was pressed", () => {
    const told = props();
    const view = mount(<HighlightEditor {...told} />);
    for (const name of ["copy", "copy_link", "delete", "close"]) view.click(view.button(`editor_${name}`));
    expect(told.onCopy).toHaveBeenCalledTimes(1);
    expect(told.onCopyLink).toHaveBeenCalledTimes(1);
    expect(told.onDelete).toHaveBeenCalledTimes(1);
    expect(told.onClose).toHaveBeenCalledTimes(1);
  });

  it("offers to merge only where highlights overlap or touch", () => {
    const told = props({ joinable: 2 });
    const view = mount(<HighlightEditor {...told} />);
    view.click(view.get(".tl-choice"));
    expect(told.onJoin).toHaveBeenCalledTimes(1);
    view.show(<HighlightEditor {...props()} />);
    expect(view.all(".tl-choice")).toEqual([]);
  });
});
