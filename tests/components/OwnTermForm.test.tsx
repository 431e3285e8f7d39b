// @vitest-environment jsdom
import { describe, expect, it, type Mock, vi } from "vitest";
import { OwnTermForm, type OwnTermFormProps } from "@/components/OwnTermForm";
import { type Mounted, mount } from "./mounted";

const DRAFT = { name: "KVQ", aliases: [], definition: "", language: null };

interface Shown {
  form: Mounted;
  props: OwnTermFormProps;
  onSave: Mock<OwnTermFormProps["onSave"]>;
  onWrite: Mock<OwnTermFormProps["onWrite"]>;
}

function form(more: Partial<OwnTermFormProps> = {}): Shown {
  const onSave = vi.fn<OwnTermFormProps["onSave"]>();
  const onWrite = vi.fn<OwnTermFormProps["onWrite"]>();
  const props = {
    draft: DRAFT,
    isSelectionTooLong: false,
    busy: false,
    error: null,
    onWrite,
    onSave,
    onCancel: vi.fn(),
    ...more,
  };
  return { form: mount(<OwnTermForm {...props} />), props, onSave, onWrite };
}

const definition = (form: Mounted) => form.all<HTMLTextAreaElement>("textarea")[0]!;
const save = (form: Mounted) => form.get(".tl-main-button");
const faults = (form: Mounted) =>
  form.all(".tl-form-fault").flatMap(({ textContent }) => (textContent ? [textContent] : []));

describe("OwnTermForm", () => {
  it("begins with what is selected as the name, and labels both fields", () => {
    const { form: shown } = form();
    expect(shown.get<HTMLInputElement>("input").value).toBe("KVQ");
    const labelled = shown.all<HTMLLabelElement>("label").map(({ htmlFor }) => htmlFor);
    expect(labelled).toEqual([shown.get("input").id, definition(shown).id]);
    expect(definition(shown).hasAttribute("data-first-focus")).toBe(true);
  });

  it("says that what is selected is too long for a name, and begins there", () => {
    const { form: shown } = form({ draft: { ...DRAFT, name: "" }, isSelectionTooLong: true });
    expect(faults(shown)).toEqual(["own_selection_too_long"]);
    expect(shown.get("input").hasAttribute("data-first-focus")).toBe(true);
  });

  it.each([
    { name: "KVQ", text: "", said: ["fault_empty"] },
    { name: "KVQ", text: "   ", said: ["fault_empty"] },
    { name: "", text: "Fewer bits.", said: ["fault_empty"] },
    { name: "K", text: "Fewer bits.", said: ["fault_too_short"] },
    { name: "42", text: "", said: ["fault_no_letter", "fault_empty"] },
    { name: "x".repeat(81), text: "Fewer bits.", said: ["fault_too_long"] },
    { name: "KVQ", text: "x".repeat(2_001), said: ["fault_too_long"] },
  ])("for the name “$name” and the definition “$text” says $said, and saves nothing", (each) => {
    const { form: shown, onSave } = form({ draft: { ...DRAFT, name: each.name } });
    shown.type(definition(shown), each.text);
    expect(faults(shown)).toEqual([]);
    shown.click(save(shown));
    expect(faults(shown)).toEqual(each.said);
    expect(onSave).not.toHaveBeenCalled();
  });

  it("saves what is written, cleaned", () => {
    const { form: shown, onSave } = form({ draft: { ...DRAFT, name: " KVQ " } });
    shown.type(definition(shown), " Fewer bits. ");
    shown.click(shown.get(".tl-own-term-open"));
    const aliases = shown.all<HTMLTextAreaElement>("textarea")[1]!;
    expect(document.activeElement).toBe(aliases);
    shown.type(aliases, "KV quant\n");
    shown.click(save(shown));
    const saved = { name: "KVQ", aliases: ["KV quant"], definition: "Fewer bits.", language: "en" };
    expect(onSave).toHaveBeenCalledExactlyOnceWith(saved);
  });

  it.each([
    ["What we call sparse attention (稀疏注意力) in long prompts.", null, "en"],
    ["少用几位。", null, "zh"],
    ["少用几位。", "en", "en"],
  ] as const)("shows and saves the language of “%s”, with %s chosen, as %s", (text, chosen, language) => {
    const { form: shown, onSave } = form({ draft: { ...DRAFT, language: chosen } });
    shown.type(definition(shown), text);
    expect(shown.get<HTMLSelectElement>("select").value).toBe(language);
    shown.click(save(shown));
    expect(onSave.mock.calls[0]?.[0].language).toBe(language);
  });

  it.each([
    { field: "input", more: {}, saves: true },
    { field: "textarea", more: {}, saves: false },
    { field: "textarea", more: { ctrlKey: true }, saves: true },
    { field: "textarea", more: { metaKey: true }, saves: true },
    { field: "input", more: { isComposing: true }, saves: false },
  ])("Enter in $field with $more saves: $saves", ({ field, more, saves }) => {
    const { form: shown, onSave } = form();
    shown.type(definition(shown), "Fewer bits.");
    shown.focus(shown.get(field));
    shown.press("Enter", more);
    expect(onSave).toHaveBeenCalledTimes(saves ? 1 : 0);
  });

  it("tells all that is written, and begins with it again", () => {
    const { form: shown, onWrite } = form();
    shown.type(definition(shown), "Fewer bits.");
    expect(onWrite).toHaveBeenCalledExactlyOnceWith({ ...DRAFT, definition: "Fewer bits." });
    const again = form({ draft: { ...onWrite.mock.calls[0]![0], aliases: ["KV quant"] } }).form;
    expect(again.all<HTMLTextAreaElement>("textarea").map(({ value }) => value)).toEqual([
      "Fewer bits.",
      "KV quant",
    ]);
  });

  it("saves once while it is being stored, and keeps what is written beside an error", () => {
    const { form: shown, props, onSave } = form();
    shown.type(definition(shown), "Fewer bits.");
    shown.show(<OwnTermForm {...props} busy />);
    shown.click(save(shown));
    expect(definition(shown).readOnly).toBe(true);
    expect(onSave).not.toHaveBeenCalled();
    shown.show(<OwnTermForm {...props} error="No." />);
    expect(shown.get(".tl-error").textContent).toBe("No.");
    expect(definition(shown).value).toBe("Fewer bits.");
  });
});
