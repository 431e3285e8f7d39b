import { AliasForms } from "./alias-forms";
import { FORM_FACTS } from "./alias-table";
import { buildKeys } from "./build-keys";
import { keysOf } from "./key-set";
import { keyOf } from "./key-units";
import type { OpenAliases } from "./open-aliases";

const RULE_BITS = 3 << FORM_FACTS.rule;

/** Collects what each key means. In flat lists, since there may be millions of forms. */
export class FormCollector {
  /** By key its number, in the order in which keys come. */
  private readonly numbers = new Map<string, number>();
  private readonly roles: number[] = [];
  /** By key its last form, -1 where it has none; by form the one of its key before it. */
  private readonly last: number[] = [];
  private readonly before: number[] = [];
  private readonly texts: string[] = [];
  private readonly terms: number[] = [];
  private readonly facts: number[] = [];

  /** Adds all that was collected before, to an empty collector. */
  addAll({ keys, forms }: OpenAliases): void {
    keysOf(keys).forEach((key, place) => {
      const number = this.numberOf(key);
      this.roles[number] = forms.roles[place]!;
      for (let form = forms.starts[place]!; form < forms.starts[place + 1]!; form++)
        this.put(number, forms.text(form), forms.term(form), forms.bits(form));
    });
  }

  /** Says of the key of `text` (normalised) that it has a role, see `KEY_ROLES`. */
  addRole(text: string, role: number): void {
    this.roles[this.numberOf(keyOf(text))]! |= role;
  }

  /** Adds a form unless its term has it already with the same case rule. */
  addForm(text: string, term: number, facts: number): void {
    const key = this.numberOf(keyOf(text));
    for (let at = this.last[key]!; at >= 0; at = this.before[at]!) {
      const isRule = ((this.facts[at]! ^ facts) & RULE_BITS) === 0;
      if (isRule && this.terms[at] === term && this.texts[at] === text) return;
    }
    this.put(key, text, term, facts);
  }

  /** All that was added, in the order of keys; the forms of a key in the order in which they came. */
  collect(): OpenAliases {
    const keys = [...this.numbers.keys()].sort();
    const roles = new Uint8Array(keys.length);
    const starts = new Int32Array(keys.length + 1);
    const order = new Int32Array(this.texts.length);
    let count = 0;
    keys.forEach((key, place) => {
      const number = this.numbers.get(key)!;
      roles[place] = this.roles[number]!;
      const start = count;
      for (let form = this.last[number]!; form >= 0; form = this.before[form]!) order[count++] = form;
      order.subarray(start, count).reverse();
      starts[place + 1] = count;
    });
    const facts = new Uint16Array(count * 2);
    order.forEach((form, at) => {
      facts[at * 2] = this.terms[form]!;
      facts[at * 2 + 1] = this.facts[form]!;
    });
    const texts = Array.from(order, (form) => this.texts[form]!);
    const forms = new AliasForms({ roles, starts, texts: () => texts, facts: () => facts });
    return { keys: buildKeys(keys), forms };
  }

  private numberOf(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(key, number);
      this.roles.push(0);
      this.last.push(-1);
    }
    return number;
  }

  private put(key: number, text: string, term: number, facts: number): void {
    this.before.push(this.last[key]!);
    this.last[key] = this.texts.length;
    this.texts.push(text);
    this.terms.push(term);
    this.facts.push(facts);
  }
}
