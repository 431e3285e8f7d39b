// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { HoverCard, type HoverCardProps } from "@/components/HoverCard";
import { speak } from "@/components/speech";
import type { Language, Term } from "@/lib/glossary/term";
import { mount } from "./mounted";

const TERM: Term = {
  id: "moba",
  kind: "architecture",
  level: "core",
  source: "interview",
  name: { en: "Mixture of Block Attention", zh: "混合块注意力" },
  aliases: [],
  definition: { en: "Attention over <b>few</b> blocks.", zh: "只看少数几块的注意力。" },
  explanation: { en: "It reads long texts at less cost.", zh: "它以较小的代价读长文。" },
  related: ["nsa", "no-name", "toString"],
  links: [
    { label: "Paper", url: "https://arxiv.org/abs/2502.13189" },
    { label: "Plain", url: "http://example.org/" },
    { label: "Script", url: "javascript:alert(1)" },
    { label: "Broken", url: "https://" },
  ],
};

function props(more: Partial<HoverCardProps> = {}): HoverCardProps {
  return {
    term: TERM,
    language: "en",
    position: { index: 2, total: 12 },
    onLanguage: vi.fn(),
    onOpenTerm: vi.fn(),
    onBack: null,
    relatedNames: { nsa: { en: "Native Sparse Attention", zh: "原生稀疏注意力" } },
    onCopy: vi.fn(),
    onClose: vi.fn(),
    onStep: null,
    pinned: false,
    onPin: vi.fn(),
    onOpenLibrary: vi.fn(),
    onMute: null,
    onEdit: null,
    ...more,
  };
}

function Switching({ start }: { start: Language }) {
  const [language, setLanguage] = useState(start);
  return <HoverCard {...props({ language, onLanguage: setLanguage })} />;
}

describe("HoverCard", () => {
  it("is a dialog named by the term", () => {
    const card = mount(<HoverCard {...props()} />);
    const id = card.get('[role="dialog"]').getAttribute("aria-labelledby")!;
    expect(document.getElementById(id)?.textContent).toBe("Mixture of Block Attention");
  });

  it.each([
    { language: "en", first: "Mixture of Block Attention", second: "混合块注意力", tag: "zh-Hans" },
    { language: "zh", first: "混合块注意力", second: "Mixture of Block Attention", tag: "en" },
  ] as const)("puts the $language name first and the other below it", ({ language, first, second, tag }) => {
    const card = mount(<HoverCard {...props({ language })} />);
    expect(card.get("h2").textContent).toBe(first);
    expect(card.get(".tl-card-other-name").textContent).toBe(second);
    expect(card.get(".tl-card-other-name").lang).toBe(tag);
  });

  it("says a name once that is the same in both languages", () => {
    const card = mount(<HoverCard {...props({ term: { ...TERM, name: { en: "Kimi", zh: "Kimi" } } })} />);
    expect(card.all(".tl-card-other-name")).toEqual([]);
  });

  it.each([
    { start: "en", key: "ArrowRight", to: "zh" },
    { start: "zh", key: "ArrowRight", to: "en" },
    { start: "en", key: "ArrowLeft", to: "zh" },
    { start: "zh", key: "Home", to: "en" },
    { start: "en", key: "End", to: "zh" },
  ] as const)("goes from the $start tab to the $to tab by $key, with the focus", ({ start, key, to }) => {
    const card = mount(<Switching start={start} />);
    card.focus(card.get(`[role="tab"][data-language="${start}"]`));
    card.press(key);
    const tab = card.get(`[role="tab"][data-language="${to}"]`);
    expect(document.activeElement).toBe(tab);
    expect(tab.getAttribute("aria-selected")).toBe("true");
    expect(card.get('[role="tabpanel"][aria-hidden="false"]').id).toBe(tab.getAttribute("aria-controls"));
    expect(card.all('[role="tab"][tabindex="0"]')).toEqual([tab]);
  });

  it("keeps the order of the names while tabs are switched", () => {
    const card = mount(<Switching start="en" />);
    card.click(card.get('[role="tab"][data-language="zh"]'));
    expect(card.get("h2").textContent).toBe("Mixture of Block Attention");
  });

  it.each(["Tab", "Escape", "a", "ArrowDown"])("leaves the key %s to others", (key) => {
    const card = mount(<HoverCard {...props()} />);
    card.focus(card.get('[role="tab"][aria-selected="true"]'));
    expect(card.press(key)).toBe(true);
  });

  it("shows the glossary's text as text", () => {
    const card = mount(<HoverCard {...props()} />);
    expect(card.get('.tl-definition[lang="en"]').textContent).toBe("Attention over <b>few</b> blocks.");
    expect(card.all("b")).toEqual([]);
  });

  it("links https sources only, away from the page and without a referrer", () => {
    const links = mount(<HoverCard {...props()} />).all<HTMLAnchorElement>("a");
    expect(links.map(({ href, target, rel }) => ({ href, target, rel }))).toEqual([
      { href: "https://arxiv.org/abs/2502.13189", target: "_blank", rel: "noopener noreferrer" },
    ]);
  });

  it("offers the related terms that have a name, in the open language", () => {
    const onOpenTerm = vi.fn();
    const card = mount(<HoverCard {...props({ language: "zh", onOpenTerm })} />);
    expect(card.all(".tl-related-term").map((each) => each.textContent)).toEqual(["原生稀疏注意力"]);
    card.click(card.get(".tl-related-term"));
    expect(onOpenTerm).toHaveBeenCalledExactlyOnceWith("nsa");
  });

  it("has no correction, no interview, no way back and no steps where there are none", () => {
    const card = mount(<HoverCard {...props({ position: null })} />);
    expect(card.all(".tl-correction, .tl-interview, .tl-card-footer")).toEqual([]);
    expect(card.all('[aria-label="card_back"]')).toEqual([]);
  });

  it("keeps the interview's words folded away and the correction in sight", () => {
    const said = { en: "It was said.", zh: "有人说过。" };
    const card = mount(<HoverCard {...props({ term: { ...TERM, interview: said, correction: said } })} />);
    expect(card.all<HTMLDetailsElement>("details").map(({ open }) => open)).toEqual([false, false]);
    expect(card.get('[aria-hidden="false"] .tl-correction').textContent).toContain("It was said.");
  });

  it("tells its owner what was pressed", () => {
    const told = { onBack: vi.fn(), onStep: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
    const card = mount(<HoverCard {...props(told)} />);
    for (const name of ["back", "previous", "next", "copy", "close"]) card.click(card.button(`card_${name}`));
    expect(told.onBack).toHaveBeenCalledTimes(1);
    expect(told.onStep.mock.calls).toEqual([[-1], [1]]);
    expect(told.onCopy).toHaveBeenCalledTimes(1);
    expect(told.onClose).toHaveBeenCalledTimes(1);
  });

  it("says whether it stays, and has its owner change that", () => {
    const onPin = vi.fn();
    const card = mount(<HoverCard {...props({ pinned: true, onPin })} />);
    expect(card.button("card_pin").getAttribute("aria-pressed")).toBe("true");
    card.click(card.button("card_pin"));
    expect(onPin).toHaveBeenCalledTimes(1);
  });

  it.each([
    { of: "a term that it only leads to", onMute: false, onEdit: false, choices: ["card_open_library"] },
    {
      of: "a mention's term",
      onMute: true,
      onEdit: false,
      choices: ["card_open_library", "card_mute_here", "card_mute"],
    },
    {
      of: "the reader's own term",
      onMute: true,
      onEdit: true,
      choices: ["card_open_library", "card_edit", "card_mute_here", "card_mute"],
    },
  ])("offers of $of what can be done with it", ({ onMute, onEdit, choices }) => {
    const mute = vi.fn();
    const card = mount(
      <HoverCard {...props({ onMute: onMute ? mute : null, onEdit: onEdit ? vi.fn() : null })} />,
    );
    const buttons = card.all(".tl-card-choice");
    expect(buttons.map((each) => each.textContent)).toEqual(choices);
    for (const button of buttons) card.click(button);
    expect(mute.mock.calls).toEqual(onMute ? [["here"], ["everywhere"]] : []);
  });

  it("explains in both languages at once, without tabs, for a reader who wants that", () => {
    speak({ language: "browser", texts: null, definitions: "both", colorNames: {} });
    const card = mount(<HoverCard {...props({ language: "zh" })} />);
    expect(card.all('[role="tab"], [role="tabpanel"]')).toEqual([]);
    expect(card.all(".tl-definition").map(({ lang }) => lang)).toEqual(["zh-Hans", "en"]);
    speak({ language: "browser", texts: null, definitions: "interface", colorNames: {} });
  });

  it("shows an own term in its one language, and says that it is the reader's", () => {
    const own: Term = { ...TERM, source: "own", language: "zh" };
    const card = mount(<HoverCard {...props({ term: own, language: "en" })} />);
    expect(card.get(".tl-kind").textContent).toBe("card_own_term");
    expect(card.all('[role="tab"], [role="tabpanel"]')).toEqual([]);
    expect(card.all(".tl-definition").map(({ lang }) => lang)).toEqual(["zh-Hans"]);
  });
});
