import { EmptyState } from "@/components/EmptyState";
import { HighlightLine } from "@/components/HighlightLine";
import { TermList } from "@/components/TermList";
import { t } from "@/components/translate";
import type { Language } from "@/lib/glossary/term";
import type { PageDescription } from "@/lib/messages/protocol";
import type { PageState } from "./page-watch";

/** Props of {@link PagePanel}. */
export interface PagePanelProps {
  page: PageState;
  /** The language whose names lead. */
  language: Language;
  onTerm(id: string): void;
  onHighlight(id: string): void;
  onForce(forced: boolean): void;
  onReload(): void;
}

/** What the popup says of the page in front: its terms and highlights, or why there are none. */
export function PagePanel(props: PagePanelProps) {
  const { page, onReload } = props;
  switch (page.kind) {
    case "looking":
      return <p class="tl-waiting">{t("popup_looking")}</p>;
    case "unsupported":
      return (
        <EmptyState
          title={t(page.reason === "no_access" ? "popup_no_access_title" : "popup_unsupported_title")}
          hint={t(`unsupported_${page.reason}`)}
        />
      );
    case "dead":
      return (
        <EmptyState title={t("popup_dead_title")} hint={t("popup_dead_hint")}>
          <ReloadButton onReload={onReload} />
        </EmptyState>
      );
    case "page":
      return <Description {...props} description={page.description} />;
  }
}

function Description(props: PagePanelProps & { description: PageDescription }) {
  const { description, onReload } = props;
  const { status, highlights } = description;
  if (status === "off") return <EmptyState title={t("popup_off_title")} hint={t("popup_off_hint")} />;
  if (status === "failed") {
    return (
      <EmptyState title={t("popup_failed_title")} hint={t("popup_failed_hint")}>
        <ReloadButton onReload={onReload} />
      </EmptyState>
    );
  }
  if (status === "reading" && highlights.length === 0) return <p class="tl-waiting">{t("popup_reading")}</p>;
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

function Terms({
  description,
  language,
  onTerm,
  onForce,
}: PagePanelProps & { description: PageDescription }) {
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
      <h2 class="tl-list-title" id="terms-title">
        {t("popup_terms")}
      </h2>
      {terms.length === 0 ? (
        <p class="tl-nothing">{t("popup_no_terms")}</p>
      ) : (
        <TermList terms={terms} language={language} onTerm={onTerm} />
      )}
    </section>
  );
}

function NoArticle({ description: { forced }, onForce }: PagePanelProps & { description: PageDescription }) {
  return (
    <section class="tl-no-article">
      <p class="tl-nothing">{t(forced ? "popup_forced_nothing" : "popup_no_article_hint")}</p>
      <button type="button" class="tl-button" onClick={() => onForce(!forced)}>
        {t(forced ? "popup_unforce_article" : "popup_force")}
      </button>
    </section>
  );
}

function Highlights({ description, onHighlight }: PagePanelProps & { description: PageDescription }) {
  const { highlights } = description;
  if (highlights.length === 0) return <p class="tl-nothing">{t("popup_no_highlights")}</p>;
  return (
    <ol class="tl-lines">
      {highlights.map(({ highlight, orphan }) => (
        <li key={highlight.id}>
          <HighlightLine
            highlight={highlight}
            orphan={orphan}
            // An orphan has no place to go to.
            target={orphan ? null : () => onHighlight(highlight.id)}
            lang=""
          />
        </li>
      ))}
    </ol>
  );
}

function ReloadButton({ onReload }: Pick<PagePanelProps, "onReload">) {
  return (
    <button type="button" class="tl-button" data-tone="primary" onClick={() => onReload()}>
      {t("popup_reload")}
    </button>
  );
}
