// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { ExportMenu } from "@/components/ExportMenu";
import { QUICK_FORMATS } from "@/lib/exchange/quick-formats";
import { mount } from "./mounted";

function menu(onExport = vi.fn(), onMore = vi.fn()) {
  return mount(
    <>
      <ExportMenu label="Export" formats={QUICK_FORMATS} onExport={onExport} onMore={onMore} />
      <button type="button" id="elsewhere">
        elsewhere
      </button>
    </>,
  );
}

const button = (page: ReturnType<typeof menu>) => page.get("[aria-expanded]");
const isOpen = (page: ReturnType<typeof menu>) => !page.get(".tl-export-choices").hidden;

describe("ExportMenu", () => {
  it("opens and closes by its button", () => {
    const page = menu();
    expect(isOpen(page)).toBe(false);
    page.click(button(page));
    expect(isOpen(page)).toBe(true);
    expect(button(page).getAttribute("aria-expanded")).toBe("true");
    page.click(button(page));
    expect(isOpen(page)).toBe(false);
  });

  it("offers every format as a file and for the clipboard", () => {
    const onExport = vi.fn();
    const page = menu(onExport);
    const items = page.all(".tl-menu-item");
    for (const item of items.slice(0, -1)) page.click(item);
    expect(onExport.mock.calls).toEqual([
      ...QUICK_FORMATS.map(({ id }) => [id, "file"]),
      ...QUICK_FORMATS.map(({ id }) => [id, "clipboard"]),
    ]);
  });

  it("leads to more formats", () => {
    const onMore = vi.fn();
    const page = menu(vi.fn(), onMore);
    page.click(button(page));
    page.click(page.all(".tl-menu-item").at(-1)!);
    expect(onMore).toHaveBeenCalledTimes(1);
    expect(isOpen(page)).toBe(false);
  });

  it("closes on a choice and gives the focus back", () => {
    const page = menu();
    page.click(button(page));
    page.click(page.all(".tl-menu-item")[0]!);
    expect(isOpen(page)).toBe(false);
    expect(document.activeElement).toBe(button(page));
  });

  it("is walked through by the arrow keys, Home and End, which then do nothing else", () => {
    const page = menu();
    page.click(button(page));
    button(page).focus();
    const items = page.all(".tl-menu-item");
    const focused: (Element | null)[] = [];
    const free = ["ArrowDown", "ArrowDown", "End", "ArrowUp", "Home"].map((key) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
      focused.push(document.activeElement);
      return !event.defaultPrevented;
    });
    expect(focused).toEqual([items[0], items[1], items.at(-1), items.at(-2), button(page)]);
    expect(free).toEqual([false, false, false, false, false]);
  });

  it("leaves the arrow keys alone while it is closed", () => {
    const page = menu();
    button(page).focus();
    const event = new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true });
    button(page).dispatchEvent(event);
    expect([document.activeElement, event.defaultPrevented]).toEqual([button(page), false]);
  });

  it("closes on Esc, which then closes nothing else", () => {
    const page = menu();
    page.click(button(page));
    page.focus(page.all(".tl-menu-item")[1]!);
    expect(page.press("Escape")).toBe(false);
    expect(isOpen(page)).toBe(false);
    expect(document.activeElement).toBe(button(page));
    expect(page.press("Escape")).toBe(true);
  });

  it("closes when the focus goes elsewhere", () => {
    const page = menu();
    page.click(button(page));
    page.focus(page.get("#elsewhere"));
    expect(isOpen(page)).toBe(false);
    expect(document.activeElement).toBe(page.get("#elsewhere"));
  });
});
