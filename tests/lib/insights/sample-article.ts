import fc from "fast-check";
import type { MetArticle } from "@/lib/insights/met-article";

let made = 0;

/** An article in which terms stand, each once where no count is given. */
export function metArticle(
  terms: readonly string[] | Record<string, number>,
  changes: Partial<MetArticle> = {},
): MetArticle {
  made += 1;
  const counts = Array.isArray(terms) ? terms.map((id) => [id, 1] as const) : Object.entries(terms);
  const at = changes.firstSeenAt ?? 1_000;
  return {
    pageKey: `https://example.org/${made}`,
    host: "example.org",
    onlyRead: null,
    firstSeenAt: at,
    lastSeenAt: at,
    keptAt: [at],
    counts: new Map(counts as [string, number][]),
    ...changes,
  };
}

const id = fc.constantFrom("moba", "nsa", "mla", "deepseek", "kimi", "moe");

/** Any articles, of few terms, so that they meet. */
export const anyArticles: fc.Arbitrary<MetArticle[]> = fc.array(
  fc
    .record({
      counts: fc.dictionary(id, fc.integer({ min: 1, max: 9 })),
      firstSeenAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      stay: fc.nat(),
      keptAt: fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { maxLength: 4 }),
      host: fc.constantFrom("a.example", "b.example", ""),
    })
    .map(({ counts, stay, ...rest }) => metArticle(counts, { ...rest, lastSeenAt: rest.firstSeenAt + stay })),
  { maxLength: 25 },
);
