// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { offerHandover, takeHandover } from "@/entrypoints/article.content/handover";
import type { HighlightChange } from "@/entrypoints/article.content/outbox";
import { sampleId } from "../../lib/highlights/sample-highlight";

const CHANGE: HighlightChange = {
  type: "highlight/delete",
  request: { id: sampleId(1), changeId: sampleId(2) },
};

const page = window as Window & typeof globalThis;
const roots = new WeakMap<Element, ShadowRoot>();

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  // What Chrome gives to content scripts, and to them alone.
  vi.stubGlobal("chrome", {
    dom: { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null },
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A script that an update left behind with a change. */
function leftBehind(key: string): void {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  offerHandover(page, () => ({ key, changes: [CHANGE] }), ending.signal);
}

describe("what an older script left in the page", () => {
  it("is taken by one with the same key, and leaves nothing in the page", () => {
    leftBehind("secret");
    const before = document.documentElement.outerHTML;
    const taken = takeHandover(page);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(taken("secret")).toEqual([CHANGE]);
  });

  it("cannot be read by the page, nor be made up without the key", () => {
    const seen: (ShadowRoot | null)[] = [];
    leftBehind("");
    const observer = new MutationObserver(() => undefined);
    observer.observe(document.documentElement, { childList: true });
    const taken = takeHandover(page);
    for (const { addedNodes } of observer.takeRecords()) {
      for (const node of addedNodes) seen.push((node as Element).shadowRoot);
    }
    observer.disconnect();
    expect(seen).toEqual([null]);
    expect(taken("secret")).toEqual([]);
  });

  it.each(["not JSON", "null", '{"key":"secret"}', '{"key":"secret","changes":5}'])(
    "is nothing for %s",
    (text) => {
      const element = document.createElement("termlight-handover");
      element.attachShadow({ mode: "closed" }).textContent = text;
      document.documentElement.append(element);
      expect(takeHandover(page)("secret")).toEqual([]);
    },
  );

  it("is nothing where the older script has nothing, or is alive", () => {
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    offerHandover(page, () => null, ending.signal);
    expect(takeHandover(page)("secret")).toEqual([]);
  });
});
