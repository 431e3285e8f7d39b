// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CardDisplay } from "@/entrypoints/article.content/card-display";
import { Floating } from "@/entrypoints/article.content/overlay/Floating";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import { term } from "../../fixtures/tiny-glossary";
import { SeenOverlay } from "./seen-overlay";
import { TaggedPage } from "./tagged-page";
import { TypewriterLayout } from "./typewriter-layout";

const MOBA = term("moba", "architecture", [], { name: { en: "MoBA", zh: "MoBA" } });

/** A page with a field, and a pinned card that was asked for by a key; `draw` shows the card where it stands by then. */
async function askedFor() {
  new TypewriterLayout();
  const page = new TaggedPage(new AbortController().signal);
  const read = (...paragraphs: string[]) => {
    page.write(...paragraphs);
    return page.read({ terms: [MOBA] })[0]!;
  };
  const mention = read("Here is MoBA.");
  const [field, mount] = [document.createElement("input"), document.createElement("div")];
  document.documentElement.append(field, mount);
  const overlay = new SeenOverlay();
  const display = new CardDisplay({
    ...{ onMute: vi.fn(), onPin: vi.fn(), onClose: vi.fn(), onStep: vi.fn(), onAway: vi.fn() },
    window: page.window,
    overlay: overlay as unknown as Overlay,
    mentions: () => page.layer,
    relatedNames: () => ({}),
    articleLanguage: () => "en",
    isPinned: () => true,
  });
  const draw = () =>
    act(async () => {
      render(
        <Floating part="card" staysInView {...overlay.card!}>
          <div class="card" tabIndex={-1} data-first-focus />
        </Floating>,
        mount,
      );
      await vi.advanceTimersByTimeAsync(50);
    });
  display.open(mention, null, true);
  await draw();
  return { field, display, read, draw, mention };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const focused = () => document.activeElement?.className || document.activeElement?.localName;

it("the focus goes into a card that is asked for by a key, and again when it is asked for again", async () => {
  const { field, display, draw, mention } = await askedFor();
  expect(focused()).toBe("card");
  field.focus();
  display.open(mention, null, true);
  await draw();
  expect(focused()).toBe("card");
});

it("the focus stays in the page's field when the card follows its word to where the page put it anew", async () => {
  const { field, display, read, draw } = await askedFor();
  field.focus();
  display.redraw(read("Another line.", "Here is MoBA."), false);
  await draw();
  expect(focused()).toBe("input");
});

it("the focus stays in the page's field when a pointer has the card of another word shown", async () => {
  const { field, display, read, draw } = await askedFor();
  field.focus();
  display.open(read("One more MoBA."), { x: 1, y: 1 }, false);
  await draw();
  expect(focused()).toBe("input");
});
