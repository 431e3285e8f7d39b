import type { AliasForm } from "@/lib/glossary/alias-form";

/** A place where an alias stands, whatever its sense. Positions in normalised units, `end` exclusive. */
export interface Candidate {
  start: number;
  end: number;
  form: AliasForm;
  /** Whether a version, size or edition follows the alias and is part of the candidate. */
  versioned: boolean;
}

/**
 * Candidates in typed arrays, sorted by start: an article has tens of thousands, and as many objects would cost more than
 * all the rest of tagging.
 */
export class CandidateList {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** Per candidate: twice the number of its form, plus 1 when it is versioned. */
  private codes = new Int32Array(1024);
  length = 0;

  constructor(private readonly forms: readonly AliasForm[]) {}

  add(start: number, end: number, form: AliasForm, versioned: boolean): void {
    if (this.length === this.starts.length) this.grow();
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.codes[this.length] = form.number * 2 + (versioned ? 1 : 0);
    this.length++;
  }

  /** The alias that stands at candidate `index`. */
  form(index: number): AliasForm {
    return this.forms[this.codes[index]! >> 1]!;
  }

  /** Candidate `index` as an object. */
  at(index: number): Candidate {
    return {
      start: this.starts[index]!,
      end: this.ends[index]!,
      form: this.form(index),
      versioned: (this.codes[index]! & 1) === 1,
    };
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.codes = doubled(this.codes);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
