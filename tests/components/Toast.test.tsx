// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { Toast } from "@/components/Toast";
import { mount } from "./mounted";

describe("Toast", () => {
  it.each([
    { tone: "info", role: "status" },
    { tone: "error", role: "alert" },
  ] as const)("is a $role when its tone is $tone", ({ tone, role }) => {
    const view = mount(<Toast message="<b>Deleted</b>" action={null} tone={tone} onDismiss={vi.fn()} />);
    expect(view.get(`[role="${role}"]`).textContent).toBe("<b>Deleted</b>");
    expect(view.all("button").length).toBe(1);
  });

  it("runs its action and tells of its dismissal", () => {
    const run = vi.fn();
    const onDismiss = vi.fn();
    const view = mount(
      <Toast message="Deleted" action={{ label: "Undo", run }} tone="info" onDismiss={onDismiss} />,
    );
    for (const button of view.all("button")) view.click(button);
    expect(run).toHaveBeenCalledTimes(1);
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });
});
