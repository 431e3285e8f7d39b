// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { TermsPanel, type TermsPanelProps } from "@/entrypoints/options/TermsPanel";
import { mount } from "../../components/mounted";
import { freshStore } from "../../lib/store/fresh-store";

it("keeps the search field, with what is in it, where the list cannot be read, and lists again when it can", async () => {
  const { db } = freshStore();
  const nothing = (): void => undefined;
  const props = { db, window, termKey: null, drafts: { all: new Map() }, go: nothing, toasts: {} };
  const panel = mount(<TermsPanel {...(props as unknown as TermsPanelProps)} />);
  await vi.waitFor(() => panel.get(".tl-terms-count"));
  const field = panel.get<HTMLInputElement>("input[type=search]");
  const reading = vi.spyOn(db, "transaction").mockRejectedValue(new Error("unreadable"));
  panel.type(field, "gate");
  await vi.waitFor(() => expect(panel.get(".tl-empty-title").textContent).toBe("library_failed_title"));
  expect(panel.get("input[type=search]")).toBe(field);
  expect(field.value).toBe("gate");
  reading.mockRestore();
  panel.type(field, "gates");
  await vi.waitFor(() => expect(panel.get(".tl-empty-title").textContent).toBe("library_no_results_title"));
});
