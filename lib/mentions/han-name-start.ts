import {
  CLASSIFIER,
  CONJUNCTIONS,
  FIRST_LEADS,
  LEADS,
  LOOSE_LEADS,
  MODALS,
  NUMERAL,
  OPENERS,
  PREFIXES,
  PREPOSITIONS,
  PRONOUNS,
  WORD_ENDS,
} from "./name-leads";

/** How long a name is, in characters: at least, as a rule, at most. */
export interface NameLength {
  least: number;
  usual: number;
  most: number;
}

let segmenter: Intl.Segmenter | undefined;

/** What `在` makes one word with, which platforms take for the preposition: `在线`. */
const BEHIND_AT = /^[线职校轨建途]/;

/** The words of a short run of Chinese, as the platform divides it. */
export function hanWords(run: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(run)) {
    if (words.at(-1) === "在" && BEHIND_AT.test(segment)) words[words.length - 1] = `在${segment}`;
    else words.push(segment);
  }
  return words;
}

/** The words of `run`, with those that lead up to a name in one piece where the platform divides them: `自研`. */
function leadingWords(run: string): string[] {
  const words: string[] = [];
  for (const word of hanWords(run)) {
    const joined = (words.at(-1) ?? "") + word;
    if (words.length > 0 && LEADS.has(joined)) words[words.length - 1] = joined;
    else words.push(word);
  }
  return words;
}

/** Whether `word` leads up to a name and is no part of one, or is two that do: `他在`, `再做`, `都由`, `一直是`, `并与`, `中的`. */
function isLead(word: string): boolean {
  if (LEADS.has(word) || (word.length > 1 && word.endsWith("的"))) return true;
  for (let at = 1; at < word.length; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every(mayLead) && parts.some((part) => LEADS.has(part) || FIRST_LEADS.has(part))) return true;
  }
  return false;
}

function mayLead(part: string): boolean {
  return [LEADS, LOOSE_LEADS, FIRST_LEADS, CONJUNCTIONS].some((words) => words.has(part));
}

/** Whether word `at` is a count or what is counted: `三百|例`. */
function isCount(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  const number = CLASSIFIER.test(word) ? at - 1 : at;
  if (NUMERAL.test(word.slice(0, -1)) && CLASSIFIER.test(word.slice(-1))) return true;
  return NUMERAL.test(words[number] ?? "") && CLASSIFIER.test(words[number + 1] ?? "");
}

/** Whether a Chinese phrase begins with a count: `三款软件`. */
export function beginsWithCount(phrase: string): boolean {
  return isCount(hanWords(phrase), 0);
}

/** Where behind the last conjunction of `run` its last member begins, UTF-16; 0 when it is one alone. */
export function lastJoined(run: string): number {
  let end = 0;
  let start = 0;
  for (const word of hanWords(run)) {
    end += word.length;
    if (CONJUNCTIONS.has(word)) start = end;
  }
  return start;
}

/** The number of words, from `at` on, of a noun phrase that holds `的`; 0 when none begins there. */
function phraseLength(words: readonly string[], at: number): number {
  const particle = OPENERS.has(words[at]!) ? words.indexOf("的", at) : -1;
  return particle > at && particle < words.length - 1 ? particle - at + 1 : 0;
}

/** Whether word `at` is the first or second of `模型即服务`. */
function isAsService(words: readonly string[], at: number): boolean {
  const second = words[at] === "即" ? at : at + 1;
  return words[second] === "即" && (words[second + 1] ?? "").startsWith("服务");
}

/** So many times as long as a name usually is are two that a conjunction joins; names of bodies may be longer by one. */
const TWO_NAMES = 1.5;
const TWO_BODIES = 2;
const BODY = /[院局部会署厅处所校司社组织中心大学机构公司集团联盟]$/;

/** A border between two words at which a name may begin. */
interface Border {
  words: readonly string[];
  /** The word before the border. */
  at: number;
  /** Whether the name would begin with that word otherwise, or with the one before it. */
  isFirst: boolean;
  isSecond: boolean;
  /** How long the name is with it and what follows, and without it. */
  whole: number;
  rest: number;
}

/** Whether a name begins at `border` rather than before. */
function beginsBehind(
  { words, at, isFirst, isSecond, whole, rest }: Border,
  { least, usual, most }: NameLength,
): boolean {
  const word = words[at]!;
  if (WORD_ENDS.has(words[at + 1] ?? "") || isAsService(words, at)) return false;
  if (isLead(word) || isCount(words, at)) return isFirst || rest >= least;
  if (isFirst && FIRST_LEADS.has(word) && rest >= least) return true;
  const isLoose = LOOSE_LEADS.has(word);
  if (isFirst) {
    const before = words[at - 1] ?? "";
    const behind = words[at + 1] ?? "";
    const isBetween = isLead(behind) || FIRST_LEADS.has(behind) || MODALS.has(before) || PRONOUNS.has(before);
    const isVerb = isLoose && isBetween;
    return isVerb || CONJUNCTIONS.has(word) || PREPOSITIONS.has(word);
  }
  if (rest < least) return false;
  if (CONJUNCTIONS.has(word))
    return whole > most || whole > usual * (BODY.test(words.at(-1)!) ? TWO_BODIES : TWO_NAMES);
  // `可验证`, `无监督`: one word with what is before. `发展和改革`: two nouns.
  if (!isLoose || PREFIXES.has(words[at - 1]!) || CONJUNCTIONS.has(words[at + 1] ?? "")) return false;
  // `检索增强生成`: two verbs that are a noun.
  if (isSecond && LOOSE_LEADS.has(words[at - 1]!)) return false;
  return whole > most || Math.abs(rest - usual) <= Math.abs(whole - usual);
}

/**
 * Where the name that ends `run` begins, UTF-16: after the last word that leads up to one and leaves enough of it. Words
 * that lead up to a name do not begin one, however little they leave; verbs that are parts of names as well (`支持向量机`)
 * count behind a subject only, when the name is nearer to its usual length without them.
 */
export function hanNameStart(run: string, length: NameLength): number {
  const words = leadingWords(run);
  let start = 0;
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const isFirst = end === start;
    const inPhrase = isFirst && run.length - start <= length.most ? phraseLength(words, at) : 0;
    const first = at;
    const begun = end;
    at += Math.max(inPhrase, 1) - 1;
    for (let inside = first; inside <= at; inside++) end += words[inside]!.length;
    const isSecond = first > 0 && start === begun - words[first - 1]!.length;
    const border = { words, at: first, isFirst, isSecond, whole: run.length - start, rest: run.length - end };
    if (inPhrase === 0 && beginsBehind(border, length)) start = end;
  }
  return start;
}
