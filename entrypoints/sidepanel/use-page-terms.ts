import { useEffect, useState } from "preact/hooks";
import type { Bilingual, Term } from "@/lib/glossary/term";
import type { PageDescription } from "@/lib/messages/page-description";
import { sendToBackground } from "@/lib/messages/send";

/** What explains a page's terms. */
export interface PageTerms {
  byId: ReadonlyMap<string, Term>;
  /** Names of the terms that these are related to, by id. */
  relatedNames: Record<string, Bilingual>;
}

const NONE: PageTerms = { byId: new Map(), relatedNames: {} };

/** The texts of a page's terms, asked for whenever the page has found its terms anew. */
export function usePageTerms({ pageKey, tagging, terms }: PageDescription): PageTerms {
  const [texts, setTexts] = useState(NONE);
  const ids = terms.flatMap(({ id, inArticle }) => (inArticle ? [] : [id])).join("\n");
  useEffect(() => {
    if (ids === "") return undefined;
    let live = true;
    sendToBackground("terms/get", { ids: ids.split("\n") }).then(
      ({ terms: found, relatedNames }) => {
        if (live) setTexts({ byId: new Map(found.map((term) => [term.id, term])), relatedNames });
      },
      // The names do without; the texts are asked for again when the page finds its terms anew.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [ids, pageKey, tagging]);
  return texts;
}
