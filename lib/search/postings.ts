/** How many documents a segment holds at most: what is left of 32 bits beside a position. */
export const SEGMENT_SIZE = 2048;

/** How many bits of an entry say the position of the token in its document; the others say which document. */
export const POSITION_BITS = 21;
const LAST_POSITION = 2 ** POSITION_BITS - 1;

/** Tokens that begin so are not words: names of tags, ids of terms, names of sites. */
export const NAME_SIGNS = { tag: "#", term: "@", site: "/" } as const;

/** The part of a segment's inverted index that one search for a token has to read, as it is stored. */
export interface PostingBucket {
  /** Sorted by UTF-16 units, each on a line of its own. */
  tokens: string;
  /** Per token, where its entries end in `entries`; they begin where those of the token before end. */
  ends: Uint32Array;
  /** The document's number in the segment and the position in it, as one number; per token sorted. */
  entries: Uint32Array;
}

/**
 * Names the bucket that holds a token, and all tokens that begin as it does: its first letter where that is Latin, a
 * name's sign, one of 256 for all else. Small enough to be read for one key, few enough to be written.
 */
export function bucketOf(token: string): string {
  const unit = token.charCodeAt(0);
  return unit < 0x250 ? token.charAt(0) : `~${unit % 256}`;
}

/** Collects what stands where in the documents of one segment. Documents are added in the order of their numbers. */
export class PostingsBuilder {
  readonly #buckets = new Map<string, Map<string, number[]>>();

  add(token: string, document: number, position: number): void {
    const name = bucketOf(token);
    const bucket = this.#buckets.get(name) ?? new Map<string, number[]>();
    if (bucket.size === 0) this.#buckets.set(name, bucket);
    // A shift would make the highest documents' entries negative.
    const entry = document * 2 ** POSITION_BITS + Math.min(position, LAST_POSITION);
    const entries = bucket.get(token);
    if (entries) entries.push(entry);
    else bucket.set(token, [entry]);
  }

  /** All that was added, by the names of the buckets. */
  finish(): Map<string, PostingBucket> {
    return new Map([...this.#buckets].map(([name, bucket]) => [name, packed(bucket)]));
  }
}

function packed(bucket: ReadonlyMap<string, number[]>): PostingBucket {
  const tokens = [...bucket.keys()].sort();
  const lists = tokens.map((token) => bucket.get(token)!);
  const ends = new Uint32Array(lists.length);
  let end = 0;
  for (const [index, list] of lists.entries()) {
    end += list.length;
    ends[index] = end;
  }
  const entries = new Uint32Array(end);
  for (const [index, list] of lists.entries()) entries.set(list, ends[index]! - list.length);
  return { tokens: tokens.join("\n"), ends, entries };
}
