import type { Bilingual, Language, Link, Term } from "@/lib/glossary/term";
import { languageTag } from "./language-tag";
import { t } from "./translate";

/** Props of {@link CardLinks}. */
export interface CardLinksProps {
  term: Term;
  language: Language;
  /** Names of related terms by id. A related term without a name here is not shown. */
  relatedNames: Record<string, Bilingual>;
  onOpenTerm(id: string): void;
}

/** Where to read on from a term: related terms, then sources. Links that are not https are left out. */
export function CardLinks({ term, language, relatedNames, onOpenTerm }: CardLinksProps) {
  const related = term.related.flatMap((id) => {
    const name = Object.hasOwn(relatedNames, id) ? relatedNames[id] : undefined;
    return name ? [{ id, name: name[language] }] : [];
  });
  const sources = term.links.flatMap(withHost);
  return (
    <>
      {related.length > 0 && (
        <div class="tl-card-section">
          <h3 class="tl-label">{t("card_related")}</h3>
          <ul class="tl-related" lang={languageTag(language)}>
            {related.map(({ id, name }) => (
              <li key={id}>
                <button type="button" class="tl-related-term" onClick={() => onOpenTerm(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {sources.length > 0 && (
        <div class="tl-card-section">
          <h3 class="tl-label">{t("card_sources")}</h3>
          <ul class="tl-sources">
            {sources.map(({ url, label, host }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {label}
                  <span class="tl-visually-hidden"> {t("card_new_tab")}</span>
                </a>
                {host !== label.toLowerCase() && <span class="tl-source-host">{host}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function withHost({ label, url }: Link): { url: string; label: string; host: string }[] {
  if (!URL.canParse(url)) return [];
  const { protocol, href, hostname } = new URL(url);
  return protocol === "https:" ? [{ url: href, label, host: hostname.replace(/^www\./, "") }] : [];
}
