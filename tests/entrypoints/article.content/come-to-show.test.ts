// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { comeToShow } from "@/entrypoints/article.content/come-to-show";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { read } from "../../lib/page-text/sample-page";

beforeEach(() => {
  // jsdom draws nothing: an element has a box where no style around it denies it one.
  Element.prototype.checkVisibility = function isVisible(this: Element): boolean {
    if (getComputedStyle(this).display === "contents" || getComputedStyle(this).visibility !== "visible")
      return false;
    for (let at: Element | null = this; at; at = at.parentElement)
      if (getComputedStyle(at).display === "none") return false;
    return true;
  };
});

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, "checkVisibility");
  vi.restoreAllMocks();
});

/** Ids of what has come to show since the page was read. */
function come(page: ReturnType<typeof read>): string[] {
  return runAtOnce(comeToShow(page)).map(({ id }) => id);
}

const style = (id: string): CSSStyleDeclaration => document.getElementById(id)!.style;

it.each([
  ["is not told of while it is hidden", '<p id="p" style="display:none">a</p>', () => undefined, []],
  [
    "is told of when it is shown",
    '<p id="p" style="display:none">a</p>',
    () => style("p").setProperty("display", "block"),
    ["p"],
  ],
  [
    "is told of when it becomes visible",
    '<p id="p" style="visibility:hidden">a<br>b</p>',
    () => style("p").setProperty("visibility", "visible"),
    ["p"],
  ],
  [
    "is told of when it is shown without a box of its own",
    '<div id="p" style="display:none"><p>a</p></div>',
    () => style("p").setProperty("display", "contents"),
    ["p"],
  ],
  [
    "is not told of where it stays invisible around what is visible",
    '<p id="p" style="visibility:hidden">a<b style="visibility:visible">b</b></p>',
    () => undefined,
    [],
  ],
])("an element that was hidden %s", (_fact, html, change, ids) => {
  const page = read(html);
  change();
  expect(come(page)).toEqual(ids);
});

it("of many hundreds of hidden elements the last is told of too, and the page has its turn in between", () => {
  const page = read(`${'<p style="display:none">a</p>'.repeat(600)}<p id="p" style="display:none">b</p>`);
  style("p").setProperty("display", "block");
  const looking = comeToShow(page);
  expect(looking.next().done).toBe(false);
  expect(runAtOnce(looking).map(({ id }) => id)).toEqual(["p"]);
});

it("a custom element is told of when it has been given a shadow root", () => {
  const page = read('<late-one id="one">a</late-one><late-two id="two">b</late-two>');
  document.getElementById("two")!.attachShadow({ mode: "open" }).textContent = "c";
  expect(come(page)).toEqual(["two"]);
});
