// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { undefinedIn, watchLateComponents } from "@/entrypoints/article.content/late-components";

/** How often elements are looked at, ms, and for how long. */
const LOOK_MS = 1_000;
const LOOKED_AT_MS = 30_000;

let ending: AbortController;
let come: string[][];
let isHidden: boolean;
let lookAt: (elements: Iterable<Element>) => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<late-one id="one"></late-one><late-two id="two"></late-two><p id="p"></p>';
  [ending, come, isHidden] = [new AbortController(), [], false];
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  lookAt = watchLateComponents({
    document,
    onCome: (components) => void come.push(components.map(({ id }) => id)),
    signal: ending.signal,
  });
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const by = (id: string): Element => document.getElementById(id)!;

function show(): void {
  isHidden = false;
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("an element that becomes a component late", () => {
  it("is told of once it has a shadow root", () => {
    lookAt([by("one"), by("two")]);
    vi.advanceTimersByTime(LOOK_MS);
    by("two").attachShadow({ mode: "open" });
    vi.advanceTimersByTime(5 * LOOK_MS);
    expect(come).toEqual([["two"]]);
  });

  it("is told of once it is defined, and again when it has a shadow root", () => {
    const matches = vi.spyOn(by("one"), "matches").mockReturnValue(false);
    lookAt([by("one")]);
    matches.mockReturnValue(true);
    vi.advanceTimersByTime(5 * LOOK_MS);
    by("one").attachShadow({ mode: "open" });
    vi.advanceTimersByTime(5 * LOOK_MS);
    expect(come).toEqual([["one"], ["one"]]);
  });

  it("is looked at for half a minute, also where it is named again", () => {
    lookAt([by("one"), by("two")]);
    vi.advanceTimersByTime(LOOKED_AT_MS / 2);
    lookAt([by("one")]);
    vi.advanceTimersByTime(LOOKED_AT_MS / 2);
    expect(vi.getTimerCount()).toBe(0);
    lookAt([by("one")]);
    expect(vi.getTimerCount()).toBe(0);
    lookAt([by("one"), by("p")]);
    expect(vi.getTimerCount()).toBe(1);
  });

  it("is none where it has a shadow root already", () => {
    by("one").attachShadow({ mode: "open" });
    lookAt([by("one")]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is still waited for when others are named", () => {
    lookAt([by("one")]);
    lookAt([by("two")]);
    by("one").attachShadow({ mode: "open" });
    vi.advanceTimersByTime(LOOK_MS);
    expect(come).toEqual([["one"]]);
  });

  it("is not looked at while the page is not shown, but then", () => {
    isHidden = true;
    lookAt([by("one")]);
    by("one").attachShadow({ mode: "open" });
    expect(vi.getTimerCount()).toBe(0);
    show();
    vi.advanceTimersByTime(LOOK_MS);
    expect(come).toEqual([["one"]]);
  });

  it("is no more told of in the end", () => {
    lookAt([by("one")]);
    by("one").attachShadow({ mode: "open" });
    ending.abort();
    show();
    vi.advanceTimersByTime(LOOK_MS);
    expect(come).toEqual([]);
  });
});

it("what is not defined yet is found in a document", () => {
  expect([...undefinedIn(document)].map(({ id }) => id)).toEqual(["one", "two"]);
});
