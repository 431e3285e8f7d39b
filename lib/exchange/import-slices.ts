import type { Highlight, HighlightColor } from "@/lib/highlights/highlight";
import {
  type AddedHighlight,
  type ChangedHighlight,
  emptySlice,
  type ImportSlice,
} from "@/lib/imports/import-slice";
import { type ComingIn, type ConflictChoice, comingIn } from "./coming-in";
import type { ImportedHighlight } from "./import-reading";
import { unitsOfTerm } from "./pack-slices";
import type { LibraryPlan } from "./plan-library-import";
import { ROWS_PER_SLICE, sliced, UNITS_PER_SLICE } from "./slice-rows";
import type { TextAside } from "./text-aside";

/** How a plan is carried out. */
export interface SliceOptions {
  choice: ConflictChoice;
  /** What a highlight gets whose file has no colour. */
  color: HighlightColor;
  /** When the import is made, ms since the epoch. */
  now: number;
  /** Makes a UUIDv7. */
  newId: () => string;
}

/** What an import does, in parts that are each small enough for one message. */
export async function* importSlices(
  plan: LibraryPlan,
  options: SliceOptions,
): AsyncGenerator<ImportSlice, void> {
  const others = comingIn(plan, options.choice);
  yield* rowSlices(plan, others, options);
  yield* textSlices([...others.texts.added, ...others.texts.changed]);
}

function* rowSlices(
  plan: LibraryPlan,
  { ownTerms, mutes }: ComingIn,
  options: SliceOptions,
): Generator<ImportSlice, void> {
  const { choice } = options;
  const copied = choice === "keep-both" ? plan.changed.map(({ row }) => ({ ...row, id: null })) : [];
  const overwritten = choice === "overwrite" ? plan.changed : [];
  yield* sliced([...plan.added, ...copied], (slice, row) => {
    slice.added.push(addedHighlight(row, options));
    return { article: row.article, units: unitsOf(row) };
  });
  yield* sliced(overwritten, (slice, { row, stored }) => {
    slice.changed.push(changedHighlight(row, stored, options.now));
    return { article: row.article, units: unitsOf(row) };
  });
  yield* articlesAlone(plan);
  yield* sliced([...ownTerms.added, ...ownTerms.changed], (slice, term) => {
    slice.ownTerms.push(term);
    return { article: null, units: unitsOfTerm(term) };
  });
  yield* sliced([...mutes.added, ...mutes.changed], (slice, mute) => {
    slice.mutes.push(mute);
    return { article: null, units: mute.pageKey.length + mute.title.length };
  });
  yield* sliced(plan.tombstones, (slice, tombstone) => {
    slice.tombstones.push(tombstone);
    return { article: null, units: 0 };
  });
  yield* sliced(plan.encounters, (slice, encounter) => {
    slice.encounters?.push(encounter);
    return { article: null, units: JSON.stringify(encounter).length };
  });
}

/** Only those of one slice are in memory at a time. */
async function* textSlices(texts: readonly TextAside[]): AsyncGenerator<ImportSlice, void> {
  let slice = emptySlice();
  let units = 0;
  for (const text of texts) {
    slice.texts.push(await text.open());
    units += text.units;
    if (slice.texts.length < ROWS_PER_SLICE && units < UNITS_PER_SLICE) continue;
    yield slice;
    slice = emptySlice();
    units = 0;
  }
  if (slice.texts.length > 0) yield slice;
}

/** Articles of which no highlight comes in: only the bin, or a backup, has such. */
function* articlesAlone(plan: LibraryPlan): Generator<ImportSlice, void> {
  const pages = new Set(
    [...plan.added, ...plan.changed.map(({ row }) => row)].map(({ article }) => article.pageKey),
  );
  const alone = plan.articles.filter(({ kept, pageKey }) => kept !== null && !pages.has(pageKey));
  yield* sliced(alone, (_, article) => ({ article, units: 0 }));
}

function addedHighlight(row: ImportedHighlight, { color, now, newId }: SliceOptions): AddedHighlight {
  const { article, quote, selectors, terms } = row;
  const createdAt = row.createdAt ?? now;
  return {
    id: row.id ?? newId(),
    pageKey: article.pageKey,
    quote,
    selectors,
    terms,
    color: row.color ?? color,
    note: row.note ?? "",
    tags: row.tags ?? [],
    createdAt,
    updatedAt: row.updatedAt ?? createdAt,
    deletedAt: row.deletedAt,
    stamps: row.stamps,
  };
}

/** Only what the file tells of and has otherwise. */
function changedHighlight(row: ImportedHighlight, stored: Highlight, now: number): ChangedHighlight {
  const { color, note, tags, quote, selectors, terms } = row;
  const changes: ChangedHighlight["changes"] = {};
  if (color !== null && color !== stored.color) changes.color = color;
  if (note !== null && note !== stored.note) changes.note = note;
  if (tags !== null && JSON.stringify(tags) !== JSON.stringify(stored.tags)) changes.tags = tags;
  if ((row.deletedAt !== null) !== (stored.deletedAt !== null))
    changes.deletedAt = row.deletedAt === null ? null : now;
  if (quote !== stored.quote) changes.passage = { quote, selectors, terms };
  return { id: stored.id, expected: stored.stamps, changes };
}

function unitsOf({ quote, note, selectors, article }: ImportedHighlight): number {
  const found = selectors.reduce((sum, selector) => {
    if (selector.type === "TextQuoteSelector")
      return sum + selector.exact.length + selector.prefix.length + selector.suffix.length;
    if (selector.type === "RangeSelector") return sum + selector.startContainer.length * 2;
    return sum + 200;
  }, 0);
  return quote.length + (note?.length ?? 0) + found + article.pageKey.length;
}
