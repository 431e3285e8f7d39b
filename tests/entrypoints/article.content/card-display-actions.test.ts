// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardOnPage, DEFINED } from "./displayed-card";

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  vi.unstubAllGlobals();
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
