import { useCallback, useEffect, useState } from "preact/hooks";
import type { MetArticle } from "@/lib/insights/met-article";
import { type TermTotal, termTotals } from "@/lib/insights/term-totals";
import type { Catalogue } from "@/lib/store/catalogue";
import { StaleCatalogueError } from "@/lib/store/catalogue-base";
import type { Database } from "@/lib/store/database";
import { metArticles } from "@/lib/store/met-articles";
import type { TermDirectory } from "./term-directory";
import { type Live, useLiveQuery } from "./use-live-query";

/** All that was read, and which terms were met in it. */
export interface ReadRecord {
  articles: MetArticle[];
  totals: Map<string, TermTotal>;
}

/**
 * What was read, kept up to date; terms that no glossary has any more are left out. Reads one row for each article, and of
 * highlights nothing but the catalogue.
 */
export function useReadRecord(
  db: Database,
  catalogue: Live<Catalogue>,
  directory: TermDirectory | null,
): Live<ReadRecord> {
  const [record, setRecord] = useState<Live<ReadRecord>>({ state: "loading" });
  const encounters = useLiveQuery(useCallback(() => db.encounters.toArray(), [db]));
  const read = catalogue.state === "ready" && !catalogue.value.parts.partial ? catalogue.value : null;
  const rows = encounters.state === "ready" ? encounters.value : null;
  useEffect(() => {
    let live = true;
    if (!read || !rows || !directory) return undefined;
    metArticles(read, rows).then(
      (all) => {
        if (!live) return;
        const articles = all.map((article) => withKnown(article, directory));
        setRecord({ state: "ready", value: { articles, totals: termTotals(articles) } });
      },
      (error: unknown) => {
        // A stale catalogue is being read again.
        if (live && !(error instanceof StaleCatalogueError)) setRecord({ state: "failed" });
      },
    );
    return () => {
      live = false;
    };
  }, [read, rows, directory]);
  return catalogue.state === "failed" || encounters.state === "failed" ? { state: "failed" } : record;
}

function withKnown(article: MetArticle, { byId }: TermDirectory): MetArticle {
  return { ...article, counts: new Map([...article.counts].filter(([id]) => byId.has(id))) };
}
