/**
 * Short names that an article uses once it has named a thing in full: `V3` behind DeepSeek-V3, `Brown` behind Noam Brown,
 * `刘老师` behind 刘广, `窗口` behind 上下文窗口. Alone they mean anything, so nothing but the fuller name speaks for them.
 */
import type { AliasForm } from "@/lib/glossary/alias-form";
import { keyUnit } from "@/lib/glossary/key-units";
import { isAsciiLetter, isCapital, isDigit, isUnspaced } from "@/lib/text/character-class";
import { unitsText } from "@/lib/text/units-text";
import type { CandidateList } from "./candidate-list";
import { isAccepted, type Reason } from "./decision";
import { LongerName } from "./longer-name";

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** Candidates, what was decided about each, in parallel, and the normalised units that they stand in. */
export interface DecidedNames {
  units: Uint16Array;
  candidates: CandidateList;
  reasons: (Reason | null)[];
}

/** By term (its index) the later forms of it that stand in the text. */
function laterForms(candidates: CandidateList): Map<number, Set<AliasForm>> {
  const found = new Map<number, Set<AliasForm>>();
  for (let at = 0; at < candidates.length; at++) {
    const form = candidates.form(at);
    if (!form.later) continue;
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

/** Words that begin sentences and no names: `The V3`, `But Brown`. */
const OPENERS = new Set(
  (
    "the a an this that these those in on at by for from to of with without and or but yet so then when while where if as " +
    "is was are were after before since because although though unlike like both even also only now today new old our its " +
    "his her their my your not no how what why which who than about between against under over"
  ).split(" "),
);

/** Whether the word right before `start`, with a space between, is a name's or a number's: `YOLO V3`, `Jia Li`. */
function followsName(units: Uint16Array, start: number): boolean {
  if (units[start - 1] !== SPACE) return false;
  let from = start - 1;
  while (isAsciiLetter(units[from - 1]!)) from--;
  if (from === start - 1) return isDigit(units[from - 1]!);
  return isCapital(units[from]!) && !OPENERS.has(unitsText(units, from, start - 1).toLowerCase());
}

/** Whether what stands beside a name makes it part of another: `large-v3`, `Whisper V3`, `Brown University`. */
function isPartOfOther(units: Uint16Array, start: number, end: number): boolean {
  if (!isAsciiLetter(units[start]!)) return false;
  if (units[start - 1] === HYPHEN || units[end] === HYPHEN) return true;
  return followsName(units, start) || new LongerName(units, start, end).unknown > 0;
}

/** A later name that was tagged, and the candidate that named its term in full. */
interface Claim {
  index: number;
  named: number;
}

/** Of two candidates on one place, the one that was named last stays. */
function chooseLastNamed(reasons: (Reason | null)[], first: Claim, second: Claim): Claim {
  const [last, other] = first.named > second.named ? [first, second] : [second, first];
  reasons[other.index] = "another-term";
  return last;
}

/** Looks at the candidates of one text in their order. */
class LaterNames {
  /** By the number of a later form, the last candidate that it may be short for. */
  private readonly named = new Map<number, number>();
  private last: Claim | null = null;

  constructor(
    private readonly names: DecidedNames,
    private readonly later: ReadonlyMap<number, ReadonlySet<AliasForm>>,
  ) {}

  look(index: number): void {
    const { candidates, reasons } = this.names;
    const form = candidates.form(index);
    if (form.later) {
      if (reasons[index] === "no-evidence") this.settle(index, form);
    } else if (isAccepted(reasons[index]!)) this.name(index, form.term);
  }

  /** Notes what the candidate, which is tagged, may be called further on. */
  private name(index: number, term: number): void {
    const { units, candidates } = this.names;
    const start = candidates.starts[index]!;
    const end = candidates.ends[index]!;
    for (const form of this.later.get(term) ?? [])
      if (mayBeShortFor(units, start, end, form.text)) this.named.set(form.number, index);
  }

  private settle(index: number, form: AliasForm): void {
    const { units, candidates, reasons } = this.names;
    const start = candidates.starts[index]!;
    const end = candidates.ends[index]!;
    const named = this.named.get(form.number);
    if (named === undefined || isPartOfOther(units, start, end)) return;
    reasons[index] = "later-name";
    const claim = { index, named };
    const isShared =
      this.last !== null &&
      candidates.starts[this.last.index] === start &&
      candidates.ends[this.last.index] === end;
    this.last = isShared ? chooseLastNamed(reasons, this.last!, claim) : claim;
  }
}

/** Tags the later names behind a fuller one; the term that was named last has those that several claim. */
export function settleLaterNames(names: DecidedNames): void {
  const later = laterForms(names.candidates);
  if (later.size === 0) return;
  const settling = new LaterNames(names, later);
  for (let index = 0; index < names.candidates.length; index++) settling.look(index);
}
