// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PageChange, watchPageChanges } from "@/entrypoints/article.content/page-changes";
import { ChangedParts } from "@/lib/page-text/changed-parts";

/** How long after the last change a page is read again, and how long at the latest while it goes on changing, ms. */
const REST_MS = 250;
const LATEST_MS = 1_500;
const OUR_TAG = "our-host";

let ending: AbortController;
let changes: PageChange[];
let touched: number;
let watchToo: ReturnType<typeof watchPageChanges>;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  document.body.innerHTML =
    '<p id="read">one</p><div id="written" tabindex="0">two</div><div id="host"></div><late-one></late-one>';
  ending = new AbortController();
  changes = [];
  touched = 0;
  watchToo = watchPageChanges({
    document,
    parts: new ChangedParts(),
    isOurs: (node) => node instanceof Element && node.localName === OUR_TAG,
    onTouched: () => {
      touched += 1;
    },
    handle: async (change) => void changes.push(change),
    now: () => Date.now(),
    signal: ending.signal,
  });
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const by = (id: string): HTMLElement => document.getElementById(id)!;

const CHANGES = {
  word: () => by("read").append("word"),
  book: () => by("read").append("word ".repeat(100)),
  look: () => by("read").classList.toggle("shown"),
  letter: () => (by("read").firstChild as Text).replaceData(0, 1, "O"),
  ticked: () => by("read").dispatchEvent(new Event("change", { bubbles: true })),
  shadow: () => {
    const host = document.createElement("div");
    host.attachShadow({ mode: "open" }).textContent = "word ".repeat(100);
    by("read").append(host);
  },
};

describe("a change of the page", () => {
  it.each<[string, (() => void)[], PageChange]>([
    ["of a letter is one of text", [CHANGES.letter], "text"],
    ["that adds a word is one of text", [CHANGES.word], "text"],
    ["that adds a book is one of much text", [CHANGES.book], "much-text"],
    ["that adds a book in a shadow root is one of much text", [CHANGES.shadow], "much-text"],
    ["that adds much word by word is one of much text", Array(60).fill(CHANGES.word), "much-text"],
    ["of a class is one of what is shown", [CHANGES.look], "display"],
    ["of a box that is ticked is one of what is shown", [CHANGES.ticked], "display"],
    ["of a class and of text is one of text", [CHANGES.look, CHANGES.word, CHANGES.look], "text"],
  ])("%s", async (_what, made, change) => {
    for (const make of made) make();
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(changes).toEqual([change]);
    expect(touched).toBe(change === "display" ? 0 : 1);
  });

  it("is counted anew after each reading", async () => {
    for (const make of [CHANGES.book, CHANGES.word, CHANGES.look]) {
      make();
      await vi.advanceTimersByTimeAsync(REST_MS);
    }
    expect(changes).toEqual(["much-text", "text", "display"]);
  });

  it.each([
    ["where our own host comes and goes, is none", OUR_TAG, []],
    ["where anything else does, is one of text", "footer", ["text", "text"]],
  ])("of the root element, %s", async (_what, tag, seen) => {
    const added = document.documentElement.appendChild(document.createElement(tag));
    await vi.advanceTimersByTimeAsync(REST_MS);
    added.remove();
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(changes).toEqual(seen);
  });

  it("is seen in a root element that comes in the place of the page's own", async () => {
    const own = document.documentElement;
    const other = document.createElement("html");
    other.append(document.createElement("body"));
    own.replaceWith(other);
    await vi.advanceTimersByTimeAsync(REST_MS);
    other.lastElementChild!.append("word");
    await vi.advanceTimersByTimeAsync(REST_MS);
    other.replaceWith(own);
    expect(changes).toEqual(["text", "text"]);
  });

  it("is seen in shadow roots that are told of, until the end", async () => {
    const root = by("host").attachShadow({ mode: "open" });
    watchToo({ shadowRoots: [root], rootless: [] });
    root.append("word");
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(changes).toEqual(["text"]);
    ending.abort();
    root.append("word");
    CHANGES.word();
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(changes).toEqual(["text"]);
  });
});

describe("a component that comes late", () => {
  const LOOK_MS = 1_000;
  const late = (): Element => document.querySelector("late-one")!;

  it.each<[string, number, PageChange]>([
    ["is a change of text", 1, "text"],
    ["with a book in its shadow root is one of much text", 100, "much-text"],
  ])("%s", async (_what, words, change) => {
    late().attachShadow({ mode: "open" }).textContent = "word ".repeat(words);
    await vi.advanceTimersByTimeAsync(LOOK_MS + REST_MS);
    expect(changes).toEqual([change]);
  });

  it("is waited for where the page was read", async () => {
    const other = by("read").appendChild(document.createElement("late-two"));
    watchToo({ shadowRoots: [], rootless: [other] });
    await vi.advanceTimersByTimeAsync(REST_MS);
    other.attachShadow({ mode: "open" });
    await vi.advanceTimersByTimeAsync(LOOK_MS + REST_MS);
    expect(changes).toEqual(["text", "text"]);
  });

  it("is told of once, also where a page of which nothing was read never defines it", async () => {
    late().attachShadow({ mode: "open" });
    await vi.advanceTimersByTimeAsync(60 * LOOK_MS);
    expect(changes).toEqual(["text"]);
  });

  it("is watched from then on", async () => {
    const root = late().attachShadow({ mode: "open" });
    await vi.advanceTimersByTimeAsync(LOOK_MS + REST_MS);
    root.append("word");
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(changes).toEqual(["text", "text"]);
  });

  it("is waited for in what a change brings, as long as nothing was read", async () => {
    const other = by("read").appendChild(document.createElement("late-two"));
    await vi.advanceTimersByTimeAsync(REST_MS);
    other.attachShadow({ mode: "open" });
    await vi.advanceTimersByTimeAsync(LOOK_MS + REST_MS);
    expect(changes).toEqual(["text", "text"]);
  });
});

describe("while the reader writes", () => {
  beforeEach(() => {
    const written = by("written");
    // jsdom knows no rich text.
    Object.defineProperty(written, "isContentEditable", { value: true });
    written.focus();
  });

  it.each([
    ["what is written is read when the hands rest", ["written"], 0],
    ["a change elsewhere is read in time", ["read"], 1],
    ["what is written and a change elsewhere are read in time", ["written", "read"], 1],
  ])("%s", async (_what, places, readings) => {
    for (let passed = 0; passed < LATEST_MS + REST_MS; passed += 50) {
      for (const place of places) by(place).append("x");
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(changes).toHaveLength(readings);
    await vi.advanceTimersByTimeAsync(LATEST_MS);
    expect(changes).toHaveLength(readings + 1);
  });
});
