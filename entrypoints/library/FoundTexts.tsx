import type { ComponentChildren } from "preact";
import { articleLanguage, hostOf } from "@/components/article-source";
import { countText } from "@/components/count-text";
import { TextMatch } from "@/components/TextMatch";
import { t } from "@/components/translate";
import { findMatches } from "@/lib/search/find-matches";
import type { Phrase } from "@/lib/search/phrase";
import { excerptOf } from "@/lib/search/text-excerpt";
import type { FoundText } from "./found-texts";
import { readingHash } from "./reading-hash";
import "./found-texts.css";

/** Props of {@link FoundTexts}. */
export interface FoundTextsProps {
  /** How many there are in all. */
  count: number;
  found: readonly FoundText[];
  phrases: readonly Phrase[];
  /** Where the library is, if not in this window: its texts then open in a new tab. */
  library?: string;
  /** What leads to those that are not shown. */
  children?: ComponentChildren;
}

/** Articles that were found by their texts alone, each with the place, which leads to the text. */
export function FoundTexts({ count, found, phrases, library, children }: FoundTextsProps) {
  return (
    <section class="tl-in-texts" id="in-texts" aria-labelledby="in-texts-title">
      <h2 class="tl-in-texts-title" id="in-texts-title">
        {countText("library_in_texts", count)}
      </h2>
      <ul>
        {found.map(({ article, text }) => (
          <li key={article.pageKey}>
            <TextMatch
              title={article.title || t("library_untitled")}
              source={article.siteName || hostOf(article.url)}
              lang={articleLanguage(article)}
              href={`${library ?? ""}${readingHash({ pageKey: article.pageKey, highlightId: null })}`}
              newTab={library !== undefined}
              excerpt={excerptOf(text, phrases)}
              find={(words) => findMatches(words, phrases)}
            />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
