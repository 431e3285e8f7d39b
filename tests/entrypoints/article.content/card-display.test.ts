// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CardDisplay } from "@/entrypoints/article.content/card-display";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import { term } from "../../fixtures/tiny-glossary";
import { SeenOverlay } from "./seen-overlay";
import { TaggedPage } from "./tagged-page";
import { TypewriterLayout } from "./typewriter-layout";

const named = (id: string, en: string) =>
  term(id, "architecture", [], { name: { en, zh: en }, definition: { en: `What ${en} is.`, zh: "无。" } });
const MOBA = named("moba", "MoBA");
/** Its name goes on in the second line. */
const LONG = named("long", "Mixture of Block Attention over many blocks");
const DEFINED = { short: "KVQ", long: "key value quantisation" };

/** A page with a card of it, which can be pinned. */
function cardOnPage() {
  const layout = new TypewriterLayout();
  const page = new TaggedPage(new AbortController().signal);
  page.write(
    "Here is MoBA.",
    `Then ${LONG.name.en} once.`,
    "We use key value quantisation (KVQ).",
    "The KVQ.",
  );
  page.read({ terms: [MOBA, LONG], defined: [DEFINED] });
  const overlay = new SeenOverlay();
  const told = { onMute: vi.fn(), onPin: vi.fn(), onClose: vi.fn(), onStep: vi.fn(), onAway: vi.fn() };
  const pin = { isPinned: false };
  const display = new CardDisplay({
    ...told,
    window: page.window,
    overlay: overlay as unknown as Overlay,
    mentions: () => page.layer,
    relatedNames: () => ({}),
    articleLanguage: () => "en",
    isPinned: () => pin.isPinned,
  });
  const mentionOf = (id: string, index = 0): PageMention =>
    page.layer.mentions.find((each) => each.term.id === id && each.index === index)!;
  const marked = (): string[] =>
    [...(page.window.CSS.highlights.get("termlight-active") ?? [])].map((range) => range.toString());
  return { layout, page, overlay, told, pin, display, mentionOf, marked };
}

const MOBA_CARD = "MoBA\nWhat MoBA is.\ncard_position";

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a card that is shown", () => {
  it("stands beside its mention, which is marked until it closes", () => {
    const { overlay, display, mentionOf, marked } = cardOnPage();
    expect(display.open(mentionOf("moba"), null, false)).toBe(true);
    expect(overlay.about).toBe("MoBA");
    expect(overlay.card?.anchor.rect()).toMatchObject({ left: 80, top: 0 });
    expect(marked()).toEqual(["MoBA"]);
    display.close();
    expect(overlay.card).toBeNull();
    expect(marked()).toEqual([]);
  });

  it.each([
    { where: "the line that the pointer is on", at: { x: 20, y: 90 }, top: 80 },
    { where: "the first line where no pointer found it", at: null, top: 40 },
  ])("stands beside $where", ({ at, top }) => {
    const { overlay, display, mentionOf } = cardOnPage();
    display.open(mentionOf("long"), at, false);
    expect(overlay.card?.anchor.rect()).toMatchObject({ top });
  });

  it("is none where the mention's text is gone", () => {
    const { overlay, page, display, mentionOf, marked } = cardOnPage();
    const gone = mentionOf("moba");
    page.write("Something else.");
    expect(display.open(gone, null, false)).toBe(false);
    expect(overlay.card).toBeNull();
    expect(marked()).toEqual([]);
  });

  it("is not scrolled to where the pointer opened it, and leaves what stands beside a selection", () => {
    const { layout, overlay, display, mentionOf } = cardOnPage();
    overlay.view = { mode: "own-term" } as typeof overlay.view;
    display.open(mentionOf("moba"), null, false);
    expect(layout.scrolled).toBe(0);
    expect(overlay.view.mode).toBe("own-term");
    expect(overlay.card?.focusCall).toBe(0);
  });

  it("comes into view with the focus where a key opened it, in place of what stands beside a selection", () => {
    const { layout, overlay, display, mentionOf } = cardOnPage();
    overlay.view = { mode: "own-term" } as typeof overlay.view;
    display.open(mentionOf("moba"), null, true);
    expect(layout.scrolled).not.toBe(0);
    expect(overlay.view.mode).toBe("hidden");
    expect(overlay.card?.focusCall).toBe(1);
  });

  it.each([
    { by: "the pointer", focus: false, wasOpen: false, said: MOBA_CARD },
    { by: "a key, which moves the focus into it", focus: true, wasOpen: false, said: "" },
    { by: "a key in the card that was open", focus: true, wasOpen: true, said: MOBA_CARD },
  ])("is read out where it was opened by $by: $said", ({ focus, wasOpen, said }) => {
    const { overlay, display, mentionOf } = cardOnPage();
    if (wasOpen) display.open(mentionOf("long"), null, true);
    display.open(mentionOf("moba"), null, focus);
    expect(overlay.card?.announcement.text).toBe(said);
  });

  it("has steps only where there is another mention", () => {
    const { page, overlay, told, display, mentionOf } = cardOnPage();
    display.open(mentionOf("moba"), null, false);
    expect(overlay.card?.content.props.onStep).toBe(told.onStep);
    page.read({ terms: [MOBA] });
    display.redraw(mentionOf("moba"), false);
    expect(overlay.card?.content.props.onStep).toBeNull();
  });

  it("is pinned, closed, and taken away by its owner", () => {
    const { overlay, told, display, mentionOf } = cardOnPage();
    display.open(mentionOf("moba"), null, false);
    const { content, onAway } = overlay.card!;
    content.props.onPin();
    content.props.onClose();
    onAway();
    for (const each of [told.onPin, told.onClose, told.onAway]) expect(each).toHaveBeenCalledOnce();
  });
});

describe("a card that is drawn again", () => {
  it.each([
    { what: "pinned", before: false, after: true, said: "card_pinned" },
    { what: "unpinned", before: true, after: false, said: "card_unpinned" },
    { what: "read again", before: true, after: true, said: MOBA_CARD },
  ])("since it was $what says $said", ({ before, after, said }) => {
    const { overlay, pin, display, mentionOf } = cardOnPage();
    pin.isPinned = before;
    display.open(mentionOf("moba"), null, false);
    pin.isPinned = after;
    display.redraw(mentionOf("moba"), false);
    expect(overlay.card).toMatchObject({ pinned: after, announcement: { text: said } });
    const { announcement } = overlay.card!;
    expect(overlay.card?.content.props.pinned).toBe(after);
    display.redraw(mentionOf("moba"), false);
    expect(overlay.card?.announcement).toBe(announcement);
  });

  it("says each time whether it is pinned now", () => {
    const { overlay, pin, display, mentionOf } = cardOnPage();
    display.open(mentionOf("moba"), null, false);
    const said = [true, false, true].map((isPinned) => {
      pin.isPinned = isPinned;
      display.redraw(mentionOf("moba"), false);
      return overlay.card?.announcement.text;
    });
    expect(said).toEqual(["card_pinned", "card_unpinned", "card_pinned"]);
  });

  it.each([
    { opened: false, drawn: false, calls: [0, 0] },
    { opened: false, drawn: true, calls: [0, 1] },
    { opened: true, drawn: false, calls: [1, 1] },
    { opened: true, drawn: true, calls: [1, 2] },
  ])("calls for the focus as it was opened ($opened) and drawn ($drawn) with it: $calls", (each) => {
    const { overlay, display, mentionOf } = cardOnPage();
    display.open(mentionOf("moba"), null, each.opened);
    const opened = overlay.card?.focusCall;
    display.redraw(mentionOf("moba"), each.drawn);
    expect([opened, overlay.card?.focusCall]).toEqual(each.calls);
  });

  it("stays at the line where it is", () => {
    const { overlay, display, mentionOf } = cardOnPage();
    display.open(mentionOf("long"), { x: 20, y: 90 }, false);
    const { anchor } = overlay.card!;
    display.redraw(mentionOf("long"), false);
    expect(overlay.card?.anchor).toBe(anchor);
  });

  it("is about its mention as that is now", () => {
    const { page, overlay, display, mentionOf } = cardOnPage();
    display.open(mentionOf("moba"), null, false);
    const changed = { ...MOBA, definition: { en: "Something else.", zh: "别的。" } };
    page.read({ terms: [changed] });
    display.redraw(mentionOf("moba"), false);
    expect(overlay.card?.content.props).toMatchObject({ term: changed });
  });

  it.each([
    {
      what: "has put that elsewhere",
      change: (page: TaggedPage) => page.write("Another line.", "Here is MoBA."),
      place: { left: 80, top: 40 },
    },
    {
      what: "has written its text anew",
      change: () => {
        document.querySelector("p")!.firstChild!.nodeValue = "And here is MoBA.";
      },
      place: { left: 120, top: 0 },
    },
  ])("follows its mention where the page $what", ({ change, place }) => {
    const { page, overlay, display, mentionOf, marked } = cardOnPage();
    display.open(mentionOf("moba"), null, false);
    change(page);
    page.read({ terms: [MOBA] });
    display.redraw(mentionOf("moba"), false);
    expect(overlay.card?.anchor.rect()).toMatchObject(place);
    expect(marked()).toEqual(["MoBA"]);
  });
});

/** An event there. */
function on(target: Element): Event {
  return { target } as unknown as Event;
}

describe("where the pointer is", () => {
  /** The card of the long name, opened at its first line (40 to 60): it stands from 68 on, 50 to 350. */
  it.each([
    { where: "on the word", at: { x: 60, y: 50 }, isOurs: false, over: "word" },
    { where: "on the word's next line", at: { x: 20, y: 90 }, isOurs: false, over: "word" },
    { where: "in the card", at: { x: 300, y: 150 }, isOurs: true, over: "card" },
    { where: "where the card stands, though not in it", at: { x: 300, y: 150 }, isOurs: false, over: "way" },
    { where: "in what else is ours", at: { x: 700, y: 50 }, isOurs: true, over: "page" },
    { where: "in what else is ours, over the word", at: { x: 60, y: 50 }, isOurs: true, over: "page" },
    { where: "elsewhere", at: { x: 700, y: 400 }, isOurs: false, over: "page" },
  ])("$where: $over", ({ at, isOurs, over }) => {
    const { overlay, display, mentionOf } = cardOnPage();
    display.open(mentionOf("long"), null, false);
    expect(display.over(at, on(isOurs ? overlay.element : document.body))).toBe(over);
  });

  it("is the page where no card is open", () => {
    const { overlay, display, mentionOf } = cardOnPage();
    expect(display.over({ x: 60, y: 50 }, on(document.body))).toBe("page");
    display.open(mentionOf("long"), null, false);
    display.close();
    expect(display.over({ x: 60, y: 50 }, on(overlay.element))).toBe("page");
  });
});

describe("what the card's buttons do", () => {
  it.each([
    { does: "is taken", writeText: async () => undefined, said: "page_copied" },
    { does: "is refused", writeText: () => Promise.reject(new Error("no")), said: "page_error_copy" },
  ])("a copy that $does is told of", async ({ writeText, said }) => {
    const { overlay, display, mentionOf } = cardOnPage();
    const copied = vi.fn(writeText);
    vi.stubGlobal("navigator", { clipboard: { writeText: copied } });
    document.execCommand = () => false;
    display.open(mentionOf("moba"), null, false);
    overlay.card?.content.props.onCopy();
    await vi.waitFor(() => expect(overlay.said).toEqual([said]));
    expect(copied.mock.calls).toEqual([["MoBA\nWhat MoBA is.\nIt matters.\nhttps://example.org/"]]);
  });

  function definitionShown(card: ReturnType<typeof cardOnPage>): void {
    const { content } = card.overlay.card!;
    if (content.kind === "article-term") content.props.onShowDefinition();
  }

  it("the definition in the article is gone to and marked, and read out no second time", () => {
    const card = cardOnPage();
    const { layout, overlay, display, mentionOf, marked } = card;
    display.open(mentionOf("article:KVQ", 1), null, true);
    const said = overlay.card?.announcement;
    layout.scrolled = 300;
    definitionShown(card);
    expect(marked()).toEqual([DEFINED.long]);
    expect(overlay.card?.anchor.rect()).toMatchObject({ left: 70, top: window.innerHeight / 2 });
    expect(overlay.card?.announcement).toBe(said);
  });

  it("a definition that is gone is not gone to", () => {
    const card = cardOnPage();
    const { display, mentionOf, marked } = card;
    display.open(mentionOf("article:KVQ", 1), null, false);
    document.querySelectorAll("p")[2]!.remove();
    definitionShown(card);
    expect(marked()).toEqual(["KVQ"]);
  });
});
