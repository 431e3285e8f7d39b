// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import type { HighlightActions } from "@/entrypoints/sidepanel/HighlightsPanel";
import { SeenPage } from "@/entrypoints/sidepanel/SeenPage";
import type { TermActions } from "@/entrypoints/sidepanel/term-actions";
import type { PageDescription, PageTerm } from "@/lib/messages/page-description";
import { highlight } from "../../components/highlights";
import { mount } from "../../components/mounted";
import { describedPage } from "../popup/described-page";

function term(id: string, more: Partial<PageTerm> = {}): PageTerm {
  return { id, name: { en: id, zh: `${id}（中）` }, kind: "model", count: 2, inArticle: null, ...more };
}

const OWN = term("article:KVQ", {
  kind: null,
  inArticle: {
    long: "key value quantisation",
    quote: { before: "We use ", defined: "key value quantisation", after: "." },
  },
});

/** Nobody answers here: what explains the glossary's terms stays away. */
function panel(more: Partial<PageDescription>, seen: { terms?: string[]; highlights?: string[] } = {}) {
  const terms = {
    step: vi.fn(async () => ({ index: 1, total: 2 })),
    copy: vi.fn(),
    showDefinition: vi.fn(),
    mute: vi.fn(),
  };
  const kept = { show: vi.fn(), seek: vi.fn(), attach: vi.fn() };
  const editing = {
    editingId: null,
    state: { busy: false, saved: true, error: null },
    ...{ begin: vi.fn(), change: vi.fn(), commit: vi.fn(), finish: vi.fn(), remove: vi.fn() },
  };
  const shown = mount(
    <SeenPage
      description={describedPage(more)}
      view={{ terms: [], highlights: [], ...seen }}
      language="en"
      settings={null}
      onSettings={vi.fn()}
      onForce={vi.fn()}
      editing={editing}
      terms={terms as unknown as TermActions}
      highlights={kept as unknown as HighlightActions}
    />,
  );
  return { shown, terms, kept, editing };
}

const KEPT = [
  { highlight: highlight({ id: "one", quote: "first words", note: "n", tags: ["t"] }), orphan: false },
  { highlight: highlight({ id: "two", quote: "later words" }), orphan: false },
  { highlight: highlight({ id: "lost", quote: "gone words" }), orphan: true },
];

describe("the side panel's terms", () => {
  it("stand in the given order; those in view are marked, the first of them as where the reader is", () => {
    const { shown } = panel({ terms: [term("a"), term("b"), term("c")] }, { terms: ["c", "a"] });
    const entries = shown.all(".tl-entry");
    expect(entries.map((entry) => entry.dataset.seen)).toEqual(["true", "false", "true"]);
    expect(shown.get("[aria-current=location]").textContent).toContain("c");
  });

  it("are fewer where only those on screen are wanted, and that says so where none is", () => {
    const { shown } = panel({ terms: [term("a"), term("b")] }, { terms: ["b"] });
    const choose = (key: string) =>
      shown.click(shown.all("button").find(({ textContent }) => textContent === key)!);
    choose("panel_which_seen");
    expect(shown.all(".tl-entry")).toHaveLength(1);
    choose("panel_which_all");
    expect(shown.all(".tl-entry")).toHaveLength(2);
    const nothing = panel({ terms: [term("a")] }).shown;
    nothing.click(nothing.all("button").find(({ textContent }) => textContent === "panel_which_seen")!);
    expect(nothing.get("p[role=status]").textContent).toBe("panel_none_seen");
  });

  it("are shown on the page when they are unfolded, and step from there", async () => {
    const { shown, terms } = panel({ terms: [OWN] });
    shown.click(shown.get("[data-entry]"));
    expect(shown.get("[data-entry]").getAttribute("aria-expanded")).toBe("true");
    shown.click(shown.button("card_previous"));
    shown.click(shown.button("panel_next_of"));
    expect(terms.step.mock.calls).toEqual([
      [OWN.id, 1],
      [OWN.id, -1],
      [OWN.id, 1],
    ]);
    await vi.waitFor(() =>
      expect(shown.get(".tl-entry-steps [role=status]").textContent).toBe("card_position"),
    );
  });

  it("of the article's own are explained in its words", () => {
    const { shown, terms } = panel({ terms: [OWN] });
    expect(shown.get(".tl-entry-brief").textContent).toBe("key value quantisation");
    shown.click(shown.get("[data-entry]"));
    expect(shown.get("blockquote").textContent).toBe("We use key value quantisation.");
    const choices = shown.all(".tl-card-choice");
    for (const choice of choices.slice(0, 2)) shown.click(choice);
    expect(terms.copy).toHaveBeenCalledWith("article:KVQ\nkey value quantisation");
    expect(terms.showDefinition).toHaveBeenCalledWith(OWN.id);
  });

  it.each([
    ["the next", [OWN, term("b")], 0, "[data-entry]", 1],
    ["the one before", [term("b"), OWN], 1, "[data-entry]", 0],
    ["the tab, where there is no other", [OWN], 0, "[role=tab]", 0],
  ])("of the article's own are left out, and the focus goes to %s", (_to, all, at, control, index) => {
    const { shown, terms } = panel({ terms: all });
    shown.click(shown.all("[data-entry]")[at]!);
    for (const [choice, where] of [
      ["card_mute_here", "here"],
      ["card_mute", "everywhere"],
    ]) {
      const button = shown.all(".tl-card-choice").find(({ textContent }) => textContent === choice)!;
      shown.focus(button);
      shown.click(button);
      expect(terms.mute).toHaveBeenLastCalledWith(OWN.id, OWN.name.en, where);
      expect(document.activeElement).toBe(shown.all(control)[index]);
    }
  });

  it("are walked through by the arrow keys, Home and End", () => {
    const { shown } = panel({ terms: [term("a"), term("b"), term("c")] });
    const at = () => shown.all("[data-entry]").indexOf(document.activeElement as HTMLElement);
    shown.focus(shown.all("[data-entry]")[0]!);
    const places = ["ArrowDown", "End", "ArrowDown", "ArrowUp", "Home", "ArrowUp"].map((key) => {
      shown.press(key);
      return at();
    });
    expect(places).toEqual([1, 2, 2, 1, 0, 0]);
    expect(shown.press("ArrowDown", { ctrlKey: true })).toBe(true);
  });
});

describe("the side panel's highlights", () => {
  it.each([
    ["no-article", KEPT, "highlights"],
    ["no-article", [], "terms"],
    ["article", KEPT, "terms"],
  ] as const)("of a page with %s come first or second", (status, highlights, first) => {
    const { shown } = panel({ status, highlights: [...highlights] });
    expect(shown.get("[role=tab][aria-selected=true]").id).toBe(`panel-tab-${first}`);
  });

  it("lead to their places, lost ones to what is like them", () => {
    // The document of these tests has no layout to scroll in.
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    const { shown, kept } = panel({ status: "no-article", highlights: KEPT }, { highlights: ["two"] });
    expect(scrolled).toHaveBeenCalledOnce();
    for (const entry of shown.all("[data-entry]")) shown.click(entry);
    expect(kept.show.mock.calls).toEqual([["one"], ["two"]]);
    expect(kept.seek.mock.calls).toEqual([["lost"]]);
    expect(shown.get("[aria-current=location]").textContent).toContain("later words");
    shown.click(shown.get(".tl-kept-attach"));
    expect(kept.attach.mock.calls).toEqual([["lost"]]);
    expect(shown.get(".tl-panel-lost").textContent).toBe("panel_lost");
  });

  it("show note and tags, and are edited and deleted where they stand", () => {
    const { shown, editing } = panel({ status: "no-article", highlights: KEPT.slice(0, 1) });
    expect(shown.get(".tl-kept-note").textContent).toBe("n");
    expect(shown.get(".tl-kept-tags").textContent).toBe("#t");
    shown.click(shown.button("library_edit"));
    shown.click(shown.button("editor_delete"));
    expect(editing.begin).toHaveBeenCalledWith(KEPT[0]!.highlight);
    expect(editing.remove).toHaveBeenCalledWith("one");
  });

  it("show the beginning of a very long passage, whole characters", () => {
    const long = highlight({ id: "long", quote: "🚀".repeat(100_001) });
    const { shown } = panel({ status: "no-article", highlights: [{ highlight: long, orphan: false }] });
    expect(shown.get(".tl-kept-quote").textContent).toMatch(/^🚀{200}…$/u);
  });
});
