import fc from "fast-check";
import type { ArticleBody, BodyElement, BodyNode } from "@/lib/article/article-body";
import { textDigest } from "@/lib/article/text-digest";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { KeptText } from "@/lib/highlights/kept-text";
import { anyStamp } from "../exchange/arbitrary-library";
import { SAMPLE_TIME } from "../highlights/sample-highlight";

/** A kept article of one paragraph for each text. */
export function sampleBody(...paragraphs: string[]): ArticleBody {
  return { children: paragraphs.map((text): BodyElement => ({ tag: "p", children: [text] })), cut: false };
}

/** A text as it is stored. */
export function sampleKeptText(
  pageKey: string,
  text = "Experts are chosen per token.\n路由器选专家。",
): KeptText {
  const stamp = "019425301008-0000-a1";
  return {
    pageKey,
    body: sampleBody(...text.split("\n")),
    digest: textDigest(text),
    keptAt: SAMPLE_TIME,
    stamp,
  };
}

const anyNode: fc.Arbitrary<BodyNode> = fc.letrec<{ node: BodyNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.string({ unit: "grapheme" }),
    fc.record({
      tag: fc.constantFrom("p" as const, "h2" as const, "li" as const, "code" as const, "rt" as const),
      children: fc.array(tie("node"), { maxLength: 3 }),
    }),
    fc.record({
      tag: fc.constant("a" as const),
      href: fc.webUrl(),
      children: fc.array(tie("node"), { maxLength: 2 }),
    }),
    fc.record({ tag: fc.constant("img" as const), alt: fc.string() }),
  ),
})).node;

/** Any kept article. */
export const anyBody: fc.Arbitrary<ArticleBody> = fc.record({
  children: fc.array(anyNode, { maxLength: 4 }),
  cut: fc.boolean(),
});

/** Any texts that may be kept of some of the articles of a library. */
export function textsOf(library: readonly ArticleWithHighlights[]): fc.Arbitrary<KeptText[]> {
  const keys = library.map(({ article }) => article.pageKey);
  return fc.subarray(keys).chain((kept) =>
    fc.tuple(
      ...kept.map((pageKey) =>
        fc
          .record({
            pageKey: fc.constant(pageKey),
            ...{ body: anyBody, digest: fc.string({ minLength: 1, maxLength: 20 }) },
            ...{ keptAt: fc.nat(), stamp: anyStamp },
          })
          .chain((text) => fc.constantFrom<KeptText>(text, { ...text, body: null, digest: "" })),
      ),
    ),
  );
}
