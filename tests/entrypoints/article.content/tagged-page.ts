import { MentionLayer, type PageMention } from "@/entrypoints/article.content/mention-layer";
import type { Term } from "@/lib/glossary/term";
import type { ArticleTerm } from "@/lib/mentions/mention";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import type { Density } from "@/lib/settings/settings";
import { NearObserver, paintingWindow } from "../../lib/painting/painting-window";

/** What a page is read for. */
interface Wanted {
  terms?: readonly Term[];
  /** Abbreviations that the article defines itself. */
  defined?: readonly Pick<ArticleTerm, "short" | "long">[];
  density?: Density;
}

/** A page of paragraphs, all of it near the viewport. Its mentions stand wherever a term's English name does. */
export class TaggedPage {
  readonly window = paintingWindow();
  readonly layer: MentionLayer;

  constructor(signal: AbortSignal) {
    this.layer = new MentionLayer(this.window, signal);
  }

  /** Sets other paragraphs. */
  write(...paragraphs: string[]): void {
    document.body.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join("");
  }

  /** Has the page read and tagged as it is now; the mentions, in reading order. */
  read({ terms = [], defined = [], density = "every" }: Wanted): readonly PageMention[] {
    const page = runAtOnce(readPageText(document.body));
    const articleTerms = defined.map(({ short, long }): ArticleTerm => {
      const start = page.text.indexOf(long);
      return { id: `article:${short}`, short, long, start, end: start + long.length };
    });
    const names = [...terms.map(({ name }) => name.en), ...articleTerms.map(({ short }) => short)];
    const places = names.flatMap((name, index) =>
      [...page.text.matchAll(new RegExp(name, "g"))].map((found) => ({ start: found.index, name, index })),
    );
    places.sort((one, other) => one.start - other.start);
    const reply = {
      terms: [...terms],
      articleTerms,
      mentions: places.flatMap(({ start, name, index }) => [start, start + name.length, index]),
      ranking: [...names.keys()],
      relatedNames: {},
    };
    runAtOnce(this.layer.show(page, reply, density));
    NearObserver.report();
    return this.layer.mentions;
  }
}
