import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MapPlace, mapLayout } from "@/lib/insights/map-layout";
import { type TermMap, termMap } from "@/lib/insights/term-map";
import { anyArticles } from "./sample-article";

const distance = (a: MapPlace, b: MapPlace): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Two groups of terms, each linked within itself. */
const GROUPS: TermMap = {
  terms: ["a1", "b1", "a2", "b2", "a3", "b3"].map((id) => ({ id, articles: 3 })),
  links: [
    ["a1", "a2"],
    ["a2", "a3"],
    ["a1", "a3"],
    ["b1", "b2"],
    ["b2", "b3"],
    ["b1", "b3"],
  ].map(([first, second]) => ({ first: first!, second: second!, articles: 3, weight: 0.8 })),
};

describe("where the map's terms stand", () => {
  it("is nearer to those that they are linked to than to any other", () => {
    const places = mapLayout(GROUPS);
    const at = (id: string): MapPlace => places[GROUPS.terms.findIndex((term) => term.id === id)]!;
    const within = Math.max(...GROUPS.links.map(({ first, second }) => distance(at(first), at(second))));
    const between = Math.min(
      ...["a1", "a2", "a3"].flatMap((a) => ["b1", "b2", "b3"].map((b) => distance(at(a), at(b)))),
    );
    expect(between).toBeGreaterThan(within * 1.3);
  });

  it("is the same for the same map, and never the same for two terms", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const map = termMap(articles, { terms: 6, links: 15 });
        const places = mapLayout(map);
        expect(places).toEqual(mapLayout(map));
        for (const [index, place] of places.entries()) {
          expect(Number.isFinite(place.x) && Number.isFinite(place.y)).toBe(true);
          for (const other of places.slice(index + 1)) expect(distance(place, other)).toBeGreaterThan(0.2);
        }
      }),
      { numRuns: 40 },
    );
  });
});
