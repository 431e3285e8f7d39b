import { useEffect, useState } from "preact/hooks";
import { t } from "@/components/translate";
import { readArticle } from "@/lib/store/article-store";
import type { Database } from "@/lib/store/database";
import type { ExportOpening } from "./export-scopes";
import { resolveQuery } from "./resolve-query";
import type { LibraryPage } from "./use-library-page";

/** The choice of export formats: what it was opened from, and what opens and closes it. */
export interface ExportChoice {
  /** `null` while it is closed. */
  opening: ExportOpening | null;
  /** Opens it for what the library is searched for, and what else is given. */
  open(what: Partial<Pick<ExportOpening, "article" | "selection">>): void;
  close(): void;
}

/** Keeps whether the choice of export formats is open; where the page's address asks for it, it is opened once. */
export function useExportOpening(
  db: Database,
  { place, listed, closeExport, toasts }: Pick<LibraryPage, "place" | "listed" | "closeExport" | "toasts">,
): ExportChoice {
  const [opening, setOpening] = useState<ExportOpening | null>(null);
  const openFor = (words: string, what: Promise<Partial<ExportOpening>>): void => {
    Promise.all([resolveQuery(words), what]).then(
      ([query, given]) =>
        setOpening({ article: null, search: { words: words.trim(), query }, selection: [], ...given }),
      () => toasts.say({ message: t("export_failed"), action: null, tone: "error" }),
    );
  };
  useEffect(() => {
    if (!place.exporting) return;
    closeExport();
    openFor(place.query, articleOf(db, place.pageKey));
  }, [place.exporting]);
  return {
    opening,
    open: (what) => openFor(listed.query, Promise.resolve(what)),
    close: () => setOpening(null),
  };
}

async function articleOf(db: Database, pageKey: string | null): Promise<Pick<ExportOpening, "article">> {
  return { article: pageKey === null ? null : ((await readArticle(db, pageKey)) ?? null) };
}
