// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { type ToastContent, ToastPlace } from "@/components/ToastPlace";
import { type Mounted, mount } from "./mounted";

const TOAST: ToastContent = {
  message: "Deleted",
  action: { label: "Undo", run: () => undefined },
  tone: "info",
};

function Page({ toast, before = true }: { toast: ToastContent | null; before?: boolean }) {
  return (
    <>
      {before && <button type="button" class="before" />}
      <button type="button" class="other" />
      <ToastPlace toast={toast} onDismiss={() => undefined} />
    </>
  );
}

/** A page with a toast whose button has the focus, which came from the first button of the page. */
function undoFocused(): Mounted {
  const view = mount(<Page toast={TOAST} />);
  view.focus(view.get(".before"));
  view.focus(view.get(".tl-toast-action"));
  return view;
}

describe("the focus on a toast's button", () => {
  beforeEach(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });

  it.each([
    ["goes back to where it came from when the toast goes", null],
    [
      "goes back too when a toast without a button takes its place",
      { message: "Taken back", action: null, tone: "info" },
    ],
  ] as const)("%s", (_fact, next) => {
    const view = undoFocused();
    view.show(<Page toast={next} />);
    expect(document.activeElement).toBe(view.get(".before"));
  });

  it("goes to the page's current tab when what it came from is gone", () => {
    const tabs = mount(<button type="button" role="tab" class="tl-page-tab" aria-selected="true" />);
    const view = undoFocused();
    view.show(<Page toast={null} before={false} />);
    expect(document.activeElement).toBe(tabs.get("button"));
  });

  it("stays in the toasts' place when there is no tab either", () => {
    const view = undoFocused();
    view.show(<Page toast={null} before={false} />);
    expect(document.activeElement).toBe(view.get(".tl-toasts"));
  });

  it("stays on the button as long as there is one", () => {
    const view = undoFocused();
    view.show(<Page toast={{ ...TOAST, message: "Deleted two" }} />);
    expect(document.activeElement).toBe(view.get(".tl-toast-action"));
  });

  it("is not called back when it has gone elsewhere", () => {
    const view = undoFocused();
    view.focus(view.get(".other"));
    view.show(<Page toast={null} />);
    expect(document.activeElement).toBe(view.get(".other"));
  });
});
