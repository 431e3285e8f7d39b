import { ArticleHead } from "@/components/ArticleHead";
import { linkable } from "@/components/article-source";
import { ExportMenu } from "@/components/ExportMenu";
import { formatTime } from "@/components/format-time";
import { PlainHead } from "@/components/PlainHead";
import { t } from "@/components/translate";
import { QUICK_FORMATS } from "@/lib/exchange/quick-formats";
import type { Article } from "@/lib/highlights/article";
import type { Stretch } from "@/lib/search/find-matches";
import type { Group, Grouping } from "@/lib/store/arrange";
import type { ListActions } from "./list-actions";
import { readingHash } from "./reading-hash";

/** Props of {@link GroupHead}. */
export interface GroupHeadProps extends Pick<ListActions, "ownOrigin" | "onExport" | "onExportMore"> {
  id: string;
  group: Group;
  grouping: Grouping;
  /** The article that the group is of; `null` for none, `undefined` while it is not read yet. */
  article: Article | null | undefined;
  /** Whether its text is kept. */
  isReadable: boolean;
  names: ReadonlyMap<string, string>;
  /** What of a text to mark. */
  find(text: string): readonly Stretch[];
}

/** The head of a group of the library's list. */
export function GroupHead(props: GroupHeadProps) {
  const { id, group, grouping, article, isReadable, ownOrigin, onExport, onExportMore, find } = props;
  const count = group.items.length;
  if (grouping === "article" && article === undefined) return <div class="tl-head-waiting" />;
  if (grouping !== "article" || !article) {
    const lang = group.key === "" || grouping === "day" ? undefined : "";
    return <PlainHead id={id} name={nameOf(props)} lang={lang} count={count} />;
  }
  return (
    <ArticleHead
      id={id}
      article={article}
      count={count}
      href={linkable(article.url, ownOrigin)}
      readHref={isReadable ? readingHash({ pageKey: article.pageKey, highlightId: null }) : null}
      find={find}
      actions={
        <ExportMenu
          label={t("export_article")}
          about={t("export_article_label", article.title || t("library_untitled"))}
          formats={QUICK_FORMATS}
          onExport={(format, target) => onExport(article.pageKey, format, target)}
          onMore={() => onExportMore(article)}
        />
      }
    />
  );
}

function nameOf({ group: { key }, grouping, names }: GroupHeadProps): string {
  if (grouping === "article") return t("library_untitled");
  if (key === "") return t(`library_no_${grouping === "day" ? "site" : grouping}`);
  switch (grouping) {
    case "day":
      return formatTime(Number(key), "day");
    case "term":
      return names.get(key) ?? key;
    case "tag":
      return `#${key}`;
    case "site":
      return key;
  }
}
