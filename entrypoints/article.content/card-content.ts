import type { CardActions } from "@/components/CardFrame";
import { definitionLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import type { Bilingual, Language, Term } from "@/lib/glossary/term";
import type { ArticleTerm } from "@/lib/mentions/mention";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import { cardText } from "./card-text";
import { definitionSentence } from "./definition-sentence";
import { isArticleTerm, type MentionLayer, type PageMention } from "./mention-layer";
import type { CardView } from "./overlay/overlay-view";

/** What the content of a card needs from around it. */
export interface CardContentOptions {
  mentions(): MentionLayer | null;
  /** Names of terms that are related to the article's terms. */
  relatedNames(): Record<string, Bilingual>;
  /** BCP 47 tag of the article, `""` where it does not say. */
  articleLanguage(): string;
  /** What the buttons do that every card has. */
  actions(copied: () => string): Omit<CardActions, "position">;
  onMute(term: Term | ArticleTerm, where: "here" | "everywhere"): void;
  onShowDefinition(term: ArticleTerm): void;
  /** Called when what is shown has changed. */
  onChanged(): void;
}

/** What stands in the open card: the term of its mention, or one that was opened from it. */
export class CardContent {
  readonly #options: CardContentOptions;
  /** The language that the reader chose last in a card, for all cards, as long as the settings say the same. */
  #chosen: { language: Language; insteadOf: Language } | null = null;
  #mention: PageMention | null = null;
  /** Another one each time that the reader opens something or goes back: what was asked for before comes too late. */
  #opening = {};
  /** The terms opened one from another in this card; the last one is shown. Empty for an article's own term. */
  #trail: Term[] = [];
  #names: Record<string, Bilingual> = {};

  constructor(options: CardContentOptions) {
    this.#options = options;
  }

  /** Begins with a mention's term; `null` for none. */
  open(mention: PageMention | null): void {
    this.#opening = {};
    this.#show(mention);
  }

  #show(mention: PageMention | null): void {
    this.#mention = mention;
    this.#trail = mention && !isArticleTerm(mention.term) ? [mention.term] : [];
    this.#names = mention ? this.#options.relatedNames() : {};
  }

  /** The page was read again: the same term's mention as it is now. */
  renew(mention: PageMention): void {
    const related = this.#trail.slice(1);
    const names = this.#names;
    this.#show(mention);
    if (related.length === 0) return;
    this.#trail = [...this.#trail, ...related];
    this.#names = names;
  }

  /** For the card; `null` while there is none. */
  view(): CardView["content"] | null {
    const term = this.#trail.at(-1);
    if (term) return { kind: "term", props: this.#termProps(term) };
    const own = this.#mention?.term;
    return own && isArticleTerm(own) ? { kind: "article-term", props: this.#articleTermProps(own) } : null;
  }

  /** What a screen reader says of it: the name, what it means, and which mention it is. */
  announcement(): string {
    const term = this.#trail.at(-1);
    const own = this.#mention?.term;
    const words = term
      ? [term.name[this.#language], term.definition[this.#language]]
      : own && isArticleTerm(own)
        ? [own.short, own.long]
        : [];
    const position = this.#position();
    const place = position && t("card_position", position.index + 1, position.total);
    return [...words, ...(place ? [place] : [])].join("\n");
  }

  get #language(): Language {
    const chosen = this.#chosen;
    return chosen?.insteadOf === definitionLanguage() ? chosen.language : definitionLanguage();
  }

  #termProps(term: Term) {
    const language = this.#language;
    const ofMention = this.#mention?.term.id === term.id;
    return {
      ...this.#options.actions(() => cardText(term, language)),
      term,
      language,
      position: this.#position(),
      relatedNames: this.#names,
      onLanguage: (chosen: Language) => {
        this.#chosen = { language: chosen, insteadOf: definitionLanguage() };
        this.#options.onChanged();
      },
      onOpenTerm: (id: string) => void this.#openRelated(id),
      onBack: this.#trail.length > 1 ? () => this.#back() : null,
      onOpenLibrary: () => void ask("library/open", { termId: term.id }),
      onEdit: term.source === "own" ? () => void ask("own-term/open", { id: term.id }) : null,
      onMute: ofMention ? (where: "here" | "everywhere") => this.#options.onMute(term, where) : null,
    };
  }

  #articleTermProps(term: ArticleTerm) {
    const text = this.#options.mentions()?.text.text ?? "";
    const { short, long } = term;
    return {
      ...this.#options.actions(() => `${short}\n${long}`),
      short,
      long,
      quote: definitionSentence(text, term),
      language: this.#options.articleLanguage(),
      position: this.#position(),
      onShowDefinition: () => this.#options.onShowDefinition(term),
      onMute: (where: "here" | "everywhere") => this.#options.onMute(term, where),
    };
  }

  #position(): { index: number; total: number } | null {
    const mention = this.#mention;
    const shown = this.#trail.at(-1) ?? mention?.term;
    const total = mention ? (this.#options.mentions()?.countOf(mention.term.id) ?? 0) : 0;
    return mention && total > 0 && shown?.id === mention.term.id ? { index: mention.index, total } : null;
  }

  async #openRelated(id: string): Promise<void> {
    const opening = {};
    this.#opening = opening;
    const found = await ask("term/get", { id });
    if (!found?.term || opening !== this.#opening) return;
    this.#names = { ...this.#names, ...found.relatedNames };
    this.#trail = [...this.#trail, found.term];
    this.#options.onChanged();
  }

  #back(): void {
    this.#opening = {};
    this.#trail = this.#trail.slice(0, -1);
    this.#options.onChanged();
  }
}

/** The card simply stays as it is when the background is gone; the next thing that is saved says what to do. */
async function ask<T extends "term/get" | "library/open" | "own-term/open">(
  type: T,
  request: BackgroundProtocol[T]["request"],
): Promise<BackgroundProtocol[T]["reply"] | null> {
  return sendToBackground(type, request).catch(() => null);
}
