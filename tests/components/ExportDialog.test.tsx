// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from "vitest";
import { ExportDialog, type ExportDialogProps } from "@/components/ExportDialog";
import { EXPORT_FORMATS } from "@/lib/exchange/formats";
import { giveModalDialogs } from "./modal-dialogs";
import { mount } from "./mounted";

beforeAll(giveModalDialogs);

function dialog(changes: Partial<ExportDialogProps> = {}) {
  const calls = {
    onScope: vi.fn(),
    onFormat: vi.fn(),
    onSave: vi.fn(),
    onCopy: vi.fn(),
    onObsidian: vi.fn(),
    onCancel: vi.fn(),
    onClose: vi.fn(),
  };
  const page = mount(
    <ExportDialog
      scopes={[
        { id: "everything", label: "Everything" },
        { id: "search", label: "Search" },
      ]}
      scope="everything"
      formats={EXPORT_FORMATS}
      format="markdown"
      preview="# x"
      progress={null}
      outcome=""
      ready
      copies="text"
      obsidian={null}
      {...calls}
      {...changes}
    />,
  );
  const press = (name: string) => {
    const button = page.all("button").find(({ textContent }) => textContent === name);
    if (!button) throw new Error(`no button ${name}`);
    page.click(button);
  };
  return { page, calls, press, buttons: () => page.all("button").map(({ textContent }) => textContent) };
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

describe("ExportDialog", () => {
  it("is a modal dialog with every format to choose", () => {
    const { page } = dialog();
    expect(page.get<HTMLDialogElement>("dialog").open).toBe(true);
    const [, format] = page.all<HTMLSelectElement>("select");
    expect([...format!.options].map(({ value }) => value)).toEqual(EXPORT_FORMATS.map(({ id }) => id));
  });

  it("tells what was chosen", () => {
    const { page, calls } = dialog();
    const [scope, format] = page.all<HTMLSelectElement>("select");
    choose(scope!, "search");
    choose(format!, "anki");
    expect(calls.onScope).toHaveBeenCalledWith("search");
    expect(calls.onFormat).toHaveBeenCalledWith("anki");
  });

  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    "says what %s leaves out",
    (id, { losses }) => {
      const text = dialog({ format: id }).page.get(".tl-export-losses").textContent;
      expect(text).toBe(losses.length === 0 ? "export_losses_none" : "export_losses");
    },
  );

  it("saves, copies and closes", () => {
    const { calls, press } = dialog();
    press("export_save");
    press("export_copy_text");
    press("export_close");
    expect([calls.onSave, calls.onCopy, calls.onClose].map(({ mock }) => mock.calls.length)).toEqual([
      1, 1, 1,
    ]);
  });

  it.each([
    [
      "link",
      ["export_close", "export_open_obsidian", "export_copy_text", "export_save"],
      "export_obsidian_link",
    ],
    ["file", ["export_close", "export_copy_text", "export_save"], "export_obsidian_file"],
    [null, ["export_close", "export_copy_text", "export_save"], ""],
  ] as const)("with Obsidian by %s offers %j and says so", (obsidian, names, words) => {
    const { page, buttons } = dialog({ obsidian });
    expect(buttons()).toEqual(names);
    expect(page.get(".tl-export-progress").textContent).toBe(words);
  });

  it("shows how far it is, and offers to stop that and nothing else", () => {
    const { page, buttons, calls, press } = dialog({ progress: { done: 3, total: 10 } });
    expect(page.get<HTMLProgressElement>("progress").value).toBe(3);
    expect(buttons()).toEqual(["export_cancel"]);
    press("export_cancel");
    expect(calls.onCancel).toHaveBeenCalledTimes(1);
  });

  it("cancels by Esc what is written, and else closes", () => {
    const writing = dialog({ progress: { done: 0, total: 0 } });
    writing.page.get("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
    expect([writing.calls.onCancel, writing.calls.onClose].map(({ mock }) => mock.calls.length)).toEqual([
      1, 0,
    ]);
    const resting = dialog();
    resting.page
      .all("dialog")
      .at(-1)!
      .dispatchEvent(new Event("cancel", { cancelable: true }));
    expect(resting.calls.onClose).toHaveBeenCalledTimes(1);
  });

  it("has nothing to save where there is nothing", () => {
    const { page } = dialog({ ready: false, preview: "" });
    expect(page.get<HTMLTextAreaElement>("textarea").value).toBe("export_preview_empty");
    expect(page.all("button:disabled")).toHaveLength(2);
  });
});
