import { isShortForm } from "@/lib/glossary/short-form";
import { CHARACTER_CLASSES, CharacterClass, isCapital, isDigit } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import { bracketDefinitions } from "./bracket-definitions";
import type { Definition } from "./definition";
import { phraseDefinition } from "./phrase-definitions";
import { trustedDefinition } from "./trusted-definition";

const OPEN = 0x28;
const CLOSE = 0x29;
const BREAK = 0x0a;
/** How far a bracket is searched for an abbreviation. */
const MAX_CONTENT = 120;
/** How far from words such as `stands for` the abbreviation may stand: a quotation mark, `为`, a space. */
const MAX_BESIDE = 4;

function isWord(unit: number): boolean {
  return CHARACTER_CLASSES[unit] === CharacterClass.Word;
}

/** Whether the word that ends at `end` could be an abbreviation: two capitals, or one and a digit. */
function endsWithShort(units: Uint16Array, end: number): boolean {
  let capitals = 0;
  let digits = 0;
  for (let at = end - 1; isWord(units[at]!); at--) {
    if (isCapital(units[at]!)) capitals++;
    else if (isDigit(units[at]!)) digits++;
    if (end - at > MAX_CONTENT) return false;
  }
  return capitals > 1 || (capitals === 1 && digits > 0);
}

/** Whether an abbreviation stands in the bracket at `open` or right before it; spares most brackets the reading. */
function mayDefine(units: Uint16Array, open: number): boolean {
  const before = units[open - 1] === 0x20 ? open - 1 : open;
  if (endsWithShort(units, before)) return true;
  const last = open + MAX_CONTENT;
  for (let at = open + 1; at < last && units[at] !== BREAK; at++) {
    if (isWord(units[at]!)) {
      if (!isWord(units[at + 1]!) && endsWithShort(units, at + 1)) return true;
    } else if (units[at] === CLOSE || units[at] === OPEN) return false;
  }
  return false;
}

/** The word of spaced script beside `start` to `end`: before it or after it; `null` when it is no abbreviation. */
function shortBeside(
  units: Uint16Array,
  start: number,
  end: number,
  after: boolean,
): { start: number; end: number } | null {
  let from = after ? end : start;
  for (let left = MAX_BESIDE; left > 0 && !isWord(units[after ? from : from - 1]!); left--)
    from += after ? 1 : -1;
  let to = from;
  while (after && isWord(units[to]!)) to++;
  while (!after && isWord(units[from - 1]!)) from--;
  return endsWithShort(units, to) ? { start: from, end: to } : null;
}

/**
 * Every definition of an abbreviation in a text that is beyond doubt, in the order of the text.
 * @param markers where words such as `stands for` and `简称` stand
 * @param isWanted whether a definition of the abbreviation with this key matters
 */
export function scanDefinitions(
  { units, length }: NormalizedText,
  markers: readonly { start: number; end: number }[],
  isWanted: (key: string) => boolean,
): Definition[] {
  const found: Definition[] = [];
  const add = (definition: Definition) => {
    const trusted = isWanted(definition.key) ? trustedDefinition(definition, units) : null;
    if (trusted !== null) found.push(trusted);
  };
  for (let open = units.indexOf(OPEN); open >= 0 && open < length; open = units.indexOf(OPEN, open + 1)) {
    if (mayDefine(units, open)) for (const definition of bracketDefinitions(units, open)) add(definition);
  }
  for (const { start, end } of markers) {
    for (const after of [false, true]) {
      const short = shortBeside(units, start, end, after);
      const definition = short === null ? null : phraseDefinition(units, short.start, short.end);
      if (definition !== null && isShortForm(definition.short)) add(definition);
    }
  }
  return found.sort((a, b) => a.position - b.position);
}
