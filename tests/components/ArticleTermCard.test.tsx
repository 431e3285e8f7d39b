// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { ArticleTermCard, type ArticleTermCardProps } from "@/components/ArticleTermCard";
import { mount } from "./mounted";

function props(more: Partial<ArticleTermCardProps> = {}): ArticleTermCardProps {
  return {
    short: "PCR",
    long: "paired cache rounding",
    quote: { before: "We call it ", defined: "paired cache rounding", after: " (PCR) <b>here</b>." },
    language: "en-GB",
    position: { index: 0, total: 3 },
    pinned: false,
    onShowDefinition: vi.fn(),
    onMute: vi.fn(),
    onPin: vi.fn(),
    onCopy: vi.fn(),
    onClose: vi.fn(),
    onStep: null,
    ...more,
  };
}

describe("ArticleTermCard", () => {
  it("is a dialog named by the abbreviation", () => {
    const card = mount(<ArticleTermCard {...props()} />);
    const id = card.get('[role="dialog"]').getAttribute("aria-labelledby")!;
    expect(document.getElementById(id)?.textContent).toBe("PCR");
  });

  it("quotes the article as text, in the article's language", () => {
    const quote = mount(<ArticleTermCard {...props()} />).get("blockquote");
    expect(quote.textContent).toBe("We call it paired cache rounding (PCR) <b>here</b>.");
    expect(quote.lang).toBe("en-GB");
  });

  it("claims no language where the article does not say", () => {
    expect(
      mount(<ArticleTermCard {...props({ language: "" })} />)
        .get("blockquote")
        .hasAttribute("lang"),
    ).toBe(false);
  });

  it("has neither languages to choose nor sources", () => {
    const card = mount(<ArticleTermCard {...props()} />);
    expect(card.all('[role="tab"], a')).toEqual([]);
  });

  it("leads to the definition", () => {
    const onShowDefinition = vi.fn();
    const card = mount(<ArticleTermCard {...props({ onShowDefinition })} />);
    card.click(card.all(".tl-card-choice")[0]!);
    expect(onShowDefinition).toHaveBeenCalledTimes(1);
  });

  it("is left out here or everywhere, like any term", () => {
    const onMute = vi.fn();
    const card = mount(<ArticleTermCard {...props({ onMute })} />);
    for (const choice of card.all(".tl-card-choice").slice(1)) card.click(choice);
    expect(card.all(".tl-card-choice").map(({ textContent }) => textContent)).toEqual([
      "card_show_definition",
      "card_mute_here",
      "card_mute",
    ]);
    expect(onMute.mock.calls).toEqual([["here"], ["everywhere"]]);
  });
});
