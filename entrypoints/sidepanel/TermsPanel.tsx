import { useRef, useState } from "preact/hooks";
import { Choices } from "@/components/Choices";
import { focusNextEntry } from "@/components/focus-next-entry";
import { languageTag } from "@/components/language-tag";
import { onEntryKeys } from "@/components/on-entry-keys";
import { ReadingQuick } from "@/components/ReadingQuick";
import { TermEntry } from "@/components/TermEntry";
import { languageFor } from "@/components/term-languages";
import { t } from "@/components/translate";
import type { Language } from "@/lib/glossary/term";
import type { PageDescription, PageTerm } from "@/lib/messages/page-description";
import type { Settings } from "@/lib/settings/settings";
import { Forced, NoArticle } from "../popup/ForcedArticle";
import { OpenedTerm } from "./OpenedTerm";
import type { MentionPlace, TermActions } from "./term-actions";
import { type PageTerms, usePageTerms } from "./use-page-terms";

/** Props of {@link TermsPanel}. */
export interface TermsPanelProps {
  description: PageDescription;
  /** Ids of the terms that are in the page's viewport, in reading order. */
  seen: readonly string[];
  /** The reader's language. */
  language: Language;
  /** `null` until they are known. */
  settings: Settings | null;
  onSettings(changes: Partial<Settings>): void;
  onForce(forced: boolean): void;
  actions: TermActions;
}

type Which = "all" | "seen";

/** The article's terms, the most important first, each with all that its card says and does. */
export function TermsPanel(props: TermsPanelProps) {
  const { description, settings, seen, onForce, onSettings } = props;
  const [which, setWhich] = useState<Which>("all");
  const { status, forced, terms } = description;
  if (status === "no-article") return <NoArticle forced={forced} onForce={onForce} />;
  if (status === "reading") return <p class="tl-waiting">{t("popup_reading")}</p>;
  const shown = which === "all" ? terms : terms.filter(({ id }) => seen.includes(id));
  return (
    <>
      {forced && <Forced onForce={onForce} />}
      {terms.length > 0 && <WhichTerms which={which} onWhich={setWhich} />}
      {settings && <ReadingQuick settings={settings} onChange={onSettings} />}
      {shown.length === 0 && (
        <p class="tl-nothing" role="status">
          {t(terms.length === 0 ? "popup_no_terms" : "panel_none_seen")}
        </p>
      )}
      <Entries {...props} terms={shown} />
    </>
  );
}

function WhichTerms({ which, onWhich }: { which: Which; onWhich(which: Which): void }) {
  return (
    <>
      <h2 class="tl-visually-hidden" id="panel-which">
        {t("panel_which")}
      </h2>
      <Choices
        labelledBy="panel-which"
        choices={[
          { id: "all", label: t("panel_which_all") },
          { id: "seen", label: t("panel_which_seen") },
        ]}
        current={which}
        onChoose={onWhich}
      />
    </>
  );
}

function Entries(props: TermsPanelProps & { terms: readonly PageTerm[] }) {
  const { description, terms, seen, language, actions } = props;
  const texts = usePageTerms(description);
  const { open, toggle, places, step } = useUnfolded(actions);
  const [chosen, setChosen] = useState(language);
  const list = useRef<HTMLOListElement>(null);
  const mute = (index: number, name: string, where: "here" | "everywhere"): void => {
    if (list.current) focusNextEntry(list.current, index);
    actions.mute(terms[index]!.id, name, where);
  };
  const focusEntry = (index: number): void =>
    list.current?.querySelectorAll<HTMLElement>("[data-entry]")[index]?.focus();
  return (
    <ol class="tl-entries" ref={list} onKeyDown={onEntryKeys}>
      {terms.map((term, index) => (
        <TermEntry
          key={term.id}
          term={term}
          language={language}
          {...briefOf(term, texts, language, description.language)}
          open={open.has(term.id)}
          seen={seen.includes(term.id)}
          current={term.id === seen[0]}
          onToggle={() => toggle(term.id)}
          onStep={(direction) => step(term.id, direction)}
        >
          <OpenedTerm
            of={term}
            texts={texts}
            language={chosen}
            articleLanguage={description.language}
            onLanguage={setChosen}
            place={places.get(term.id) ?? null}
            onStep={(direction) => step(term.id, direction)}
            actions={actions}
            onReturned={() => focusEntry(index)}
            onMute={(name, where) => mute(index, name, where)}
          />
        </TermEntry>
      ))}
    </ol>
  );
}

/** Which terms are unfolded, and which mention of each was shown last: the first one when it is unfolded. */
function useUnfolded(actions: TermActions) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [places, setPlaces] = useState<ReadonlyMap<string, MentionPlace>>(new Map());
  const stepTo = async (id: string, direction: 1 | -1): Promise<void> => {
    const place = await actions.step(id, direction);
    if (place) setPlaces((before) => new Map(before).set(id, place));
  };
  const step = (id: string, direction: 1 | -1): void => void stepTo(id, direction);
  const toggle = (id: string): void => {
    const opens = !open.has(id);
    setOpen(opens ? new Set([...open, id]) : new Set([...open].filter((each) => each !== id)));
    if (opens) step(id, 1);
  };
  return { open, toggle, places, step };
}

function briefOf(
  { id, inArticle }: PageTerm,
  { byId }: PageTerms,
  wanted: Language,
  articleLanguage: string,
): { brief: string; briefLanguage: string } {
  if (inArticle) return { brief: inArticle.long, briefLanguage: articleLanguage };
  const term = byId.get(id);
  const language = term ? languageFor(term, wanted) : wanted;
  return { brief: term?.definition[language] ?? "", briefLanguage: languageTag(language) };
}
