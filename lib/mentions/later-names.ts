/**
 * Short names that an article uses once it has named a thing in full: `V3` behind DeepSeek-V3, `Brown` behind Noam Brown,
 * `刘老师` behind 刘广, `配比` behind 数据配比. Alone they mean anything, so nothing but the fuller name speaks for them, or the
 * maker's beside them (`makers-names.ts`).
 */
import type { AliasForm } from "@/lib/glossary/alias-form";
import { keyUnit } from "@/lib/glossary/key-units";
import { isAsciiLetter, isCapital, isDigit, isUnspaced } from "@/lib/text/character-class";
import { HYPHEN, SPACE } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";
import type { CandidateList } from "./candidate-list";
import { isAccepted, type Reason } from "./decision";
import { FUNCTION_WORDS } from "./function-words";
import { LongerName } from "./longer-name";
import { MakersNames, type SpokenNames } from "./makers-names";

/** Candidates and what was decided about each, which is changed here. */
export interface DecidedNames extends SpokenNames {
  reasons: (Reason | null)[];
  /** Whether the reader wrote the term with this index. */
  isOwn: (term: number) => boolean;
}

/** By term (its index) the later forms of it that stand in the text. */
function laterForms(candidates: CandidateList): Map<number, Set<AliasForm>> {
  const found = new Map<number, Set<AliasForm>>();
  for (let at = 0; at < candidates.length; at++) {
    if (!candidates.isLater(at)) continue;
    const form = candidates.form(at);
    const forms = found.get(form.term) ?? new Set();
    found.set(form.term, forms.add(form));
  }
  return found;
}

/** Whether `text` stands at `start`, in any case. */
function standsAt(units: Uint16Array, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (keyUnit(units[start + at]!) !== keyUnit(text.charCodeAt(at))) return false;
  return true;
}

/** Whether `text` may be short for the name from `start` to `end`: stands in it, or is a form of address with its surname. */
function mayBeShortFor(units: Uint16Array, start: number, end: number, text: string): boolean {
  const first = text.charCodeAt(0);
  if (isUnspaced(first) && units[start] === first) return true;
  for (let at = start; at + text.length <= end; at++) if (standsAt(units, at, text)) return true;
  return false;
}

/** Whether the word right before `start`, with a space between, is a name's or a number's: `YOLO V3`, `Jia Li`. */
function followsName(units: Uint16Array, start: number): boolean {
  if (units[start - 1] !== SPACE) return false;
  let from = start - 1;
  while (isAsciiLetter(units[from - 1]!)) from--;
  if (from === start - 1) return isDigit(units[from - 1]!);
  return isCapital(units[from]!) && !FUNCTION_WORDS.has(unitsText(units, from, start - 1).toLowerCase());
}

/** Whether what stands beside a name makes it part of another: `large-v3`, `Whisper V3`, `Brown University`. */
function isPartOfOther(units: Uint16Array, start: number, end: number): boolean {
  if (!isAsciiLetter(units[start]!)) return false;
  if (units[start - 1] === HYPHEN || units[end] === HYPHEN) return true;
  return followsName(units, start) || new LongerName(units, start, end).unknown > 0;
}

/** Looks at the candidates of one text in their order. */
class LaterNames {
  /** By the number of a later form, the last candidate that it may be short for. */
  private readonly named = new Map<number, number>();
  private readonly makers: MakersNames;

  constructor(
    private readonly names: DecidedNames,
    private readonly later: ReadonlyMap<number, ReadonlySet<AliasForm>>,
  ) {
    this.makers = new MakersNames(names);
  }

  look(index: number): void {
    const { candidates, reasons } = this.names;
    const form = candidates.form(index);
    if (candidates.isLater(index)) {
      if (reasons[index] === "no-evidence") this.settle(index);
    } else if (isAccepted(reasons[index]!)) this.name(index, form.term);
    if (isAccepted(reasons[index]!)) this.makers.note(index);
  }

  /** Notes what the candidate, which is tagged, may be called further on, and that other terms no longer may be. */
  private name(index: number, term: number): void {
    const { units, candidates } = this.names;
    const start = candidates.starts[index]!;
    const end = candidates.ends[index]!;
    for (const form of this.later.get(term) ?? []) {
      this.forget(form);
      if (mayBeShortFor(units, start, end, form.text)) this.named.set(form.number, index);
    }
  }

  /** The term of `form` is spoken of, so that what it may be called no longer means another (`Sonnet` behind `Claude 4`). */
  private forget({ term, text }: AliasForm): void {
    for (const [other, forms] of this.later) {
      if (other === term) continue;
      for (const form of forms) if (form.text === text) this.named.delete(form.number);
    }
  }

  /** Tags the later name if its term was named, and was so after those of the others that stand there, none the reader's. */
  private settle(index: number): void {
    const { units, candidates, reasons, isOwn } = this.names;
    const start = candidates.starts[index]!;
    const isNamed = this.namedAt(index) >= 0;
    if (!isNamed && !this.makers.isMakers(index)) return;
    if (isPartOfOther(units, start, candidates.ends[index]!)) return;
    if (!isNamed) this.named.set(candidates.form(index).number, index);
    const rivals = this.rivals(index);
    // The reader's own term stands for its name wherever that is written.
    const isOthers = rivals.some((other) => isOwn(candidates.form(other).term));
    reasons[index] = isOthers ? "another-term" : "later-name";
    if (isOthers) return;
    for (const other of rivals)
      reasons[this.namedAt(other) > this.namedAt(index) ? index : other] = "another-term";
  }

  /** The other candidates that are tagged on the same span as the one with this index. */
  private rivals(index: number): number[] {
    const { candidates, reasons } = this.names;
    const { starts, ends, length } = candidates;
    let from = index;
    while (from > 0 && starts[from - 1] === starts[index]) from--;
    const found: number[] = [];
    for (let other = from; other < length && starts[other] === starts[index]; other++)
      if (other !== index && ends[other] === ends[index] && isAccepted(reasons[other]!)) found.push(other);
    return found;
  }

  /** Which candidate last named the term of the later name with this index in full; -1 if none did, or it is no later name. */
  private namedAt(index: number): number {
    return this.named.get(this.names.candidates.form(index).number) ?? -1;
  }
}

/** Tags the later names behind a fuller one; the term that was named last has those that several claim. */
export function settleLaterNames(names: DecidedNames): void {
  const later = laterForms(names.candidates);
  if (later.size === 0) return;
  const settling = new LaterNames(names, later);
  for (let index = 0; index < names.candidates.length; index++) settling.look(index);
}
