import { z } from "zod";

/** A mention within a line: `line` from 1, offsets in UTF-16 units within it, `end` exclusive. */
export interface LineMention {
  line: number;
  start: number;
  end: number;
  id: string;
}

const goldSchema = z.array(
  z.object({ line: z.number().int(), start: z.number().int(), end: z.number().int(), id: z.string() }),
);

/** What gold is held against: the lines of the text that it marks, and the ids that there are. */
interface Marked {
  lines: readonly string[];
  ids: ReadonlySet<string>;
}

/** One text per mention, the same for the same place and term. */
export function lineMentionKey({ line, start, end, id }: LineMention): string {
  return `${line}:${start}-${end} ${id}`;
}

/** What is wrong with a mention by itself. */
function placeFault({ line, start, end, id }: LineMention, { lines, ids }: Marked): string | null {
  const text = lines[line - 1];
  if (text === undefined) return `the text has no line ${line}`;
  if (end <= start) return `nothing stands from ${start} to ${end}`;
  if (start < 0 || end > text.length)
    return `${start} to ${end} is not within line ${line}, 0 to ${text.length}`;
  return ids.has(id) ? null : `no term ${id}`;
}

/** Of each entry the one before it, in the order of the text, that reaches into it. */
function overlapped(gold: readonly LineMention[]): Map<number, number> {
  const found = new Map<number, number>();
  const order = gold
    .map((_, index) => index)
    .sort((a, b) => gold[a]!.line - gold[b]!.line || gold[a]!.start - gold[b]!.start || a - b);
  let last: number | undefined;
  for (const index of order) {
    const here = gold[index]!;
    const before = last === undefined ? undefined : gold[last]!;
    const reaches = before !== undefined && before.line === here.line && before.end > here.start;
    if (reaches) found.set(index, last!);
    if (!reaches || here.end > before.end) last = index;
  }
  return found;
}

/**
 * Reads mentions marked by hand, parsed from JSON: the mentions, or what is wrong with them, one line per fault with the
 * entry's number from 1. No two may be the same or overlap, and each must lie in its line and be of a known term.
 */
export function readGold(value: unknown, marked: Marked): { gold: LineMention[]; faults: string[] } {
  const parsed = goldSchema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [entry, ...field], message }) =>
      typeof entry === "number"
        ? `entry ${entry + 1}${field.map((part) => `, ${String(part)}`).join("")}: ${message}`
        : 'not an array of {"line","start","end","id"}',
    );
    return { gold: [], faults };
  }
  const gold = parsed.data;
  const overlaps = overlapped(gold);
  const faults = gold.flatMap((mention, index) => {
    const other = overlaps.get(index);
    const isSame = other !== undefined && lineMentionKey(gold[other]!) === lineMentionKey(mention);
    const rivalry = other === undefined ? null : `${isSame ? "the same as" : "overlaps"} entry ${other + 1}`;
    const fault = placeFault(mention, marked) ?? rivalry;
    return fault === null ? [] : [`entry ${index + 1}: ${fault}`];
  });
  return { gold, faults };
}
