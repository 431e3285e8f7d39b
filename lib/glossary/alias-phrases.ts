import type { AliasForm } from "./alias-form";
import type { CueTable } from "./cue-table";
import { keyOf } from "./key-units";

/** A phrase that holds an alias. */
export interface AliasPhrase {
  /** Normalised; compared without case, a space and a hyphen being the same but at its beginning and end. */
  text: string;
  /** Where in `text` the alias begins. */
  offset: number;
  /** Whether it is another where the alias has a capital that it has not here: `and scale AI` is not in `Meta and Scale AI`. */
  cased: boolean;
}

/** The phrases that hold one alias at their beginning, or further on. */
export interface PhrasesOfForm {
  /** Phrases that begin with the alias: by what stands after it. */
  after: PhrasesBeside;
  /** The others: by what stands before it. */
  before: PhrasesBeside;
}

/** Phrases by the key units beside the alias in them. */
export class PhrasesBeside {
  /** One bit for every 32nd unit right beside the alias: most places where it stands are told by it to be in no phrase. */
  private near = 0;
  private readonly phrases = new Map<number, AliasPhrase[]>();

  get isEmpty(): boolean {
    return this.phrases.size === 0;
  }

  /** Adds a phrase with these units beside the alias, 0 where it has none. */
  add(near: number, far: number, phrase: AliasPhrase): void {
    this.near |= 1 << near;
    const key = besideKey(near, far);
    const known = this.phrases.get(key);
    if (known === undefined) this.phrases.set(key, [phrase]);
    else known.push(phrase);
  }

  /** Whether a phrase with this unit right beside the alias may be among them. */
  mayHave(near: number): boolean {
    return ((this.near >>> near) & 1) !== 0;
  }

  /** The phrases with these units beside the alias, and now and then others. */
  of(near: number, far: number): readonly AliasPhrase[] {
    return this.phrases.get(besideKey(near, far)) ?? [];
  }
}

/**
 * One number for the key unit beside an alias and the next one further off; 0 where the phrase has none there. Small enough
 * for maps to be fast with it, so that now and then two pairs of units share one: phrases are compared anyway.
 */
function besideKey(near: number, far: number): number {
  return (near << 14) ^ far;
}

function unitAt(key: string, index: number): number {
  return index < 0 || index >= key.length ? 0 : key.charCodeAt(index);
}

/** A phrase, and its key. */
interface Keyed {
  text: string;
  key: string;
}

/** Phrases of terms around their aliases, made ready alias by alias when one turns up in a text. */
export class AliasPhrases {
  private readonly known: (PhrasesOfForm | null | undefined)[] = [];
  /** By term. */
  private readonly phrases: Keyed[][] = [];

  /** @param which those that are never the term, or those outside of which some aliases are no names */
  constructor(
    private readonly table: () => CueTable,
    private readonly which: "blocks" | "within",
  ) {}

  /** The phrases that hold the alias `form`, `null` when there are none. */
  of(form: AliasForm): PhrasesOfForm | null {
    let phrases = this.known[form.number];
    if (phrases === undefined) {
      phrases = this.collect(form);
      this.known[form.number] = phrases;
    }
    return phrases;
  }

  private collect(form: AliasForm): PhrasesOfForm | null {
    const after = new PhrasesBeside();
    const before = new PhrasesBeside();
    const alias = keyOf(form.text);
    for (const { text, key } of this.phrasesOf(form.term)) {
      for (let offset = key.indexOf(alias); offset >= 0; offset = key.indexOf(alias, offset + 1)) {
        if (key.length === alias.length) continue;
        const phrase = { text, offset, cased: this.which === "blocks" };
        const end = alias.length;
        if (offset > 0) before.add(unitAt(key, offset - 1), unitAt(key, offset - 2), phrase);
        else after.add(unitAt(key, end), unitAt(key, end + 1), phrase);
      }
    }
    return after.isEmpty && before.isEmpty ? null : { after, before };
  }

  private phrasesOf(term: number): readonly Keyed[] {
    // A term that the reader added later has none.
    const lines = this.table().terms[term]?.[this.which] ?? "";
    this.phrases[term] ??= lines === "" ? [] : lines.split("\n").map((text) => ({ text, key: keyOf(text) }));
    return this.phrases[term];
  }
}
