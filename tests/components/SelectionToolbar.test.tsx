// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { SelectionToolbar, type SelectionToolbarProps } from "@/components/SelectionToolbar";
import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import { type Mounted, mount } from "./mounted";

function props(more: Partial<SelectionToolbarProps> = {}): SelectionToolbarProps {
  return {
    colors: HIGHLIGHT_COLORS,
    current: "blue",
    onHighlight: vi.fn(),
    onNote: vi.fn(),
    onCopy: vi.fn(),
    onTerm: vi.fn(),
    onAttach: null,
    busy: false,
    error: null,
    ...more,
  };
}

function tabStop(bar: Mounted): number {
  return bar.all("button").indexOf(bar.get('button[tabindex="0"]'));
}

describe("SelectionToolbar", () => {
  it("has one tab stop, at first the current colour", () => {
    expect(tabStop(mount(<SelectionToolbar {...props()} />))).toBe(2);
  });

  it.each([
    { from: 2, key: "ArrowRight", to: 3 },
    { from: 2, key: "ArrowLeft", to: 1 },
    { from: 7, key: "ArrowRight", to: 0 },
    { from: 0, key: "ArrowLeft", to: 7 },
    { from: 2, key: "Home", to: 0 },
    { from: 2, key: "End", to: 7 },
  ])("moves focus and tab stop from $from to $to by $key", ({ from, key, to }) => {
    const bar = mount(<SelectionToolbar {...props()} />);
    bar.focus(bar.all("button")[from]!);
    bar.press(key);
    expect(document.activeElement).toBe(bar.all("button")[to]);
    expect(tabStop(bar)).toBe(to);
  });

  it.each([
    { key: "Tab" },
    { key: "Escape" },
    { key: "ArrowLeft", altKey: true },
    { key: "ArrowRight", metaKey: true },
  ])("leaves $key to the browser when it is not its own", (init) => {
    const bar = mount(<SelectionToolbar {...props()} />);
    bar.focus(bar.all("button")[0]!);
    expect(bar.press(init.key, init)).toBe(true);
  });

  it("tells what was chosen", () => {
    const told = props();
    const bar = mount(<SelectionToolbar {...told} />);
    for (const button of bar.all("button")) bar.click(button);
    expect(vi.mocked(told.onHighlight).mock.calls).toEqual(HIGHLIGHT_COLORS.map((color) => [color]));
    expect(told.onNote).toHaveBeenCalledTimes(1);
    expect(told.onCopy).toHaveBeenCalledTimes(1);
  });

  it("takes no choice while it is busy, and keeps the focus where it is", () => {
    const told = props({ busy: true });
    const bar = mount(<SelectionToolbar {...told} />);
    const first = bar.all("button")[0]!;
    bar.focus(first);
    for (const button of bar.all("button")) bar.click(button);
    expect(told.onHighlight).not.toHaveBeenCalled();
    expect(told.onNote).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(first);
  });

  it("keeps the page's selection when it is pressed", () => {
    const bar = mount(<SelectionToolbar {...props()} />);
    const press = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
    bar.all("button")[0]!.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  it("says what went wrong, in an alert that was there before", () => {
    const bar = mount(<SelectionToolbar {...props()} />);
    const alert = bar.get('[role="alert"]');
    expect(alert.textContent).toBe("");
    bar.show(<SelectionToolbar {...props({ error: "Not <i>saved</i>" })} />);
    expect(alert.textContent).toBe("Not <i>saved</i>");
  });

  it("offers to attach only while a highlight waits for a passage, within reach of the arrow keys", () => {
    const bar = mount(<SelectionToolbar {...props()} />);
    const count = bar.all("button").length;
    const onAttach = vi.fn();
    bar.show(<SelectionToolbar {...props({ onAttach })} />);
    expect(bar.all("button")).toHaveLength(count + 1);
    bar.click(bar.get("[title=toolbar_attach]"));
    expect(onAttach).toHaveBeenCalledTimes(1);
    bar.focus(bar.all("button")[0]!);
    bar.all("button")[0]!.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }));
    expect(document.activeElement).toBe(bar.all("button").at(-1));
  });
});
