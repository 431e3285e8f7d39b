import { isLikelyLongForm, longFormStart } from "@/lib/glossary/short-form";
import { unitsText } from "@/lib/text/units-text";
import { spelledBefore } from "./bracket-definitions";
import { type Definition, definitionOf } from "./definition";
import { fromOffset, type PlacedText, placedText } from "./placed-text";

const REACH = 90;
const BREAK = 0x0a;

const STANDS_FOR =
  /^["'”’]?,? ?(?:\(?(?:which )?(?:stands? for|is short for|short for|meaning|an abbreviation (?:of|for)|abbreviation (?:of|for)|an acronym (?:of|for)|acronym for|or)|全称(?:为|是)?|即|是) ?["'“‘]?(?:the )?/;
const SO_CALLED =
  /(?:,? (?:or|abbreviated(?: as| to)?|known as|also known as|called|shortened to)|[,，]? ?(?:以下)?简称(?:为|作)?|[,，]? ?(?:英文)?缩写(?:为|是)?) ?["'“‘]?$/;

/** The text of `units` from `start` to `end`, as far as it lies in the block of `anchor`, one of the two. */
function inBlock(units: Uint16Array, start: number, end: number, anchor: number): PlacedText {
  let from = anchor;
  let to = anchor;
  while (from > start && units[from - 1] !== BREAK) from--;
  while (to < end && units[to] !== BREAK) to++;
  return placedText(units, from, to);
}

/** The shortest run of words at the start of `text` that spells `short` out. */
function spelledAfter(text: string, short: string): string | null {
  const words = /^[A-Za-z][A-Za-z' -]*/.exec(text)?.[0] ?? "";
  for (let end = words.indexOf(" "); end >= 0; end = words.indexOf(" ", end + 1)) {
    const long = words.slice(0, end);
    if (longFormStart(long, short) === 0 && isLikelyLongForm(long, short)) return long;
  }
  return longFormStart(words, short) === 0 && isLikelyLongForm(words, short) ? words : null;
}

function definedAfter(units: Uint16Array, short: string, start: number, end: number): Definition | null {
  const after = inBlock(units, end, end + REACH, end);
  const lead = STANDS_FOR.exec(after.text)?.[0];
  if (lead === undefined) return null;
  const rest = fromOffset(after, lead.length);
  const spelled = spelledAfter(rest.text, short);
  if (spelled !== null) return definitionOf(short, { ...rest, text: spelled }, true, start);
  const han = /^[\u3400-\u9fff]{2,16}/.exec(rest.text)?.[0];
  return han !== undefined && /全称|即/.test(lead)
    ? definitionOf(short, { ...rest, text: han }, false, start)
    : null;
}

function definedBefore(units: Uint16Array, short: string, start: number): Definition | null {
  const before = inBlock(units, Math.max(start - REACH, 1), start, start);
  const link = SO_CALLED.exec(before.text);
  if (link === null) return null;
  const words = { ...before, text: before.text.slice(0, link.index).replace(/["'”’]+$/, "") };
  const spelled = spelledBefore(words, short);
  if (spelled !== null) return definitionOf(short, spelled, true, start);
  const han = /[\u3400-\u9fff]{2,16}$/.exec(words.text);
  return han === null ? null : definitionOf(short, fromOffset(words, han.index), false, start);
}

/**
 * What the words around the abbreviation from `start` to `end` say that it stands for, without a bracket: `NSA stands for
 * …`, `…, or NSA`, `…，简称 NSA`, `NSA 即 …`.
 */
export function phraseDefinition(units: Uint16Array, start: number, end: number): Definition | null {
  const short = unitsText(units, start, end);
  return definedAfter(units, short, start, end) ?? definedBefore(units, short, start);
}
