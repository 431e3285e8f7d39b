/**
 * Short names beside their maker's: `DeepSeek’s V3`, `DeepSeek trained its V3 model`, `DeepSeek 发布了 V3 和 R1`. Where both
 * together are a name of the thing (`DeepSeek-V3`), the one behind the other says as much. Other makers have a V3 too: so
 * nothing stands between the two but what makes the one the other's.
 */
import { type AliasForm, holdsDigit } from "@/lib/glossary/alias-form";
import { keyText } from "@/lib/glossary/key-text";
import type { Term, TermKind } from "@/lib/glossary/term";
import { unitsText } from "@/lib/text/units-text";
import type { CandidateList } from "./candidate-list";
import { isAccepted, type Reason } from "./decision";

/** Candidates, what was decided about each, in parallel, and the normalised units that they stand in. */
export interface SpokenNames {
  units: Uint16Array;
  candidates: CandidateList;
  reasons: readonly (Reason | null)[];
  terms: readonly Term[];
}

/** How far before a short name its maker is spoken of, normalised units. */
const REACH = 80;
/** How far what stands behind it is looked at, normalised units. */
const BEHIND = 16;

/** What makes models, and models. */
const SPOKEN_OF: ReadonlySet<TermKind> = new Set(["organisation", "product", "agent", "model"]);

/** `DeepSeek’s V3`. */
const POSSESSION =
  /^(?:'s| ?的(?:最新|新)?)(?: (?:new|newest|latest|own|open|open-source|open-weight|flagship|large|cheap|base))? ?$/;
const RELEASED =
  "released|unveiled|launched|published|announced|introduced|open-sourced|trained|built|releases|launches|trains|releasing|launching|training";
/** `DeepSeek released V3`, `DeepSeek, which trained its V3`. */
const RELEASE = new RegExp(
  `^(?:,? (?:which|that|who))?(?: (?:has|had|have|also|then|first|recently|just|already|quietly))* (?:${RELEASED})(?: (?:its|their)(?: (?:new|latest|own|flagship|open))?)? $`,
);
/** `DeepSeek 去年 12 月发布的 V3`: words of time, and a verb. */
const RELEASE_IN_CHINESE =
  /^ ?(?:[在于\d ]|年|月|日|去|今|上|底|初|末|近|前|此|先后|已经?|刚|也|又|还|曾|正式|随后)*(?:发布|推出|开源|公布|训练)(?:了|的|出)?(?:其|最新|新)?的? ?$/;
/** `DeepSeek says that its V3 model is cheap`, also in a sentence of its own. */
const OWN = /^[a-z ]*\.? [Ii]ts(?: (?:new|latest|own|flagship|open))? $/;
const IS_MODEL = /^ ?(?:models?\b|[大语言推理开源]*模型)/i;
/** `R1 and V3`, `R1、V3`. */
const JOINT = /^ ?(?:和|与|及|、|\/|and\b|&) ?/;
/** What has versions of its own: `DeepSeek’s V2 API`. */
const OF_SOMETHING_ELSE = /^ ?(?:(?:API|app|SDK|endpoint|climb)s?\b|接口|协议|登山|资本)/i;

/** Looks at the candidates of one text in their order. */
export class MakersNames {
  readonly #names: SpokenNames;
  /** By term (its index) its aliases in small letters. */
  readonly #aliases = new Map<number, readonly string[]>();
  /** By the number of a short form, the makers that {@link #makersOf} tells. */
  readonly #makers = new Map<number, readonly string[]>();
  /** The candidate that last named a maker or a model; -1 for none. */
  #spoken = -1;

  constructor(names: SpokenNames) {
    this.#names = names;
  }

  /** Notes a candidate that is tagged. */
  note(index: number): void {
    const { candidates, terms } = this.#names;
    const { kind, source } = terms[candidates.form(index).term]!;
    if (SPOKEN_OF.has(kind) || source === "own") this.#spoken = index;
  }

  /** Whether the short name with this index is that of a thing by the maker that was spoken of last. */
  isMakers(index: number): boolean {
    const { units, candidates } = this.#names;
    const form = candidates.form(index);
    if (this.#spoken < 0 || !holdsDigit(form.text)) return false;
    const from = candidates.ends[this.#spoken]!;
    const [start, end] = [candidates.starts[index]!, candidates.ends[index]!];
    if (start < from || start - from > REACH) return false;
    const before = unitsText(units, from, start);
    const behind = unitsText(units, end, Math.min(end + BEHIND, units.length));
    const makers = this.#makersOf(form);
    if (this.#isThingBy(makers, this.#spoken) && JOINT.exec(before)?.[0] === before) return true;
    if (!this.#isMaker(makers, this.#spoken) || OF_SOMETHING_ELSE.test(behind)) return false;
    const isNamed = [POSSESSION, RELEASE, RELEASE_IN_CHINESE].some((pattern) => pattern.test(before));
    return isNamed || (OWN.test(before) && (IS_MODEL.test(behind) || this.#isJoined(index, behind, makers)));
  }

  /** Whether what follows behind `and` or the like is a thing by the same maker. */
  #isJoined(index: number, behind: string, makers: readonly string[]): boolean {
    const [joint] = JOINT.exec(behind) ?? [];
    if (joint === undefined) return false;
    const { candidates, reasons } = this.#names;
    const start = candidates.ends[index]! + joint.length;
    for (let other = index + 1; other < candidates.length && candidates.starts[other]! <= start; other++) {
      const isThere = candidates.starts[other] === start && isAccepted(reasons[other]!);
      if (isThere && this.#isThingBy(makers, other)) return true;
    }
    return false;
  }

  /** Whether a tagged candidate's term is called as one of the makers. */
  #isMaker(makers: readonly string[], index: number): boolean {
    return this.#aliasesAt(index).some((alias) => makers.includes(alias));
  }

  /** Whether a tagged candidate's term is named after one of the makers, and no maker itself. */
  #isThingBy(makers: readonly string[], index: number): boolean {
    const aliases = this.#aliasesAt(index);
    const isAfter = (alias: string, maker: string): boolean =>
      alias.startsWith(`${maker}-`) || alias.startsWith(`${maker} `);
    return (
      !aliases.some((alias) => makers.includes(alias)) &&
      aliases.some((alias) => makers.some((maker) => isAfter(alias, maker)))
    );
  }

  /** What the fuller names of the form's term begin with, in small letters. */
  #makersOf({ number, term, text }: AliasForm): readonly string[] {
    let makers = this.#makers.get(number);
    if (makers) return makers;
    const short = text.toLowerCase();
    makers = this.#aliasesOf(term).flatMap((full) =>
      full.endsWith(`-${short}`) || full.endsWith(` ${short}`) ? [full.slice(0, -short.length - 1)] : [],
    );
    this.#makers.set(number, makers);
    return makers;
  }

  #aliasesAt(index: number): readonly string[] {
    return this.#aliasesOf(this.#names.candidates.form(index).term);
  }

  #aliasesOf(term: number): readonly string[] {
    let aliases = this.#aliases.get(term);
    if (aliases) return aliases;
    aliases = this.#names.terms[term]!.aliases.map(({ text }) => keyText(text).toLowerCase());
    this.#aliases.set(term, aliases);
    return aliases;
  }
}
