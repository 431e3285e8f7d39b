import type { AliasForm } from "./alias-form";
import { type AliasTable, CASE_RULES, FORM_FACTS, VERSION_STYLES } from "./alias-table";
import { readList, unpacked } from "./packed-numbers";
import { shortFormKey } from "./short-form";

const TWO_BITS = 3;

/** The aliases of an {@link AliasTable}, made into objects when they first turn up: most never do. */
export class AliasForms {
  /** By key: its roles (see `KEY_ROLES`). */
  readonly roles: Uint8Array;
  /** By key: the number of its first form; one more entry at the end. */
  readonly starts: Int32Array;
  private readonly known: (AliasForm | undefined)[] = [];
  private split: readonly string[] | undefined;

  constructor(private readonly table: AliasTable) {
    this.roles = new Uint8Array(readList(table.roles));
    this.starts = new Int32Array(readList(table.starts));
  }

  /** How many there are. */
  get length(): number {
    return this.table.facts.length / 2;
  }

  /** The form with this number. */
  at(number: number): AliasForm {
    let form = this.known[number];
    if (form === undefined) {
      form = this.read(number);
      this.known[number] = form;
    }
    return form;
  }

  /** The abbreviations among them that are no short names, as `shortFormKey` writes them. */
  acronyms(): Set<string> {
    const found = new Set<string>();
    for (let number = 0; number < this.length; number++) {
      const bits = this.bits(number);
      if (bits & FORM_FACTS.acronym && !(bits & FORM_FACTS.later))
        found.add(shortFormKey(this.texts[number]!));
    }
    return found;
  }

  /** By form: how it is written. Split when the first turns up. */
  private get texts(): readonly string[] {
    this.split ??= this.table.texts.split("\n");
    return this.split;
  }

  private bits(number: number): number {
    return unpacked(this.table.facts, number * 2 + 1);
  }

  private read(number: number): AliasForm {
    const bits = this.bits(number);
    const text = this.texts[number]!;
    return {
      number,
      term: unpacked(this.table.facts, number * 2),
      text,
      rule: CASE_RULES[(bits >> FORM_FACTS.rule) & TWO_BITS]!,
      versions: VERSION_STYLES[(bits >> FORM_FACTS.versions) & TWO_BITS]!,
      specific: (bits & FORM_FACTS.specific) !== 0,
      oneEdition: (bits & FORM_FACTS.oneEdition) !== 0,
      proven: (bits & FORM_FACTS.proven) !== 0,
      later: (bits & FORM_FACTS.later) !== 0,
      within: (bits & FORM_FACTS.within) !== 0,
      unopposed: (bits & FORM_FACTS.unopposed) !== 0,
      acronym: bits & FORM_FACTS.acronym ? shortFormKey(text) : "",
    };
  }
}
