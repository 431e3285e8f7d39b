// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EditorController } from "@/entrypoints/article.content/editor-controller";
import type { HighlightActions } from "@/entrypoints/article.content/highlight-actions";
import type { Keeper } from "@/entrypoints/article.content/keeper";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import type { PageVisit } from "@/entrypoints/article.content/page-visit";
import type { Passages } from "@/entrypoints/article.content/passages";
import type { Highlight } from "@/lib/highlights/highlight";
import { sampleHighlight, sampleId } from "../../lib/highlights/sample-highlight";
import { SeenOverlay } from "./seen-overlay";
import { TypewriterLayout } from "./typewriter-layout";

const ONE = sampleHighlight({ id: sampleId(1), quote: "Some" });
const OTHER = sampleHighlight({ id: sampleId(2), quote: "another" });
const THIRD = sampleHighlight({ id: sampleId(3), quote: "passage" });

/** The moment at which something that was asked for is done. */
class Later {
  readonly #waiting: ((error: Error | null) => void)[] = [];

  ask<T>(answer: T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push((error) => (error ? reject(error) : resolve(answer)));
    });
  }

  async comes(error: Error | null = null): Promise<void> {
    for (const answer of this.#waiting.splice(0)) answer(error);
    await vi.advanceTimersByTimeAsync(0);
  }
}

/** A page with highlights, whose editors can be opened, and a store that answers when it is told to. */
function page() {
  new TypewriterLayout();
  document.body.innerHTML = "<p>Some passage and another.</p>";
  const rangeOf = (id: string): Range | null => {
    const text = document.querySelector("p")!.firstChild as Text;
    const { quote } = [ONE, OTHER, THIRD].find((each) => each.id === id)!;
    const start = text.data.indexOf(quote);
    if (start < 0) return null;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + quote.length);
    return range;
  };
  const stored = new Map<string, Highlight>([ONE, OTHER, THIRD].map((each) => [each.id, each]));
  const highlights = { get: (id: string) => stored.get(id), rangeOf, adjoining: () => [] };
  const overlay = new SeenOverlay();
  const store = new Later();
  const editor = new EditorController({
    window: window as Window & typeof globalThis,
    overlay: overlay as unknown as Overlay,
    keeper: {
      changes: [],
      progressOf: () => "stored",
      change: () => store.ask("stored"),
    } as unknown as Keeper,
    passages: {} as Passages,
    actions: {
      remove: () => store.ask(undefined),
      join: () => store.ask(OTHER.id),
    } as unknown as HighlightActions,
    visit: () => ({ highlights }) as unknown as PageVisit,
    signal: new AbortController().signal,
  });
  const opened = () => {
    if (overlay.view.mode !== "editor") throw new Error("no editor is open");
    return overlay.view;
  };
  /** The quote of the highlight that is open; `null` for none. */
  const about = () => (overlay.view.mode === "editor" ? overlay.view.props.highlight.quote : null);
  return { stored, overlay, store, editor, opened, about };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("an editor whose passage the page writes anew", () => {
  const text = () => document.querySelector("p")!.firstChild!;

  it.each([
    { what: "in a new node", change: () => text().replaceWith("Now some passage and another.") },
    {
      what: "in the same node",
      change: () => {
        text().nodeValue = "Now some passage and another.";
      },
    },
  ])("stands beside it $what", ({ change }) => {
    const { editor, opened } = page();
    editor.open(OTHER);
    expect(opened().anchor.rect()).toMatchObject({ left: 170 });
    change();
    expect(opened().anchor.rect()).toBeNull();
    editor.refresh();
    expect(opened().anchor.rect()).toMatchObject({ left: 210 });
  });
});

describe("what the store answers late", () => {
  it("brings no editor back whose place a card took", async () => {
    const { overlay, store, editor, opened, about } = page();
    editor.open(ONE);
    opened().props.onNote("written");
    opened().props.onCommit?.();
    overlay.hide();
    await store.comes();
    expect(about()).toBeNull();
  });

  it("is said at the window's edge where it is a refusal and a card took the editor's place", async () => {
    const { overlay, store, editor, opened, about } = page();
    editor.open(ONE);
    opened().props.onNote("written");
    opened().props.onCommit?.();
    overlay.hide();
    await store.comes(new Error("refused"));
    expect([about(), overlay.said.length]).toEqual([null, 1]);
  });

  it.each([
    { next: ONE, stays: null },
    { next: OTHER, stays: OTHER.quote },
  ])("of a deletion leaves the editor that is open by then: $stays", async ({ next, stays }) => {
    const { store, editor, opened, about } = page();
    editor.open(ONE);
    opened().props.onDelete();
    editor.close();
    editor.open(next);
    await store.comes();
    expect(about()).toBe(stays);
  });

  it.each([
    { what: "closed", act: (editor: EditorController) => editor.close(), stays: null },
    {
      what: "left for another",
      act: (editor: EditorController) => void editor.open(THIRD),
      stays: THIRD.quote,
    },
  ])("of a merging leaves alone what is shown where its editor was $what", async ({ act, stays }) => {
    const { store, editor, opened, about } = page();
    editor.open(ONE);
    opened().props.onJoin();
    act(editor);
    await store.comes();
    expect(about()).toBe(stays);
  });

  it("of a merging opens the one that stays in the place of one that is gone by then", async () => {
    const { stored, store, editor, opened, about } = page();
    editor.open(ONE);
    opened().props.onJoin();
    stored.delete(ONE.id);
    editor.refresh();
    await store.comes();
    expect(about()).toBe(OTHER.quote);
  });

  it("of a merging closes the editor where neither is there any more", async () => {
    const { stored, store, editor, opened, about } = page();
    editor.open(ONE);
    opened().props.onJoin();
    stored.clear();
    editor.refresh();
    await store.comes();
    expect(about()).toBeNull();
    expect(editor.openId).toBeNull();
  });

  it.each([
    { what: "the note that was written before it was closed", note: "written", said: [] },
    { what: "another window's note", note: "theirs", said: ["page_note_changed"] },
  ])("of an editor opened again, $what: $said is said of it", ({ note, said }) => {
    const { stored, overlay, editor, opened } = page();
    editor.open(ONE);
    opened().props.onNote("written");
    editor.close();
    editor.open(OTHER);
    editor.open(ONE);
    stored.set(ONE.id, { ...ONE, note });
    editor.refresh();
    expect(overlay.said).toEqual(said);
  });
});
