// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listenToPopupKeys } from "@/entrypoints/popup/popup-keys";

const clear = vi.fn(() => true);
const enter = vi.fn();
const showKeys = vi.fn();
let ending: AbortController;

beforeEach(() => {
  ending = new AbortController();
  document.body.innerHTML = `
    <input type="search"><button id="switch"></button><input id="field">
    <button class="tl-term"></button><button class="tl-summary-open"></button><a class="tl-line" href="#a"></a>
    <div class="tl-line"></div>`;
  listenToPopupKeys({ document, clear, enter, showKeys }, ending.signal);
});

afterEach(() => {
  ending.abort();
  vi.clearAllMocks();
});

const at = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const SEARCH = "input[type=search]";

/** Presses a key on an element; true where the key was taken. */
function press(selector: string, key: string, more: KeyboardEventInit = {}): boolean {
  at(selector).focus();
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  at(selector).dispatchEvent(event);
  return event.defaultPrevented;
}

describe("the popup's keys", () => {
  it.each([
    { from: "#switch", key: "m" },
    { from: "#switch", key: "稀" },
    { from: "#switch", key: "/" },
    { from: "a.tl-line", key: "q" },
  ])("$key on $from goes to the search, with the letter", ({ from, key }) => {
    expect(press(from, key)).toBe(false);
    expect(document.activeElement).toBe(at(SEARCH));
  });

  it.each([
    { from: "#switch", key: " ", more: {} },
    { from: "#field", key: "m", more: {} },
    { from: "#switch", key: "m", more: { ctrlKey: true } },
    { from: "#switch", key: "Tab", more: {} },
    { from: "#switch", key: "m", more: { isComposing: true } },
    { from: "#switch", key: "ArrowDown", more: {} },
  ])("$key on $from with $more is left alone", ({ from, key, more }) => {
    expect(press(from, key, more)).toBe(false);
    expect(document.activeElement).toBe(at(from));
  });

  it("the arrows walk from the search through what is listed, and back", () => {
    const walk = [
      [SEARCH, "ArrowDown", ".tl-term"],
      [".tl-term", "ArrowDown", ".tl-summary-open"],
      [".tl-summary-open", "ArrowDown", "a.tl-line"],
      ["a.tl-line", "ArrowDown", "a.tl-line"],
      ["a.tl-line", "ArrowUp", ".tl-summary-open"],
      [".tl-term", "ArrowUp", SEARCH],
      [SEARCH, "ArrowUp", SEARCH],
    ] as const;
    for (const [from, key, to] of walk) {
      expect(press(from, key)).toBe(true);
      expect(document.activeElement, `${key} on ${from}`).toBe(at(to));
    }
  });

  it("Enter takes the first hit only where something is searched for", () => {
    expect(press(SEARCH, "Enter")).toBe(false);
    expect(enter).not.toHaveBeenCalled();
    (at(SEARCH) as HTMLInputElement).value = "moba";
    expect(press(SEARCH, "Enter")).toBe(true);
    expect(enter).toHaveBeenCalledOnce();
  });

  it("Esc empties the search and goes there; with nothing to empty it is the browser's", () => {
    expect(press(".tl-term", "Escape")).toBe(true);
    expect(document.activeElement).toBe(at(SEARCH));
    clear.mockReturnValueOnce(false);
    expect(press(".tl-term", "Escape")).toBe(false);
    expect(press(SEARCH, "Escape")).toBe(false);
  });

  it.each(["?", "？"])("%s shows the keys outside the empty search, and is a letter else", (key) => {
    expect(press("#switch", key)).toBe(true);
    expect(showKeys).toHaveBeenCalledOnce();
    for (const field of [SEARCH, "#field"]) expect(press(field, key)).toBe(false);
    (at(SEARCH) as HTMLInputElement).value = "moba";
    expect(press("#switch", key)).toBe(false);
    expect(document.activeElement).toBe(at(SEARCH));
    expect(showKeys).toHaveBeenCalledOnce();
  });

  it.each(["Escape", "m", "?", "ArrowDown"])("%s is left to a sheet that lies above", (key) => {
    document.body.insertAdjacentHTML("beforeend", "<dialog open><button id='close'></button></dialog>");
    expect(press("#close", key)).toBe(false);
    expect(document.activeElement).toBe(at("#close"));
    expect(clear).not.toHaveBeenCalled();
    expect(showKeys).not.toHaveBeenCalled();
  });
});
