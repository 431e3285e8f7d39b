import { vi } from "vitest";
import { CardContent } from "@/entrypoints/article.content/card-content";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import type { Term } from "@/lib/glossary/term";
import type { Speech } from "@/lib/settings/speech";
import { term } from "../../fixtures/tiny-glossary";
import { TaggedPage } from "./tagged-page";

/** What the interface speaks where nobody chose. */
export const AS_THE_BROWSER: Speech = {
  language: "browser",
  texts: null,
  definitions: "interface",
  colorNames: {},
};
/** The words that are looked at. */
export const SPOKEN: Speech = {
  ...AS_THE_BROWSER,
  texts: { card_position: "$1 of $2", card_language_tag: "en" },
};

/** The terms of the page. */
export const MOBA = term("moba", "architecture", [], {
  name: { en: "MoBA", zh: "混合块注意力" },
  definition: { en: "Attention over few blocks.", zh: "只看少数几块。" },
});
export const NSA = term("nsa", "architecture", [], { name: { en: "NSA", zh: "原生稀疏注意力" } });
export const KIMI = term("kimi", "product", [], { name: { en: "Kimi", zh: "Kimi" } });
/** What the page defines. */
export const DEFINED = { short: "KVQ", long: "key value quantisation" };
const PARAGRAPHS = ["Kimi has MoBA.", "We use key value quantisation (KVQ) here. MoBA too.", "KVQ and NSA."];

/** The content of a card on a page with two mentions of MoBA. */
export function cardOnPage() {
  const page = new TaggedPage(new AbortController().signal);
  page.write(...PARAGRAPHS);
  const read = (...terms: Term[]): void => void page.read({ terms, defined: [DEFINED] });
  read(MOBA, NSA, KIMI);
  const told = { onMute: vi.fn(), onShowDefinition: vi.fn(), onChanged: vi.fn() };
  let copied = (): string => "";
  const content = new CardContent({
    ...told,
    mentions: () => page.layer,
    relatedNames: () => ({ nsa: NSA.name }),
    articleLanguage: () => "en-GB",
    actions: (text) => {
      copied = text;
      return { onStep: null, pinned: false, onPin: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
    },
  });
  const mentionOf = (name: string, index = 0): PageMention => {
    const id = name === "KVQ" ? "article:KVQ" : name.toLowerCase();
    return page.layer.mentions.find((each) => each.term.id === id && each.index === index)!;
  };
  const ofTerm = () => {
    const view = content.view();
    if (view?.kind !== "term") throw new Error("no term is shown");
    return view.props;
  };
  const ofArticle = () => {
    const view = content.view();
    if (view?.kind !== "article-term") throw new Error("no abbreviation of the article is shown");
    return view.props;
  };
  return { content, told, read, mentionOf, ofTerm, ofArticle, copied: () => copied() };
}
