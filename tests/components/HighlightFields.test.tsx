// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { HighlightFields, type HighlightFieldsProps } from "@/components/HighlightFields";
import { highlight } from "./highlights";
import { mount } from "./mounted";

function props(more: Partial<HighlightFieldsProps> = {}): HighlightFieldsProps {
  return {
    highlight: highlight({ note: "old" }),
    state: { busy: false, saved: true, error: null },
    onChange: vi.fn(),
    onCommit: vi.fn(),
    onDone: vi.fn(),
    ...more,
  };
}

describe("HighlightFields", () => {
  it("begin in the note and tell every change of it", () => {
    const onChange = vi.fn();
    const fields = mount(<HighlightFields {...props({ onChange })} />);
    const note = fields.get<HTMLTextAreaElement>("textarea");
    expect(document.activeElement).toBe(note);
    fields.type(note, "new");
    expect(onChange.mock.calls).toEqual([[{ note: "new" }]]);
  });

  it("keep what is being written when the stored note comes back older", () => {
    const fields = mount(<HighlightFields {...props()} />);
    const note = fields.get<HTMLTextAreaElement>("textarea");
    fields.focus(note);
    fields.type(note, "newer");
    fields.show(<HighlightFields {...props({ highlight: highlight({ note: "new" }) })} />);
    expect(note.value).toBe("newer");
  });

  it("show a note that another window wrote, also in the field that the caret is in, where nothing was written here", () => {
    const fields = mount(<HighlightFields {...props()} />);
    const note = fields.get<HTMLTextAreaElement>("textarea");
    fields.focus(note);
    const state = { busy: true, saved: false, error: null };
    fields.show(<HighlightFields {...props({ state, highlight: highlight({ note: "theirs" }) })} />);
    expect(note.value).toBe("theirs");
  });

  it("say what another window made of the note that is being written here, and nothing of the own echo", () => {
    const fields = mount(<HighlightFields {...props()} />);
    const note = fields.get<HTMLTextAreaElement>("textarea");
    const said = () => fields.all(".tl-note-elsewhere").map(({ textContent }) => textContent);
    const stored = (text: string) =>
      fields.show(<HighlightFields {...props({ highlight: highlight({ note: text }) })} />);
    fields.focus(note);
    fields.type(note, "mine");
    fields.type(note, "mine, longer");
    stored("mine");
    expect(said()).toEqual([]);
    stored("theirs");
    expect(note.value).toBe("mine, longer");
    expect(said()).toEqual(["page_note_changedtheirs"]);
    stored("mine, longer");
    expect(said()).toEqual(["page_note_changedtheirs"]);
  });

  it("say nothing where the note of another window stands in the field", () => {
    const fields = mount(<HighlightFields {...props()} />);
    fields.show(<HighlightFields {...props({ highlight: highlight({ note: "theirs" }) })} />);
    expect(fields.all(".tl-note-elsewhere")).toEqual([]);
  });

  it.each([
    ["Escape", {}],
    ["Enter", { ctrlKey: true }],
    ["Enter", { metaKey: true }],
  ])("are done on %s %j", (key, modifiers) => {
    const onDone = vi.fn();
    const fields = mount(<HighlightFields {...props({ onDone })} />);
    fields.focus(fields.get("textarea"));
    expect(fields.press(key, modifiers)).toBe(false);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it.each([
    ["Enter", {}],
    ["Escape", { isComposing: true }],
  ])("are not done on %s %j in the note", (key, modifiers) => {
    const onDone = vi.fn();
    const fields = mount(<HighlightFields {...props({ onDone })} />);
    fields.focus(fields.get("textarea"));
    fields.press(key, modifiers);
    expect(onDone).not.toHaveBeenCalled();
  });

  it("have stored what waits when a field is left", () => {
    const onCommit = vi.fn();
    const fields = mount(<HighlightFields {...props({ onCommit })} />);
    const note = fields.get("textarea");
    fields.focus(note);
    fields.blur(note);
    expect(onCommit).toHaveBeenCalled();
  });

  it("say what went wrong instead of that it is saved", () => {
    const state = { busy: false, saved: false, error: "the disk is full" };
    const fields = mount(<HighlightFields {...props({ state })} />);
    expect(fields.get("[role=alert]").textContent).toBe("the disk is full");
    expect(fields.get("[role=status]").textContent).toBe("");
  });
});
