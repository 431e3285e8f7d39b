import { isShortForm } from "@/lib/glossary/short-form";
import { BLOCK_BREAK } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";
import { hanBefore, spelledBefore } from "./bracket-definitions";
import { type Definition, definitionOf, LONG_FORM_REACH } from "./definition";
import { hanLongStart } from "./han-abbreviation";
import { hanNameFor } from "./han-name";
import { beginsWithCount } from "./han-name-start";
import { isSpelled, spelledStart } from "./letter-alignment";
import {
  fromOffset,
  hanRunAfter,
  hanRunBefore,
  type PlacedText,
  placedText,
  withoutQuotes,
} from "./placed-text";

/** Between an abbreviation and what it stands for. */
const STANDS_FOR =
  /^["']?,? ?(?:(?:which |that )?(?:stands? for|expands? to|(?:is )?short for|meaning|means|(?:is )?an? (?:abbreviation|acronym|initialism) (?:of|for))|(?:的)?(?:英文|中文)?全称(?:为|是)?:?|代表|意为|指的?是?) ?["']?(?:[Tt]he )?/;
/** Between the two as well, but of other things more often: the letters must fit exactly. */
const OR_ELSE =
  /^["']?(?:(?:, ?or|,? ?(?:i\.e\.,?|that is,?)) |, ?(?:即(?![便使将可时刻日])|也就是) ?| ?即(?![便使将可时刻日]) ?| ?[—=:] ?)["']?(?:the |an? )?/;
const SAYS_NAME = /全称|即|也就是/;
const SO_CALLED =
  /(?:,? (?:(?:also|better|commonly|widely|often|usually|otherwise) )*(?:or|abbreviated|known|called|referred|shortened|written|dubbed)(?: to)?(?: simply)?(?: as)?|, (?:hereafter|henceforth)|,? ?(?:(?:以下|下文|后文)称|(?:以下|下文)?(?:英文|英语|中文|外文)?(?:简称|下称))(?:为|作)?|(?:的|,)? ?(?:英文|英语|外文)?(?:缩写|简写)(?:为|是)?) ?["']?(?:the )?$/;
/** Before an abbreviation that `for short` follows. */
const FOR_SHORT = /(?:[,—-]|,? or| is)? ?["']?$/;
/** `RoPE 是 Rotary Position Embedding 的缩写`, `RoPE 是旋转位置编码（Rotary Position Embedding）的缩写` */
const SHORT_OF =
  /^["']? ?(?:是|为|即)(?:英文|英语)? ?["']?([^。;()]{2,60}?)["']? ?(?:\(([^。;()]{2,60})\) ?)?的(?:英文|首字母|字母)*(?:缩写|简称|简写)/;

/** The text of `units` from `start` to `end`, as far as it lies in the block of `anchor`, one of the two. */
function inBlock(units: Uint16Array, start: number, end: number, anchor: number): PlacedText {
  let from = anchor;
  let to = anchor;
  while (from > start && units[from - 1] !== BLOCK_BREAK) from--;
  while (to < end && units[to] !== BLOCK_BREAK) to++;
  return placedText(units, from, to);
}

function shortOf(after: PlacedText, short: string, position: number): Definition | null {
  const said = SHORT_OF.exec(after.text);
  if (said === null) return null;
  const placed = (text: string) => withoutQuotes({ text, start: after.start + said[0].indexOf(text) });
  const inBracket = said[2] === undefined ? null : placed(said[2]);
  if (inBracket !== null && isSpelled(inBracket.text, short))
    return definitionOf(short, inBracket, true, position);
  const long = placed(said[1]!);
  if (isSpelled(long.text, short)) return definitionOf(short, long, true, position);
  const isName = hanRunAfter(long).text === long.text && !beginsWithCount(long.text);
  return isName ? definitionOf(short, long, false, position) : null;
}

function definedAfter(after: PlacedText, short: string, position: number): Definition | null {
  const firm = STANDS_FOR.exec(after.text)?.[0];
  const lead = firm ?? OR_ELSE.exec(after.text)?.[0];
  if (lead === undefined) return null;
  const rest = fromOffset(after, lead.length);
  const end = spelledStart(rest.text, short, firm === undefined);
  if (end > 0) return definitionOf(short, { ...rest, text: rest.text.slice(0, end) }, true, position);
  const run = hanRunAfter(rest);
  const isName = SAYS_NAME.test(lead) && hanNameFor(run.text, short, true, firm !== undefined) >= 0;
  return isName ? definitionOf(short, run, false, position) : null;
}

/** A name with its other language in a bracket behind it: `可重复读（Repeatable Read）`. */
const GLOSS = /^(.*[^ (]) ?\((?:(?:英语|英文|English) ?: ?)?([A-Za-z][^()]*)\)$/;

/** A name, and what a bracket behind it says that it is called in Latin letters. */
function glossed(words: PlacedText): { name: PlacedText; gloss: PlacedText | null } {
  const [, name, gloss] = GLOSS.exec(words.text) ?? [];
  if (name === undefined) return { name: words, gloss: null };
  const start = words.start + words.text.length - 1 - gloss!.length;
  return { name: { ...words, text: name }, gloss: { text: gloss!, start } };
}

function definedBefore(
  before: PlacedText,
  after: string,
  short: string,
  position: number,
): Definition | null {
  const link =
    SO_CALLED.exec(before.text) ?? (/^["']? for short\b/.test(after) ? FOR_SHORT.exec(before.text) : null);
  if (link === null) return null;
  const words = withoutQuotes({ ...before, text: before.text.slice(0, link.index) });
  const { name, gloss } = glossed(words);
  const isGlossed = gloss !== null && isSpelled(gloss.text, short);
  const spelled = isGlossed ? gloss : spelledBefore(words, short);
  if (spelled !== null) return definitionOf(short, spelled, true, position);
  const han = /[\u3400-\u9fff]/.test(link[0]) ? hanBefore(name, short, true) : null;
  return han === null ? null : definitionOf(short, han, false, position);
}

/**
 * What the words around the abbreviation from `start` to `end` say that it stands for, without a bracket: `NSA stands for
 * …`, `…, or NSA`, `…，简称 NSA`, `NSA 即 …`, `NSA 是 … 的缩写`.
 */
export function phraseDefinition(units: Uint16Array, start: number, end: number): Definition | null {
  const short = unitsText(units, start, end);
  const after = inBlock(units, end, end + LONG_FORM_REACH, end);
  const before = inBlock(units, Math.max(start - LONG_FORM_REACH, 1), start, start);
  return (
    shortOf(after, short, start) ??
    definedAfter(after, short, start) ??
    definedBefore(before, after.text, short, start)
  );
}

/** The abbreviation before `是` or `为` of which a text goes on to say what it is. */
const SUBJECT = /([A-Za-z0-9][A-Za-z0-9&]*)["']? ?(?:是|为|即)[^,。;]*$/;
const SAID_SHORT = /^(?:为|作)? ?["'《]?([\u3400-\u9fff]{2,8})["'》]?(?=[,。;:) ]|$)/;

function saidShort(before: PlacedText, after: PlacedText): Definition | null {
  const said = SAID_SHORT.exec(after.text);
  const link = /, ?(?:以下|下文)?(?:英文|英语|中文)?$/.exec(before.text);
  if (said === null || link === null) return null;
  const { name } = glossed(withoutQuotes({ ...before, text: before.text.slice(0, link.index) }));
  const run = hanRunBefore(name, "");
  const from = hanLongStart(run.text, said[1]!, true);
  const position = after.start + said[0].indexOf(said[1]!);
  return from < 0 ? null : definitionOf(said[1]!, fromOffset(run, from), false, position);
}

/**
 * What a sentence says with `简称` or `缩写`, which stands from `start` to `end`, and with no abbreviation right beside
 * it: `…，简称信通院`, `RoPE 是 … 的缩写`.
 */
export function chinesePhrase(units: Uint16Array, start: number, end: number): Definition | null {
  const before = inBlock(units, Math.max(start - LONG_FORM_REACH, 1), start, start);
  const subject = SUBJECT.exec(before.text);
  if (subject !== null && isShortForm(subject[1]!)) {
    const from = before.start + subject.index;
    return shortOf(inBlock(units, from + subject[1]!.length, end, end), subject[1]!, from);
  }
  return saidShort(before, inBlock(units, end, end + LONG_FORM_REACH, end));
}
