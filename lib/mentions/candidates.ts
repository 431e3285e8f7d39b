import type { AliasForm } from "@/lib/glossary/alias-form";
import type { AliasPhrases } from "@/lib/glossary/alias-phrases";
import { KEY_ROLES } from "@/lib/glossary/alias-table";
import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { isResumed } from "@/lib/glossary/crossings";
import { isAsciiLetter, isCapital, isDigit, isUnspaced } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import { DOT, HYPHEN, MIDDLE_DOT } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";
import { mayBegin, mayEnd, pluralEnd } from "@/lib/text/word-edges";
import { addressAround } from "./address";
import { beginsModelId, caseMatches } from "./alias-case";
import { CandidateList } from "./candidate-list";
import type { DropReason } from "./decision";
import { HitList } from "./hit-list";
import { isInPhrase, isSameSign } from "./in-phrase";
import { KeyFinder } from "./key-finder";
import { versionEnd } from "./version-tail";

/** A model's name no longer than this is taken over by others: `Search-R1`, `Marco-o1`, `R1-Searcher`. */
const LONGEST_TAKEN_OVER = 3;

const NO_TERMS: ReadonlySet<number> = new Set();

/** A stretch of normalised units, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a text holds that matters to tagging, cue words aside; each list sorted by start. */
export interface Findings {
  candidates: CandidateList;
  /** Stretches in which a match would cut words in two. */
  crossings: readonly Stretch[];
  /** Addresses with a scheme. */
  addresses: readonly Stretch[];
  /** What stands beside definitions. */
  leads: DefinitionLeads;
}

/** A place where an alias stands that is no candidate there, and why. Positions in normalised units, `end` exclusive. */
export interface DroppedName extends Stretch {
  form: AliasForm;
  reason: DropReason;
}

/** Where definitions may stand; each list sorted. */
export interface DefinitionLeads {
  /** Words that say that an abbreviation beside them is defined here. */
  markers: readonly Stretch[];
  /** Places of opening brackets and dashes. */
  brackets: readonly number[];
  dashes: readonly number[];
}

/** Sorts keys into candidates and stretches, with right edges, case, versions and blocking phrases looked at. */
class Sorter implements Findings {
  readonly candidates = new CandidateList();
  readonly crossings: Stretch[] = [];
  readonly addresses: Stretch[] = [];
  readonly leads = {
    markers: [] as Stretch[],
    brackets: [] as number[],
    dashes: [] as number[],
  };
  /** Start of the last candidate that is the name of a model family. */
  private familyStart = -1;

  private readonly units: Uint16Array;

  constructor(
    private readonly text: NormalizedText,
    private readonly glossary: CompiledGlossary,
    private readonly unwanted: ReadonlySet<number>,
    private readonly dropped?: DroppedName[],
  ) {
    this.units = text.units;
  }

  addAll({ starts, ends, values, count }: HitList): void {
    for (let at = 0; at < count; at++) this.add(starts[at]!, ends[at]!, values[at]!);
  }

  private add(start: number, end: number, key: number): void {
    const { forms } = this.glossary;
    const roles = forms.roles[key]!;
    if (roles !== 0) this.addRoles(start, end, roles);
    const last = forms.starts[key + 1]!;
    if (last === forms.starts[key]) return;
    const stop = mayEnd(this.units, end) ? end : pluralEnd(this.units, end);
    for (let at = forms.starts[key]!; at < last; at++) {
      const form = forms.at(at);
      if (this.unwanted.has(form.term) || !hasSameEdges(this.units, start, end, form.text)) continue;
      const reason = this.addForm(start, end, stop, form);
      if (reason !== null) this.dropped?.push({ start, end: stop || end, form, reason });
    }
  }

  private addRoles(start: number, end: number, roles: number): void {
    if (roles & KEY_ROLES.bracket) this.leads.brackets.push(start);
    if (roles & KEY_ROLES.dash) this.leads.dashes.push(start);
    if (roles & KEY_ROLES.crossing && !this.isResumed(start, end)) this.crossings.push({ start, end });
    // An address may hold another, which says nothing more.
    if (roles & KEY_ROLES.address && start >= (this.addresses.at(-1)?.end ?? 0))
      this.addresses.push(addressAround(this.text, start));
    if (roles & KEY_ROLES.marker && mayEnd(this.units, end)) this.leads.markers.push({ start, end });
  }

  private isResumed(start: number, end: number): boolean {
    return isResumed(unitsText(this.units, start, end), unitsText(this.units, end, end + 1));
  }

  /** Adds a candidate, and returns `null`; or why what stands there is none. */
  private addForm(start: number, end: number, stop: number, form: AliasForm): DropReason | null {
    if (!mayBegin(this.units, start) || (stop === 0 && form.versions === "none")) return "inside-word";
    const { kind } = this.glossary.terms[form.term]!;
    if (kind === "person" && isSurname(this.units, start)) return "person";
    const mayBeTakenOver = kind === "model" && form.text.length <= LONGEST_TAKEN_OVER;
    if (mayBeTakenOver && isJoinedToName(this.units, start)) return "part-of-name";
    if (isDigit(this.units[start]!) && isNumberOfName(this.units, start)) return "part-of-name";
    const isId = !caseMatches(this.units, start, form);
    if (isId && !beginsModelId(this.units, start, end, form)) return "case";
    const versioned = versionEnd(this.units, end, form, this.familyStart === start);
    if (versioned < 0) return "other-version";
    if (versioned === end && (stop === 0 || isId)) return isId ? "case" : "inside-word";
    if (form.versions === "model" && !form.specific) this.familyStart = start;
    const hasTail = versioned > end;
    if (mayBeTakenOver && !hasTail && this.units[end] === HYPHEN && isCapital(this.units[end + 1]!))
      return "part-of-name";
    const { blocks, within } = this.glossary;
    const isOutside = form.within && !this.isIn(within, start, end, form);
    if (isOutside && !form.later) return "outside-phrase";
    const blocked = this.isIn(blocks, start, end, form);
    const later = form.later && (isOutside || !form.within);
    this.candidates.add({ start, end: hasTail ? versioned : stop, form, versioned: hasTail, blocked, later });
    return null;
  }

  /** Whether the alias from `start` to `end` stands in one of these phrases of its term (`推理小说`, `Claude Monet`). */
  private isIn(phrases: AliasPhrases, start: number, end: number, form: AliasForm): boolean {
    const around = phrases.of(form);
    return around !== null && isInPhrase(this.units, start, end - start, around);
  }
}

/** Whether hyphens begin and end the name where they do in the alias: `-2C` does not stand in `for 2C`. */
function hasSameEdges(units: Uint16Array, start: number, end: number, alias: string): boolean {
  return (
    isSameSign(units[start]!, alias.charCodeAt(0)) &&
    isSameSign(units[end - 1]!, alias.charCodeAt(alias.length - 1))
  );
}

/** Whether what begins at `start` is the last part of a foreign name in Chinese, and so may be somebody else's: `雅各布·马斯克`. */
function isSurname(units: Uint16Array, start: number): boolean {
  return units[start - 1] === MIDDLE_DOT && isUnspaced(units[start]!) && isUnspaced(units[start - 2]!);
}

/** Whether the number at `start` is part of a name that is not known, to which a hyphen joins it: `QwQ-32B`, unlike `7B-32B`. */
function isNumberOfName(units: Uint16Array, start: number): boolean {
  if (units[start - 1] !== HYPHEN) return false;
  let at = start - 1;
  while (isAsciiLetter(units[at - 1]!) || isDigit(units[at - 1]!) || units[at - 1] === DOT) at--;
  return at < start - 1 && isAsciiLetter(units[at]!);
}

/** Whether a hyphen joins what begins at `start` to a word with a capital, unlike in `non-R1`. */
function isJoinedToName(units: Uint16Array, start: number): boolean {
  if (units[start - 1] !== HYPHEN) return false;
  for (let at = start - 2; isAsciiLetter(units[at]!); at--) if (isCapital(units[at]!)) return true;
  return false;
}

/**
 * Finds every place in a text where a name of the glossary stands.
 * @param unwanted indices of terms that are left out as if the glossary did not have them
 * @param dropped where places are added at which an alias stands that is no candidate there
 */
export function findCandidates(
  text: NormalizedText,
  glossary: CompiledGlossary,
  unwanted: ReadonlySet<number> = NO_TERMS,
  dropped?: DroppedName[],
): Findings {
  const sorter = new Sorter(text, glossary, unwanted, dropped);
  // About as many as ordinary text has.
  const hits = new HitList((text.length >> 5) + 64);
  new KeyFinder(text.units, glossary.keys, hits).find(1, text.length);
  sorter.addAll(hits);
  return sorter;
}
