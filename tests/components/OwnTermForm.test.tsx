// @vitest-environment jsdom
import { describe, expect, it, type Mock, vi } from "vitest";
import { OwnTermForm, type OwnTermFormProps } from "@/components/OwnTermForm";
import { type Mounted, mount } from "./mounted";

function form(more: Partial<OwnTermFormProps> = {}): {
  form: Mounted;
  onSave: Mock<OwnTermFormProps["onSave"]>;
} {
  const onSave = vi.fn<OwnTermFormProps["onSave"]>();
  const mounted = mount(
    <OwnTermForm name="KVQ" busy={false} error={null} onSave={onSave} onCancel={vi.fn()} {...more} />,
  );
  return { form: mounted, onSave };
}

const definition = (form: Mounted) => form.get<HTMLTextAreaElement>("textarea");
const save = (form: Mounted) => form.get(".tl-main-button");

describe("OwnTermForm", () => {
  it("begins with what is selected as the name, and labels both fields", () => {
    const { form: shown } = form();
    expect(shown.get<HTMLInputElement>("input").value).toBe("KVQ");
    const labelled = shown.all<HTMLLabelElement>("label").map(({ htmlFor }) => htmlFor);
    expect(labelled).toEqual([shown.get("input").id, definition(shown).id]);
  });

  it.each([
    { name: "KVQ", text: "" },
    { name: "KVQ", text: "   " },
    { name: "", text: "Fewer bits." },
    { name: "K", text: "Fewer bits." },
    { name: "42", text: "Fewer bits." },
  ])("saves nothing for the name “$name” and the definition “$text”", ({ name, text }) => {
    const { form: shown, onSave } = form({ name });
    shown.type(definition(shown), text);
    shown.click(save(shown));
    expect(save(shown).getAttribute("aria-disabled")).toBe("true");
    expect(onSave).not.toHaveBeenCalled();
  });

  it("saves what is written, without the white space around it", () => {
    const { form: shown, onSave } = form({ name: " KVQ " });
    shown.type(definition(shown), " Fewer bits. ");
    shown.click(save(shown));
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ name: "KVQ", definition: "Fewer bits." });
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

  it("saves once while it is being stored, and keeps what is written beside an error", () => {
    const { form: shown, onSave } = form();
    shown.type(definition(shown), "Fewer bits.");
    const again = { name: "KVQ", onSave, onCancel: vi.fn() };
    shown.show(<OwnTermForm {...again} busy error={null} />);
    shown.click(save(shown));
    expect(onSave).not.toHaveBeenCalled();
    shown.show(<OwnTermForm {...again} busy={false} error="No." />);
    expect(shown.get('[role="alert"]').textContent).toBe("No.");
    expect(definition(shown).value).toBe("Fewer bits.");
  });
});
