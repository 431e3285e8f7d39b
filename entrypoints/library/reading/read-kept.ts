import { isArticleBody } from "@/lib/article/article-body";
import type { Article } from "@/lib/highlights/article";
import { soundArticle } from "@/lib/highlights/sound-row";
import { readArticle } from "@/lib/store/article-store";
import type { Database } from "@/lib/store/database";
import { type ReadableText, readText } from "@/lib/store/text-store";

/** What there is of an article to read; `null` for what there is not. */
export interface KeptArticle {
  article: Article | null;
  text: ReadableText | null;
}

/** Reads an article with its text. One that is not as it may be counts as none. Works in Dexie's `liveQuery`. */
export function readKept(db: Database, pageKey: string): Promise<KeptArticle> {
  return db.transaction("r", [db.articles, db.texts], async () => {
    const article = await readArticle(db, pageKey);
    const text = await readText(db, pageKey);
    return {
      article: article ? soundArticle(article) : null,
      text: text && isArticleBody(text.body) ? text : null,
    };
  });
}
