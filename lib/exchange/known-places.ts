import { positionIn, quoteIn, type Selector } from "@/lib/anchoring/selector";
import type { Highlight } from "@/lib/highlights/highlight";
import type { ImportedHighlight } from "./import-reading";

/** Which fields a file tells of; the others are not compared. */
type Said = "color" | "note" | "tags";
const FIELDS: readonly Said[] = ["color", "note", "tags"];

/** So many units of context on each side, white space aside, tell places of the same words apart. */
const CONTEXT = 16;

/** In what a position counts; positions of two kinds cannot be compared. */
type Kind = "visible-text" | "other" | "none";
const KINDS: readonly Kind[] = ["visible-text", "other", "none"];

/** Highlights with the same words on the same page, by what else tells them apart. */
type Bucket = Map<string, Highlight[]>;

/**
 * Highlights of the library, to be found by where they stand: the same page, the same words, and the same place among
 * these, which is the same position where both count alike, else the same context, else any. Each is given out once.
 */
export class KnownPlaces {
  readonly #buckets = new Map<string, Bucket>();
  readonly #masks: readonly string[];
  readonly #taken = new Set<string>();

  /** @param rows of the file; what they tell of is what is compared. */
  constructor(stored: Iterable<Highlight>, rows: readonly ImportedHighlight[]) {
    this.#masks = [...new Set(rows.map(maskOf))];
    const pages = new Set(rows.map(({ article }) => article.pageKey));
    for (const highlight of stored) if (pages.has(highlight.pageKey)) this.#add(highlight);
  }

  /** The highlight at a row's place that says the same; it is not given out again. */
  takeSame(row: ImportedHighlight): Highlight | undefined {
    return this.#take(row, ` ${contentKey(row, maskOf(row))}`);
  }

  /** A highlight at a row's place, whatever it says; it is not given out again. */
  takeAny(row: ImportedHighlight): Highlight | undefined {
    return this.#take(row, "");
  }

  #add(highlight: Highlight): void {
    const bucketKey = wordsKey(highlight.pageKey, highlight.quote);
    const bucket = this.#buckets.get(bucketKey) ?? new Map<string, Highlight[]>();
    this.#buckets.set(bucketKey, bucket);
    const contents = ["", ...this.#masks.map((mask) => ` ${contentKey(highlight, mask)}`)];
    for (const place of placesOf(highlight.selectors)) {
      for (const content of contents) {
        const list = bucket.get(place + content);
        if (list) list.push(highlight);
        else bucket.set(place + content, [highlight]);
      }
    }
  }

  #take(row: ImportedHighlight, content: string): Highlight | undefined {
    const bucket = this.#buckets.get(wordsKey(row.article.pageKey, row.quote));
    if (!bucket) return undefined;
    for (const place of placesFor(row.selectors)) {
      const list = bucket.get(place + content);
      // Those that were given out need not be passed again.
      while (list?.[0] && this.#taken.has(list[0].id)) list.shift();
      if (!list?.[0]) continue;
      this.#taken.add(list[0].id);
      return list[0];
    }
    return undefined;
  }
}

/** Whether a row says of a stored highlight what that says itself. */
export function saysTheSame(row: ImportedHighlight, stored: Highlight): boolean {
  const mask = maskOf(row);
  return row.quote === stored.quote && contentKey(row, mask) === contentKey(stored, mask);
}

/** What tells two rows of one file apart that have no ids. */
export function rowKey(row: ImportedHighlight): string {
  const place = placesFor(row.selectors)[0] ?? "";
  return `${wordsKey(row.article.pageKey, row.quote)}\0${place}\0${contentKey(row, maskOf(row))}`;
}

function wordsKey(pageKey: string, quote: string): string {
  return `${pageKey}\0${quote}`;
}

function maskOf(row: ImportedHighlight): string {
  return FIELDS.filter((field) => row[field] !== null).join();
}

function contentKey(row: Pick<ImportedHighlight, Said | "deletedAt">, mask: string): string {
  const fields = FIELDS.filter((field) => mask.includes(field)).map((field) => row[field]);
  return JSON.stringify([row.deletedAt !== null, ...fields]);
}

/** Under which keys a highlight can be found. */
function placesOf(selectors: readonly Selector[]): string[] {
  const kind = kindOf(selectors);
  const context = contextOf(selectors);
  const places = ["any"];
  if (kind !== "none") places.push(positionKey(selectors, kind));
  if (context !== "") places.push(`context ${kind} ${context}`);
  return places.length === 1 ? ["any", "bare"] : places;
}

/** Under which keys the highlight is looked for that a row means, the surest first. */
function placesFor(selectors: readonly Selector[]): string[] {
  const kind = kindOf(selectors);
  const context = contextOf(selectors);
  if (kind === "none" && context === "") return ["any"];
  const others = KINDS.filter((each) => each !== kind || kind === "none");
  return [
    ...(kind === "none" ? [] : [positionKey(selectors, kind)]),
    ...(context === "" ? [] : others.map((each) => `context ${each} ${context}`)),
    "bare",
  ];
}

function kindOf(selectors: readonly Selector[]): Kind {
  const position = positionIn(selectors);
  return position ? (position.of ?? "other") : "none";
}

function positionKey(selectors: readonly Selector[], kind: Kind): string {
  return `at ${kind} ${positionIn(selectors)?.start}`;
}

function contextOf(selectors: readonly Selector[]): string {
  const quote = quoteIn(selectors);
  // Enough of the text for so many units, unless it is nearly all white space.
  const prefix =
    quote?.prefix
      .slice(-CONTEXT * 4)
      .replace(/\s+/g, "")
      .slice(-CONTEXT) ?? "";
  const suffix =
    quote?.suffix
      .slice(0, CONTEXT * 4)
      .replace(/\s+/g, "")
      .slice(0, CONTEXT) ?? "";
  return prefix + suffix === "" ? "" : JSON.stringify([prefix, suffix]);
}
