import { HighlightLine } from "@/components/HighlightLine";
import { ReadingQuick } from "@/components/ReadingQuick";
import { TermList } from "@/components/TermList";
import { t } from "@/components/translate";
import { quoteIn } from "@/lib/anchoring/selector";
import type { Language } from "@/lib/glossary/term";
import type { Highlight } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import type { PageDescription } from "@/lib/messages/protocol";
import type { Settings } from "@/lib/settings/settings";

/** So much is shown of what stood on each side of a lost passage, UTF-16 units. */
const CONTEXT = 32;

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

/** What a page holds for the reader: its terms by count, its highlights in the order of the page. */
export function PageContent(props: PageContentProps) {
  const { status } = props.description;
  return (
    <>
      {status === "article" && <Terms {...props} />}
      {status === "no-article" && <NoArticle {...props} />}
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
      {forced && (
        <p class="tl-aside">
          {t("popup_forced")}{" "}
          <button type="button" class="tl-text-button" onClick={() => onForce(false)}>
            {t("popup_unforce")}
          </button>
        </p>
      )}
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

function NoArticle({ description: { forced }, onForce }: PageContentProps) {
  return (
    <section class="tl-no-article">
      <p class="tl-nothing">{t(forced ? "popup_forced_nothing" : "popup_no_article_hint")}</p>
      <button type="button" class="tl-button" onClick={() => onForce(!forced)}>
        {t(forced ? "popup_unforce_article" : "popup_force")}
      </button>
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
            lostFrom={orphan ? contextOf(highlight) : null}
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

/** What stood around a passage when it was kept, so that a reader can tell where it belonged. */
function contextOf({ selectors }: Highlight): { before: string; after: string } {
  const quote = quoteIn(selectors);
  const before = collapseWhiteSpace(quote?.prefix ?? "").slice(-CONTEXT);
  const after = collapseWhiteSpace(quote?.suffix ?? "").slice(0, CONTEXT);
  return { before: before && `…${before} `, after: after && ` ${after}…` };
}
