import type { TermMap } from "./term-map";

/** Where a term stands on a map; only distances among the terms mean something. */
export interface MapPlace {
  x: number;
  y: number;
}

const ROUNDS = 300;
/** How far a term moves at most in the first round, in the unit of {@link mapLayout}; less in each later one. */
const FIRST_STEP = 4;
/** Draws everything together a little, so that groups that no link joins stay near each other; less along the lines of text. */
const GRAVITY = { x: 0.15, y: 0.6 };

/**
 * Places the terms of a map so that linked ones stand together and no two on one spot: all push each other away, links draw
 * together, the stronger the nearer (Fruchterman and Reingold 1991, https://doi.org/10.1002/spe.4380211102). Begun from a
 * spiral and without chance, so that the same map always looks the same. The unit is the distance that two linked terms
 * keep if left alone. A map is wider than high, as names are, which stand beside their terms.
 */
export function mapLayout({ terms, links }: TermMap): MapPlace[] {
  const places = terms.map((_, index) => onSpiral(index));
  const numbers = new Map(terms.map(({ id }, index) => [id, index]));
  const degrees = places.map(() => 0);
  const ends = links.map(({ first, second }) => [numbers.get(first)!, numbers.get(second)!] as const);
  for (const [a, b] of ends) {
    degrees[a]! += 1;
    degrees[b]! += 1;
  }
  // A term with many links is not drawn into one heap with all of them.
  const springs = ends.map(([a, b], index) => ({
    ...{ a, b },
    strength: (0.5 + links[index]!.weight) / Math.min(degrees[a]!, degrees[b]!),
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const forces = places.map(({ x, y }) => ({ x: -GRAVITY.x * x, y: -GRAVITY.y * y }));
    pushApart(places, forces);
    for (const { a, b, strength } of springs) pull(places, forces, a, b, strength);
    const longest = FIRST_STEP * (1 - round / ROUNDS);
    for (const [index, { x, y }] of forces.entries()) {
      const length = Math.hypot(x, y);
      const scale = length > longest ? longest / length : 1;
      places[index]!.x += x * scale;
      places[index]!.y += y * scale;
    }
  }
  return places;
}

/** Sunflower seeds: evenly spread, none on another (Vogel 1979, https://doi.org/10.1016/0025-5564(79)90080-4). */
function onSpiral(index: number): MapPlace {
  const [radius, angle] = [Math.sqrt(index + 0.5), index * Math.PI * (3 - Math.sqrt(5))];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function pushApart(places: readonly MapPlace[], forces: MapPlace[]): void {
  for (let a = 0; a < places.length; a += 1) {
    for (let b = a + 1; b < places.length; b += 1) {
      const [x, y] = [places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y];
      const square = Math.max(x * x + y * y, 0.01);
      move(forces, a, b, x / square, y / square);
    }
  }
}

function pull(places: readonly MapPlace[], forces: MapPlace[], a: number, b: number, strength: number): void {
  const [x, y] = [places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y];
  const force = -strength * Math.hypot(x, y);
  move(forces, a, b, x * force, y * force);
}

/** A force on one, and its opposite on the other. */
function move(forces: MapPlace[], a: number, b: number, x: number, y: number): void {
  forces[a]!.x += x;
  forces[a]!.y += y;
  forces[b]!.x -= x;
  forces[b]!.y -= y;
}
