import { useCallback, useState } from "preact/hooks";
import { articleLanguage, hostOf } from "@/components/article-source";
import { countText } from "@/components/count-text";
import { TextMatch } from "@/components/TextMatch";
import { t } from "@/components/translate";
import { bodyText } from "@/lib/article/article-body";
import { soundArticle } from "@/lib/highlights/sound-row";
import { findMatches } from "@/lib/search/find-matches";
import { type ParsedQuery, phrasesToMark } from "@/lib/search/query";
import { excerptOf } from "@/lib/search/text-excerpt";
import type { Database } from "@/lib/store/database";
import { readingHash } from "./reading-hash";
import { useLiveQuery } from "./use-live-query";

/** So many are shown, and so many more each time: their texts have to be read. */
const SHOWN = 10;

/** Props of {@link TextMatches}. */
export interface TextMatchesProps {
  db: Database;
  parsed: ParsedQuery;
  /** Articles that have what was searched for in their texts alone. */
  pageKeys: readonly string[];
}

/** Articles that were found by their texts, each with the place. */
export function TextMatches({ db, parsed, pageKeys }: TextMatchesProps) {
  const [most, setMost] = useState(SHOWN);
  const key = pageKeys.slice(0, most).join("\0");
  const read = useLiveQuery(useCallback(() => readMatches(db, key.split("\0")), [db, key]));
  const phrases = phrasesToMark(parsed);
  return (
    <section class="tl-in-texts" id="in-texts" aria-labelledby="in-texts-title">
      <h2 class="tl-in-texts-title" id="in-texts-title">
        {countText("library_in_texts", pageKeys.length)}
      </h2>
      <ul>
        {(read.state === "ready" ? read.value : []).map(({ article, text }) => (
          <li key={article.pageKey}>
            <TextMatch
              title={article.title || t("library_untitled")}
              source={article.siteName || hostOf(article.url)}
              lang={articleLanguage(article)}
              href={readingHash({ pageKey: article.pageKey, highlightId: null })}
              excerpt={excerptOf(text, phrases)}
              find={(words) => findMatches(words, phrases)}
            />
          </li>
        ))}
      </ul>
      {pageKeys.length > most && (
        <button type="button" class="tl-quiet-button" onClick={() => setMost(most + SHOWN)}>
          {countText("library_more_texts", pageKeys.length - most)}
        </button>
      )}
    </section>
  );
}

async function readMatches(db: Database, pageKeys: readonly string[]) {
  const keys = [...pageKeys];
  const [articles, texts] = await Promise.all([db.articles.bulkGet(keys), db.texts.bulkGet(keys)]);
  return articles.flatMap((article, index) => {
    const body = texts[index]?.body;
    return article && body ? [{ article: soundArticle(article), text: bodyText(body) }] : [];
  });
}
