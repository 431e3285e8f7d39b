import type { AliasForm } from "@/lib/glossary/alias-form";

/** A place where an alias stands, whatever its sense. Positions in normalised units, `end` exclusive. */
export interface Candidate {
  start: number;
  end: number;
  form: AliasForm;
  /** Whether a version, size or edition follows the alias and is part of the candidate. */
  versioned: boolean;
  /** Whether it is part of a phrase that is never its term. */
  blocked: boolean;
  /** Whether it counts only where the article has a fuller name of the term before: see `later-names.ts`. */
  later: boolean;
}

const VERSIONED = 1;
const BLOCKED = 2;
const LATER = 4;

/**
 * Candidates in typed arrays, sorted by start: an article has tens of thousands, and as many objects would cost more than
 * all the rest of tagging.
 */
export class CandidateList {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  private readonly forms: AliasForm[] = [];
  /** Per candidate {@link VERSIONED}, {@link BLOCKED} and {@link LATER}, where they hold. */
  private flags = new Int32Array(1024);
  length = 0;

  add({ start, end, form, versioned, blocked, later }: Candidate): void {
    const at = this.length++;
    if (at === this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.forms.push(form);
    this.flags[at] = (versioned ? VERSIONED : 0) | (blocked ? BLOCKED : 0) | (later ? LATER : 0);
  }

  /** The alias that stands at candidate `index`. */
  form(index: number): AliasForm {
    return this.forms[index]!;
  }

  /** Whether candidate `index` is part of a phrase that is never its term. */
  isBlocked(index: number): boolean {
    return (this.flags[index]! & BLOCKED) !== 0;
  }

  /** Whether a version, size or edition is part of candidate `index`. */
  isVersioned(index: number): boolean {
    return (this.flags[index]! & VERSIONED) !== 0;
  }

  /** Whether candidate `index` counts only behind a fuller name. */
  isLater(index: number): boolean {
    return (this.flags[index]! & LATER) !== 0;
  }

  /** Candidate `index` as an object. */
  at(index: number): Candidate {
    return {
      start: this.starts[index]!,
      end: this.ends[index]!,
      form: this.form(index),
      versioned: this.isVersioned(index),
      blocked: this.isBlocked(index),
      later: this.isLater(index),
    };
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.flags = doubled(this.flags);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
