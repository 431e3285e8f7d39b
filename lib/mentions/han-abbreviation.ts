import { hanNameStart, hanWords } from "./han-name-start";

const MAX_SHORT = 8;
/** Names by which contracts call their parties, and no abbreviations. */
const PARTY = /^(?:[本该贵我此]|[甲乙丙丁]方)/;
/** Words before the one who does something. */
const AGENT = /^.?[由被经与和向跟]$/;
/** A long form is longer than its abbreviation by so many characters at least. */
const LEAST_MORE = 2;

/** Where the characters of `short` begin that stand in `long` in their order, laid as far right as can be; -1 if they do not. */
function subsequenceStart(long: string, short: string): number {
  let at = long.length;
  for (let index = short.length - 1; index >= 0; index--) {
    at = at === 0 ? -1 : long.lastIndexOf(short.charAt(index), at - 1);
    if (at < 0) return -1;
  }
  return at;
}

/** Whether each character of `short`, in order, begins or ends a word of `long`. */
function takesWordEdges(long: string, short: string): boolean {
  const edges = hanWords(long)
    .map((word) => (word.length === 1 ? word : word.charAt(0) + word.charAt(word.length - 1)))
    .join("");
  return subsequenceStart(edges, short) >= 0;
}

/** Where, from `start` to `first`, the name of a doer begins as its abbreviation does: behind `由` in `已由重庆…公司`. */
function behindAgent(run: string, start: number, first: number, short: string): number {
  let at = start;
  for (const word of hanWords(run.slice(start, first))) {
    at += word.length;
    if (AGENT.test(word) && run.startsWith(short.charAt(0), at)) return at;
  }
  return start;
}

/**
 * Where the name begins that ends `run` and that Chinese `short` abbreviates, -1 when it does not: `药监局` of
 * `国家药品监督管理局`. The characters of the abbreviation stand in the name in their order, as the letters of an English
 * one do, and they are not simply its end, which is what kind of thing it is (`公司`).
 * @param isSaid whether the text says that it is an abbreviation; without, its characters must be edges of words, and must
 * not stand together
 */
export function hanLongStart(run: string, short: string, isSaid: boolean): number {
  if (short.length < 2 || short.length > MAX_SHORT || PARTY.test(short) || run.endsWith(short)) return -1;
  const first = subsequenceStart(run, short);
  if (first < 0 && !isSaid) return -1;
  const least = first < 0 ? short.length + LEAST_MORE : run.length - first;
  const name = hanNameStart(run, { least, usual: run.length, most: Number.POSITIVE_INFINITY });
  // `马上消费金融（马上金融）`: what leads up to a name elsewhere begins this one.
  const start = first < 0 ? name : behindAgent(run, Math.min(name, first), first, short);
  const long = run.slice(start);
  if (long.length < short.length + LEAST_MORE) return -1;
  return isSaid || (!long.includes(short) && takesWordEdges(long, short)) ? start : -1;
}

/** The abbreviation that ends `run` and that stands, without a word that says so, for the whole of `long`; -1 when none does. */
export function hanShortStart(run: string, long: string): number {
  for (let start = Math.max(run.length - MAX_SHORT, 0); start <= run.length - 2; start++) {
    const short = run.slice(start);
    if (subsequenceStart(long, short) >= 0) return hanLongStart(long, short, false) === 0 ? start : -1;
  }
  return -1;
}
