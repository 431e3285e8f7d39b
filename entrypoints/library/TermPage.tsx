import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { CardLinks } from "@/components/CardLinks";
import { CardPanels, TermTexts } from "@/components/CardPanels";
import { EmptyState } from "@/components/EmptyState";
import { LanguageTabs, TAB_LANGUAGES } from "@/components/LanguageTabs";
import { definesInBoth, definitionLanguage, languageTag } from "@/components/language-tag";
import { OwnAliases } from "@/components/OwnAliases";
import { TermText } from "@/components/TermText";
import { t } from "@/components/translate";
import type { Language } from "@/lib/glossary/term";
import { termsNear } from "@/lib/insights/terms-near";
import type { Database } from "@/lib/store/database";
import { kindName } from "./kind-name";
import { libraryHash } from "./library-hash";
import { TermActions } from "./TermActions";
import { TermArticles } from "./TermArticles";
import { TermFacts } from "./TermFacts";
import { TermNeighbours } from "./TermNeighbours";
import { TermPassageList } from "./TermPassageList";
import type { TermDirectory } from "./term-directory";
import type { ReadRecord } from "./use-read-record";
import { useTitleInRoom } from "./use-room";
import { type KnownTerm, useKnownTerm } from "./use-term-details";
import type { ToastHolder } from "./use-toast";
import "@/components/HoverCard.css";
import "./TermPage.css";

/** Props of {@link TermPage}. */
export interface TermPageProps {
  id: string;
  db: Database;
  window: Window;
  directory: TermDirectory;
  record: ReadRecord;
  toasts: ToastHolder;
}

/** All about one term: what it means, the passages kept on it, where it was met, and what stands near it. */
export function TermPage(props: TermPageProps) {
  const { id, directory, record } = props;
  const known = useKnownTerm(id, directory);
  const near = useMemo(() => termsNear(record.articles, record.totals, id), [record, id]);
  const total = record.totals.get(id) ?? null;
  useTitleInRoom(props.window.document, "terms", known?.term.name[definitionLanguage()] ?? "");
  return (
    <>
      <a class="tl-term-back" href={libraryHash({ room: "terms" })}>
        {t("terms_back")}
      </a>
      {known === null && <Unknown document={props.window.document} />}
      {known && (
        <article class="tl-term-page">
          <Explained {...known} window={props.window} />
          <TermFacts total={total} />
          <TermActions {...props} term={known.term} />
          <TermPassageList {...props} />
          <TermArticles {...props} ownOrigin={props.window.location.origin} />
          <TermNeighbours near={near} directory={directory} />
        </article>
      )}
    </>
  );
}

/** Takes the focus over when the page that had it went with its term, deleted in another window. */
function Unknown({ document }: { document: Document }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [document]);
  return (
    <div class="tl-term-unknown" tabIndex={-1} ref={place}>
      <EmptyState title={t("terms_unknown_title")} hint={t("terms_unknown_hint")} />
    </div>
  );
}

/** What a term means, as its card says it. */
function Explained({ term, relatedNames, window }: KnownTerm & { window: Window }) {
  const idPrefix = useId();
  const languages = term.language === undefined ? TAB_LANGUAGES : [term.language];
  const leading = definitionLanguage();
  const [wished, setLanguage] = useState<Language>(leading);
  const language = languages.includes(wished) ? wished : languages[0]!;
  const inBoth = definesInBoth();
  const other = leading === "en" ? "zh" : "en";
  return (
    <>
      <p class="tl-kind">{kindName({ kind: term.kind, own: term.source === "own" })}</p>
      <Heading name={term.name[leading]} lang={languageTag(leading)} />
      {term.name[other] !== term.name[leading] && (
        <TermText class="tl-card-other-name" text={term.name[other]} language={other} />
      )}
      <OwnAliases term={term} />
      {languages.length > 1 && !inBoth && (
        <LanguageTabs idPrefix={idPrefix} language={language} onLanguage={setLanguage} />
      )}
      <div class="tl-term-texts">
        {inBoth ? (
          <TermTexts term={term} languages={[language, ...languages.filter((each) => each !== language)]} />
        ) : (
          <CardPanels idPrefix={idPrefix} term={term} language={language} languages={languages} />
        )}
        <CardLinks
          term={term}
          language={language}
          relatedNames={relatedNames}
          onOpenTerm={(termId) => {
            window.location.hash = libraryHash({ termId });
          }}
        />
      </div>
    </>
  );
}

/** Has the focus when the page opens: what led here is not there any more. */
function Heading({ name, lang }: { name: string; lang: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 class="tl-card-name tl-term-name" lang={lang} tabIndex={-1} ref={heading}>
      {name}
    </h2>
  );
}
