import type { Highlight, KeptPassage, ReaderFields, Stamp } from "./highlight";

/** All of a highlight that can change, each with a stamp of its own: words, place and terms of its passage are one. */
export interface ChangeFields extends ReaderFields {
  passage: KeptPassage;
}

const FIELDS = ["color", "note", "tags", "deletedAt", "passage"] as const satisfies (keyof ChangeFields)[];

/** A highlight's fields as they are. */
export function changeFieldsOf(highlight: Highlight): ChangeFields {
  const { color, note, tags, deletedAt } = highlight;
  return { color, note, tags, deletedAt, passage: passageOf(highlight) };
}

/** Which fields differ. */
export function differingFields(a: ChangeFields, b: ChangeFields): (keyof ChangeFields)[] {
  return FIELDS.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

/** Some of the fields. */
export function pickFields(
  from: ChangeFields,
  fields: readonly (keyof ChangeFields)[],
): Partial<ChangeFields> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}

/** The fields that wishes would really change; the others, and their stamps, are to stay. */
export function realChanges(
  highlight: Highlight,
  { passage, ...wishes }: Partial<ChangeFields>,
): Partial<ChangeFields> {
  const current = changeFieldsOf(highlight);
  const wanted = { ...current, ...wishes, ...(passage && { passage: passageOf(passage) }) };
  return pickFields(wanted, differingFields(current, wanted));
}

/**
 * A highlight with some fields changed.
 *
 * @param now ms since the epoch.
 */
export function withFields(
  highlight: Highlight,
  { passage, ...fields }: Partial<ChangeFields>,
  stamp: Stamp,
  now: number,
): Highlight {
  const stamps = { ...highlight.stamps, ...(passage && { passage: stamp }) };
  for (const field of Object.keys(fields) as (keyof ReaderFields)[]) stamps[field] = stamp;
  return { ...highlight, ...fields, ...passage, updatedAt: now, stamps };
}

/** Always in this order, so that two can be compared as they are written out. */
function passageOf({ quote, selectors, terms }: KeptPassage): KeptPassage {
  return { quote, selectors, terms };
}
