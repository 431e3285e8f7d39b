import type { AliasForm } from "./alias-form";
import { CASE_RULES, FORM_FACTS, VERSION_STYLES } from "./alias-table";
import { shortFormKey } from "./short-form";

const TWO_BITS = 3;

/** What {@link AliasForms} are made of; forms are numbered from 0, those of one key together, in the order of keys. */
export interface FormLists {
  /** By key: its roles (see `KEY_ROLES`). */
  roles: Uint8Array;
  /** By key: the number of its first form; one more entry at the end. */
  starts: Int32Array;
  /** By form: how it is written, normalised, case kept. */
  texts: () => readonly string[];
  /** Per form two numbers: the index of its term, and what `FORM_FACTS` says. */
  facts: () => Uint16Array;
}

/** Every way to write every alias, made into objects when they first turn up: most never do. */
export class AliasForms {
  /** See {@link FormLists}. */
  readonly roles: Uint8Array;
  readonly starts: Int32Array;
  private readonly known: (AliasForm | undefined)[] = [];

  constructor(private readonly lists: FormLists) {
    this.roles = lists.roles;
    this.starts = lists.starts;
  }

  /** How many there are. */
  get length(): number {
    return this.starts[this.starts.length - 1]!;
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
      if (bits & FORM_FACTS.acronym && !(bits & FORM_FACTS.later)) found.add(shortFormKey(this.text(number)));
    }
    return found;
  }

  /** How the form with this number is written. */
  text(number: number): string {
    return this.lists.texts()[number]!;
  }

  /** The index of its term. */
  term(number: number): number {
    return this.lists.facts()[number * 2]!;
  }

  /** What `FORM_FACTS` says of it. */
  bits(number: number): number {
    return this.lists.facts()[number * 2 + 1]!;
  }

  private read(number: number): AliasForm {
    const bits = this.bits(number);
    const text = this.text(number);
    return {
      number,
      term: this.term(number),
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
