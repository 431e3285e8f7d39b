import { isLikelyLongForm, longFormStart, shortFormKey } from "@/lib/glossary/short-form";
import { unitsText } from "@/lib/text/units-text";
import { type Definition, spelledBefore } from "./bracket-definitions";

const REACH = 90;

const STANDS_FOR =
  /^["'”’]?,? ?(?:\(?(?:which )?(?:stands? for|is short for|short for|meaning|an abbreviation (?:of|for)|abbreviation (?:of|for)|an acronym (?:of|for)|acronym for|or)|全称(?:为|是)?|即|是) ?["'“‘]?(?:the )?/;
const SO_CALLED =
  /(?:,? (?:or|abbreviated(?: as| to)?|known as|also known as|called|shortened to)|[,，]? ?(?:以下)?简称(?:为|作)?|[,，]? ?(?:英文)?缩写(?:为|是)?) ?["'“‘]?$/;

/** The shortest run of words at the start of `text` that spells `short` out. */
function spelledAfter(text: string, short: string): string | null {
  const words = /^[A-Za-z][A-Za-z' -]*/.exec(text)?.[0] ?? "";
  for (let end = words.indexOf(" "); end >= 0; end = words.indexOf(" ", end + 1)) {
    const long = words.slice(0, end);
    if (longFormStart(long, short) === 0 && isLikelyLongForm(long, short)) return long;
  }
  return longFormStart(words, short) === 0 && isLikelyLongForm(words, short) ? words : null;
}

/**
 * What the words around the abbreviation from `start` to `end` say that it stands for, without a bracket: `NSA stands for
 * …`, `…, or NSA`, `…，简称 NSA`, `NSA 即 …`.
 */
export function phraseDefinition(units: Uint16Array, start: number, end: number): Definition | null {
  const short = unitsText(units, start, end);
  const after = unitsText(units, end, end + REACH).split("\n")[0]!;
  const lead = STANDS_FOR.exec(after)?.[0];
  const base = { key: shortFormKey(short), position: start };
  if (lead !== undefined) {
    const rest = after.slice(lead.length);
    const spelled = spelledAfter(rest, short);
    if (spelled !== null) return { ...base, long: spelled, spelled: true };
    const han = /^[\u3400-\u9fff]{2,16}/.exec(rest)?.[0];
    if (han !== undefined && /全称|即/.test(lead)) return { ...base, long: han, spelled: false };
  }
  const before = unitsText(units, Math.max(start - REACH, 1), start)
    .split("\n")
    .at(-1)!;
  const link = SO_CALLED.exec(before);
  if (link === null) return null;
  const words = before.slice(0, link.index).replace(/["'”’]+$/, "");
  const spelled = spelledBefore(words, short);
  if (spelled !== null) return { ...base, long: spelled, spelled: true };
  const han = /[\u3400-\u9fff]{2,16}$/.exec(words)?.[0];
  return han === undefined ? null : { ...base, long: han, spelled: false };
}
