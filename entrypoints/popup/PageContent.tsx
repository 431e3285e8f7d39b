import { HighlightLine } from "@/components/HighlightLine";
import { ReadingQuick } from "@/components/ReadingQuick";
import { TermList } from "@/components/TermList";
import { t } from "@/components/translate";
import type { Language } from "@/lib/glossary/term";
import type { PageDescription } from "@/lib/messages/page-description";
import type { Settings } from "@/lib/settings/settings";
import { Forced, NoArticle } from "./ForcedArticle";
import { lostContext } from "./lost-context";

/** Props of {@link PageContent}. */
export interface PageContentProps {
  description: PageDescription;
  /** The language whose names lead. */
  language: Language;
  onTerm(id: string): void;
  onHighlight(id: string): void;
  /** Looks on the page for what is like a highlight's lost passage. */
  onSeek(id: string): void;
  /** Gives such a highlight to the passage that is selected on the page, or will be. */
  onAttach(id: string): void;
  /** `null` until they are known. */
  settings: Settings | null;
  onSettings(changes: Partial<Settings>): void;
  /** The reader says that the page is an article, or takes that back. */
  onForce(forced: boolean): void;
}

/** What a page holds for the reader: its terms by importance, its highlights in the order of the page. */
export function PageContent(props: PageContentProps) {
  const { status } = props.description;
  return (
    <>
      {status === "article" && <Terms {...props} />}
      {status === "no-article" && <NoArticle forced={props.description.forced} onForce={props.onForce} />}
      <section aria-labelledby="highlights-title">
        <h2 class="tl-list-title" id="highlights-title">
          {t("popup_highlights")}
        </h2>
        <Highlights {...props} />
      </section>
    </>
  );
}

function Terms({ description, language, settings, onTerm, onForce, onSettings }: PageContentProps) {
  const { terms, forced } = description;
  return (
    <section aria-labelledby="terms-title">
      {forced && <Forced onForce={onForce} />}
      <div class="tl-terms-title">
        <h2 class="tl-list-title" id="terms-title">
          {t("popup_terms")}
        </h2>
        {settings && <ReadingQuick settings={settings} onChange={onSettings} />}
      </div>
      {terms.length === 0 ? (
        <p class="tl-nothing">{t("popup_no_terms")}</p>
      ) : (
        <TermList terms={terms} language={language} onTerm={onTerm} />
      )}
    </section>
  );
}

function Highlights({ description, onHighlight, onSeek, onAttach }: PageContentProps) {
  const { highlights } = description;
  if (highlights.length === 0) return <p class="tl-nothing">{t("popup_no_highlights")}</p>;
  return (
    <ol class="tl-lines">
      {highlights.map(({ highlight, orphan }) => (
        <li key={highlight.id}>
          <HighlightLine
            highlight={highlight}
            lostFrom={orphan ? lostContext(highlight) : null}
            target={() => (orphan ? onSeek : onHighlight)(highlight.id)}
            lang=""
          />
          {orphan && (
            <button type="button" class="tl-text-button tl-attach" onClick={() => onAttach(highlight.id)}>
              {t("popup_attach")}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
