// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardOnPage, MOBA } from "./displayed-card";
import type { TaggedPage } from "./tagged-page";

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
