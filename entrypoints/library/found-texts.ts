import { bodyText } from "@/lib/article/article-body";
import type { Article } from "@/lib/highlights/article";
import { soundArticle } from "@/lib/highlights/sound-row";
import type { Database } from "@/lib/store/database";

/** An article that was found by its kept text, and this text. */
export interface FoundText {
  article: Article;
  text: string;
}

/** Reads articles with their texts, in the order of their page keys; those without a text are left out. */
export async function readFoundTexts(db: Database, pageKeys: readonly string[]): Promise<FoundText[]> {
  const keys = [...pageKeys];
  const [articles, texts] = await Promise.all([db.articles.bulkGet(keys), db.texts.bulkGet(keys)]);
  return articles.flatMap((article, index) => {
    const body = texts[index]?.body;
    return article && body ? [{ article: soundArticle(article), text: bodyText(body) }] : [];
  });
}
