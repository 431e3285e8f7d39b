import { POSITION_BITS, type PostingBucket } from "./postings";

/** A {@link PostingBucket}, ready to be looked into. */
export interface OpenBucket extends Omit<PostingBucket, "tokens"> {
  tokens: string[];
}

/** Makes a stored bucket ready. */
export function openBucket({ tokens, ends, entries }: PostingBucket): OpenBucket {
  return { tokens: tokens.split("\n"), ends, entries };
}

/** Which tokens of a bucket are meant: from the first index to before the second. */
function tokenRange(bucket: OpenBucket, token: string, prefix: boolean): [number, number] {
  const first = firstAtLeast(bucket.tokens, token);
  if (!prefix) return bucket.tokens[first] === token ? [first, first + 1] : [first, first];
  let last = first;
  while (last < bucket.tokens.length && bucket.tokens[last]!.startsWith(token)) last += 1;
  return [first, last];
}

/** The entries of a token, or of all that begin so, sorted; each but once, as no place has two tokens. */
export function entriesOf(bucket: OpenBucket, token: string, prefix: boolean): Uint32Array {
  const [first, last] = tokenRange(bucket, token, prefix);
  const entries = entriesBetween(bucket, first, last);
  // One token's are sorted already.
  return last - first > 1 ? entries.slice().sort() : entries;
}

/** The same, token by token and not sorted. */
export function unsortedEntriesOf(bucket: OpenBucket, token: string, prefix: boolean): Uint32Array {
  return entriesBetween(bucket, ...tokenRange(bucket, token, prefix));
}

/** The entries of the tokens from the one index to before the other, one token after the other. */
export function entriesBetween({ ends, entries }: OpenBucket, first: number, last: number): Uint32Array {
  return entries.subarray(first === 0 ? 0 : ends[first - 1], last === 0 ? 0 : ends[last - 1]);
}

/** Those of `entries` that have one of `others` so many positions behind them in the same document. Both are sorted. */
export function followedBy(entries: Uint32Array, others: Uint32Array, distance: number): Uint32Array {
  const kept = new Uint32Array(Math.min(entries.length, others.length));
  let count = 0;
  let at = 0;
  for (const entry of entries) {
    const wanted = entry + distance;
    while (at < others.length && others[at]! < wanted) at += 1;
    if (at === others.length) break;
    if (others[at] === wanted) kept[count++] = entry;
  }
  return kept.subarray(0, count);
}

/** Sets 1 for each document that has an entry, at its number behind `base`. */
export function markDocuments(entries: Uint32Array, base: number, hits: Uint8Array): void {
  for (const entry of entries) hits[base + (entry >>> POSITION_BITS)] = 1;
}

function firstAtLeast(sorted: readonly string[], token: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
