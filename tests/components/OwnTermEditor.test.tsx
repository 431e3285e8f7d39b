// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { OwnTermEditor, type OwnTermEditorProps } from "@/components/OwnTermEditor";
import { mount } from "./mounted";

const TERM = { name: "RAG gate", aliases: ["gate"], definition: "A gate.", language: "en" } as const;

function editor(more: Partial<OwnTermEditorProps> = {}) {
  const props = {
    term: { ...TERM, aliases: [...TERM.aliases] },
    isStored: true,
    faults: {},
    error: null,
    busy: false,
    onSave: vi.fn(),
    onCancel: vi.fn(),
    ...more,
  };
  // The test's document has no layout to scroll in.
  Element.prototype.scrollIntoView ??= () => undefined;
  return { shown: mount(<OwnTermEditor {...props} />), ...props };
}

describe("OwnTermEditor", () => {
  it("gives what was written, aliases line by line", () => {
    const { shown, onSave } = editor();
    shown.type(shown.get<HTMLInputElement>("input"), "Gate");
    shown.type(shown.all<HTMLTextAreaElement>("textarea")[0]!, "one\ntwo");
    shown.click(shown.get("[type=submit]"));
    expect(onSave).toHaveBeenCalledWith({ ...TERM, name: "Gate", aliases: ["one", "two"] });
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
