import { useState } from "preact/hooks";
import { ArticleWords } from "@/components/ArticleWords";
import { type CardChoice, CardChoices } from "@/components/CardChoices";
import { IconButton } from "@/components/IconButton";
import { muteChoices } from "@/components/mute-choices";
import { TermExplanation } from "@/components/TermExplanation";
import { languageFor } from "@/components/term-languages";
import { t } from "@/components/translate";
import { cardText } from "@/entrypoints/article.content/card-text";
import type { Bilingual, Language, Term } from "@/lib/glossary/term";
import type { PageTerm } from "@/lib/messages/page-description";
import type { MentionPlace, TermActions } from "./term-actions";
import type { PageTerms } from "./use-page-terms";

/** Props of {@link OpenedTerm}. */
export interface OpenedTermProps {
  /** The term of the page that was unfolded. */
  of: PageTerm;
  texts: PageTerms;
  language: Language;
  /** BCP 47 tag of the article. */
  articleLanguage: string;
  onLanguage(language: Language): void;
  /** Which mention was shown last; `null` for none. */
  place: MentionPlace | null;
  onStep(direction: 1 | -1): void;
  actions: TermActions;
  /** The way back from a related term has led to the first one again. */
  onReturned(): void;
  /** Leaves the page's term out; `name` is how the reader is told of it. */
  onMute(name: string, where: "here" | "everywhere"): void;
}

/** All that a term's card says and does, unfolded below its name. */
export function OpenedTerm(props: OpenedTermProps) {
  const { of, texts, place, onStep } = props;
  const term = texts.byId.get(of.id);
  return (
    <>
      <div class="tl-entry-steps">
        <IconButton icon="back" label={t("card_previous")} onClick={() => onStep(-1)} />
        <IconButton icon="next" label={t("card_next")} onClick={() => onStep(1)} />
        <span role="status">{place && t("card_position", place.index + 1, place.total)}</span>
      </div>
      {of.inArticle && <InArticle {...props} inArticle={of.inArticle} />}
      {term && <Explained {...props} term={term} />}
    </>
  );
}

function InArticle({
  of,
  inArticle,
  articleLanguage,
  actions,
  onMute,
}: OpenedTermProps & { inArticle: NonNullable<PageTerm["inArticle"]> }) {
  const { en: short } = of.name;
  const choices = [
    { label: t("card_copy"), run: () => actions.copy(`${short}\n${inArticle.long}`) },
    { label: t("card_show_definition"), run: () => actions.showDefinition(of.id) },
    { label: t("panel_open_card"), run: () => actions.openCard(of.id) },
    ...muteChoices((where) => onMute(short, where)),
  ];
  return (
    <>
      <ArticleWords {...inArticle} language={articleLanguage} />
      <CardChoices choices={choices} />
    </>
  );
}

/** The term itself, or one that was opened from it: the last of the trail. */
function Explained(props: ExplainedProps) {
  const { term: first, texts, language, onLanguage, actions, onReturned, onMute } = props;
  const [trail, setTrail] = useState<readonly Term[]>([]);
  const [names, setNames] = useState<Record<string, Bilingual>>({});
  const term = trail.at(-1) ?? first;
  const open = async (id: string): Promise<void> => {
    const found = await actions.get(id).catch(() => null);
    if (!found) return;
    setNames({ ...names, ...found.relatedNames });
    setTrail([...trail, found.term]);
  };
  const back = (): void => {
    setTrail(trail.slice(0, -1));
    if (trail.length === 1) onReturned();
  };
  return (
    <TermExplanation
      key={term.id}
      term={term}
      language={language}
      onLanguage={onLanguage}
      onOpenTerm={(id) => void open(id)}
      onBack={trail.length > 0 ? back : null}
      relatedNames={{ ...texts.relatedNames, ...names }}
      choices={choicesOf(term, language, actions, trail.length === 0 ? onMute : null)}
    />
  );
}

type ExplainedProps = OpenedTermProps & { term: Term };

/** @param onMute `null` for a term that is not the page's. */
function choicesOf(
  term: Term,
  wanted: Language,
  actions: TermActions,
  onMute: OpenedTermProps["onMute"] | null,
): CardChoice[] {
  const language = languageFor(term, wanted);
  const name = term.name[language];
  const choices = [
    { label: t("card_copy"), run: () => actions.copy(cardText(term, language)) },
    { label: t("card_open_library"), run: () => actions.openLibrary(term.id) },
  ];
  if (term.source === "own") choices.push({ label: t("card_edit"), run: () => actions.edit(term.id) });
  if (!onMute) return choices;
  return [
    ...choices,
    { label: t("panel_open_card"), run: () => actions.openCard(term.id) },
    ...muteChoices((where) => onMute(name, where)),
  ];
}
