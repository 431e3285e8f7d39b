import type { Span } from "@/lib/mentions/mention";
import type { Excerpt } from "@/lib/search/text-excerpt";
import { MarkedText } from "./MarkedText";
import "./TextMatch.css";

/** Props of {@link TextMatch}. */
export interface TextMatchProps {
  title: string;
  /** Where the article is from, `""` where that is not known. */
  source: string;
  /** BCP 47 tag of the article, `""` where it is not known. */
  lang: string;
  /** Leads to the text. */
  href: string;
  newTab: boolean;
  excerpt: Excerpt;
  /** What of a text to mark. */
  find(text: string): readonly Span[];
}

/** An article that was found by its text: its title, and the place with what was found marked. */
export function TextMatch({ title, source, lang, href, newTab, excerpt, find }: TextMatchProps) {
  return (
    <article class="tl-text-match">
      <h3 class="tl-text-match-title" lang={lang} dir="auto">
        <a href={href} target={newTab ? "_blank" : undefined}>
          <MarkedText text={title} marks={find(title)} />
        </a>
      </h3>
      <p class="tl-text-match-words" lang={lang} dir="auto">
        <MarkedText text={excerpt.text} marks={excerpt.marks} />
      </p>
      {source !== "" && (
        <p class="tl-text-match-source" lang="">
          {source}
        </p>
      )}
    </article>
  );
}
