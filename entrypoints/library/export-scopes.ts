import { countText } from "@/components/count-text";
import { t } from "@/components/translate";
import type { ParsedQuery } from "@/lib/search/query";
import type { ExportScope, TagCount } from "@/lib/store/export-scope";

/** From where the choice of formats was opened. */
export interface ExportOpening {
  /** The article that it is about, `null` where it is about the library. */
  article: { pageKey: string; title: string } | null;
  /** What the library is searched for, as typed and taken apart. */
  search: { words: string; query: ParsedQuery };
  /** Ids of the highlights that are selected. */
  selection: readonly string[];
}

/** A scope that can be chosen. */
export interface ScopeChoice {
  id: string;
  label: string;
  scope: ExportScope;
}

/** The scopes that can be chosen, the one that is most likely meant first. */
export function exportScopes(
  { article, search, selection }: ExportOpening,
  tags: readonly TagCount[],
): ScopeChoice[] {
  const choices: ScopeChoice[] = [];
  const add = (id: string, label: string, scope: ExportScope): void => {
    choices.push({ id, label, scope });
  };
  if (selection.length > 0) {
    const label = countText("export_scope_selection", selection.length);
    add("selection", label, { kind: "selection", ids: selection });
  }
  if (article) {
    const title = article.title || t("library_untitled");
    add("article", t("export_scope_article", title), { kind: "article", pageKey: article.pageKey });
  }
  const { words, query } = search;
  if (words !== "") add("search", t("export_scope_search", words), { kind: "search", query });
  add("everything", t("export_scope_everything"), { kind: "everything" });
  for (const { tag } of tags) add(`tag ${tag}`, t("export_scope_tag", tag), { kind: "tag", tag });
  return choices;
}
