// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { OwnTermEditor, type OwnTermEditorProps } from "@/components/OwnTermEditor";
import { type Mounted, mount } from "./mounted";

const TERM = { name: "RAG gate", aliases: ["gate"], definition: "A gate.", language: "en" } as const;

function editor(more: Partial<OwnTermEditorProps> = {}) {
  const props = {
    term: { ...TERM, aliases: [...TERM.aliases] },
    elsewhere: {},
    about: "stored" as const,
    faults: {},
    error: null,
    busy: false,
    onWrite: vi.fn(),
    onSave: vi.fn(),
    onCancel: vi.fn(),
    ...more,
  };
  // The test's document has no layout to scroll in.
  Element.prototype.scrollIntoView ??= () => undefined;
  return { shown: mount(<OwnTermEditor {...props} />), ...props };
}

/** What is noted beside name, aliases, definition and language. */
function notes(shown: Mounted): (string | null)[] {
  return shown.all(".tl-form-note").map(({ textContent }) => textContent);
}

describe("OwnTermEditor", () => {
  it("gives each field that is written into, aliases line by line", () => {
    const { shown, onWrite, onSave } = editor();
    shown.type(shown.get<HTMLInputElement>("input"), "Gate");
    shown.type(shown.all<HTMLTextAreaElement>("textarea")[0]!, "one\ntwo");
    expect(vi.mocked(onWrite).mock.calls).toEqual([[{ name: "Gate" }], [{ aliases: ["one", "two"] }]]);
    shown.click(shown.get("[type=submit]"));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it.each([
    ["gate, door", "own_aliases_joined"],
    ["检索门、块门", "own_aliases_joined"],
    ["gate door", ""],
  ])("for the line “%s” of aliases notes: %s", (line, note) => {
    const { shown } = editor({ term: { ...TERM, aliases: ["one", line] } });
    expect(notes(shown)).toEqual(["", note, "", ""]);
  });

  it("says beside a field that is written in what became of it elsewhere, with what was noted already", () => {
    const term = { ...TERM, aliases: ["gate, door"] };
    const { shown } = editor({ term, elsewhere: { aliases: ["one", "two"], language: "zh" } });
    expect(notes(shown)).toEqual([
      "",
      "own_aliases_joined\nown_changed_elsewhere\none\ntwo",
      "",
      "own_changed_elsewhere\n中文",
    ]);
    const note = document.getElementById(shown.get("select").getAttribute("aria-describedby")!);
    expect(note?.textContent).toContain("own_changed_elsewhere");
  });

  it("says of aliases that were taken away elsewhere that there are none", () => {
    expect(notes(editor({ elsewhere: { aliases: [] } }).shown)[1]).toBe("own_changed_elsewhere\n–");
  });

  it("takes the focus, but not from a field that the reader is writing in", () => {
    const { shown } = editor();
    expect(document.activeElement).toBe(shown.get("input"));
    const elsewhere = mount(<input />);
    elsewhere.focus(elsewhere.get("input"));
    editor();
    expect(document.activeElement).toBe(elsewhere.get("input"));
  });

  it("says so where its term was deleted", () => {
    expect(editor({ about: "deleted" }).shown.get(".tl-own-editor-state").textContent).toBe(
      "own_gone_elsewhere",
    );
  });

  it.each([
    ["Escape", {}, "onCancel"],
    ["Enter", { ctrlKey: true }, "onSave"],
    ["Enter", { metaKey: true }, "onSave"],
  ] as const)("%s with %j calls %s", (key, more, called) => {
    const { shown, ...calls } = editor();
    shown.focus(shown.all("textarea")[1]!);
    shown.press(key, more);
    expect(calls[called]).toHaveBeenCalledOnce();
  });

  it.each(["Escape", "Enter"])("leaves %s to an input method that is composing", (key) => {
    const { shown, onCancel, onSave } = editor();
    shown.focus(shown.get("input"));
    shown.press(key, { isComposing: true, ctrlKey: true });
    expect(onCancel).not.toHaveBeenCalled();
    expect(onSave).not.toHaveBeenCalled();
  });

  it("says what is wrong beside its field", () => {
    const { shown } = editor({ faults: { name: "is empty" } });
    const field = shown.get("input");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field.getAttribute("aria-describedby")!)?.textContent).toBe("is empty");
  });

  it("is not sent twice while it is being stored", () => {
    const { shown, onSave } = editor({ busy: true });
    shown.click(shown.get("[type=submit]"));
    shown.focus(shown.get("input"));
    shown.press("Enter", { ctrlKey: true });
    expect(onSave).not.toHaveBeenCalled();
  });
});
