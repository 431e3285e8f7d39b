import { useRef, useState } from "preact/hooks";
import { ArticleBodyView } from "@/components/ArticleBodyView";
import { articleLanguage, hostOf } from "@/components/article-source";
import { MarginNotes } from "@/components/MarginNotes";
import { t } from "@/components/translate";
import { bodyText } from "@/lib/article/article-body";
import type { Article } from "@/lib/highlights/article";
import type { ReadableText } from "@/lib/store/text-store";
import { useReadingSession } from "./use-reading-session";

/** Props of {@link ReadingText}. */
export interface ReadingTextProps {
  window: Window & typeof globalThis;
  article: Article;
  text: ReadableText;
  /** The highlight to open; `null` for none. */
  highlightId: string | null;
}

/** A kept article, its notes beside it. */
export function ReadingText({ window, article, text, highlightId }: ReadingTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const session = useReadingSession(window, article, root, highlightId);
  const language = articleLanguage(article);
  const { body } = text;
  // Once: what is highlighted in it must stay where it is.
  const [drawn] = useState(() => <ArticleBodyView body={body} />);
  return (
    <main class="tl-reading-main">
      <header class="tl-reading-head">
        {!beginsWith(body, article.title) && (
          <h1 class="tl-reading-title" lang={article.title === "" ? undefined : language} dir="auto">
            {article.title || t("library_untitled")}
          </h1>
        )}
        <p class="tl-reading-about">
          {[article.siteName || hostOf(article.url), article.byline]
            .filter((part) => part !== "")
            .map((part) => (
              <span class="tl-group-part" lang="" dir="auto" key={part}>
                {part}
              </span>
            ))}
        </p>
      </header>
      <div ref={root} class="tl-reading-body" lang={language} dir="auto">
        {drawn}
      </div>
      {body.cut && <p class="tl-reading-cut">{t("reading_cut")}</p>}
      <MarginNotes highlights={session.highlights} window={window} lang="" onShow={session.show} />
    </main>
  );
}

/** Whether an article's own text has its title for a heading. */
function beginsWith({ children }: ReadableText["body"], title: string): boolean {
  const [first] = children;
  if (first === undefined || typeof first === "string" || !/^h[12]$/.test(first.tag)) return false;
  const plain = (words: string): string => words.replace(/\s+/g, " ").trim();
  return plain(bodyText({ children: [first], cut: false })) === plain(title);
}
