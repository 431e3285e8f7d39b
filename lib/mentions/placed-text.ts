import { unitsText } from "@/lib/text/units-text";

/** A short stretch of normalised text and where it begins, in normalised units. */
export interface PlacedText {
  text: string;
  start: number;
}

/** Quotation marks, of which normalised text has no curly ones, and white space. */
const QUOTES_BEFORE = /^["'《》「」*\s]+/;
const QUOTES_AFTER = /["'《》「」*\s]+$/;

/** The stretch of `units` from `start` to `end`, exclusive. */
export function placedText(units: Uint16Array, start: number, end: number): PlacedText {
  return { text: unitsText(units, start, end), start };
}

/** `piece` without what `lead`, which is bound to the beginning, matches. */
function withoutLead({ text, start }: PlacedText, lead: RegExp): PlacedText {
  const length = lead.exec(text)?.[0].length ?? 0;
  return { text: text.slice(length), start: start + length };
}

/** `piece` without quotation marks and white space around it. */
export function withoutQuotes(piece: PlacedText): PlacedText {
  const { text, start } = withoutLead(piece, QUOTES_BEFORE);
  return { text: text.replace(QUOTES_AFTER, ""), start };
}

/** What is left of `piece` from the UTF-16 offset `from` of its text on. */
export function fromOffset({ text, start }: PlacedText, from: number): PlacedText {
  return { text: text.slice(from), start: start + from };
}

const HAN_RUN_BEFORE = /[\u3400-\u9fff·-]*$/;
const HAN_RUN_AFTER = /^[\u3400-\u9fff·、 -]*/;
/** How much of a run of Chinese is looked at. */
const MAX_RUN = 24;

/** What counts or dates, right behind a number: `500强`, `2025年`, `S7系列`. */
const COUNTED = /^(?:系列|[强年月日号家个名位款种项台亿万元届期岁余多])/;
/** Letters in the middle of a Chinese name: `深度Q` of 深度Q网络. */
const LETTERS_INSIDE = /[\u3400-\u9fff]+([A-Z]{1,3})$/;

/**
 * The run of Chinese that `before` ends with. A Latin word in front of it belongs to it when `short` begins as that word does:
 * `AI 生成内容（AIGC）`; so do letters inside that `short` has too: `深度Q网络（DQN）`.
 */
export function hanRunBefore(before: PlacedText, short: string): PlacedText {
  const { text } = before;
  const start = Math.max(text.length - MAX_RUN, text.search(HAN_RUN_BEFORE));
  if (start === text.length) return fromOffset(before, start);
  const front = text.slice(0, start);
  const counted = /\d$/.test(front) ? COUNTED.exec(text.slice(start)) : null;
  if (counted !== null) return fromOffset(before, start + counted[0].length);
  if (short === "") return fromOffset(before, start);
  const word = /([A-Z])[A-Za-z]* ?$/.exec(front);
  if (word !== null && word[1] === short.charAt(0)) return fromOffset(before, word.index);
  const inside = LETTERS_INSIDE.exec(front);
  const isPart = inside !== null && short.indexOf(inside[1]!) > 0;
  return fromOffset(before, isPart ? inside.index : start);
}

/** The run of Chinese, commas of lists included, that `after` begins with. */
export function hanRunAfter(after: PlacedText): PlacedText {
  return { ...after, text: HAN_RUN_AFTER.exec(after.text)?.[0] ?? "" };
}
