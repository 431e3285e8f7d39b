import type { AliasForm } from "./alias-form";
import { aliasVariants } from "./alias-variants";
import { keyText } from "./key-text";
import { keyOf } from "./key-units";
import type { Term } from "./term";

/** A phrase that holds an alias and is never its term. */
export interface BlockPhrase {
  /** Normalised; compared without case, a space and a hyphen being the same but at its beginning and end. */
  text: string;
  /** Where in `text` the alias begins. */
  offset: number;
}

/** The blocking phrases that hold one alias, by {@link besideKey} of the key units beside it in them. */
export interface BlocksOfForm {
  /** Of phrases that begin with the alias: by the units after it. */
  after: ReadonlyMap<number, readonly BlockPhrase[]>;
  /** Of the others: by the units before it. */
  before: ReadonlyMap<number, readonly BlockPhrase[]>;
}

/**
 * One number for the key unit beside an alias and the next one further off; 0 where the phrase has none there. Small enough
 * for maps to be fast with it, so that now and then two pairs of units share one: phrases are compared anyway.
 */
export function besideKey(near: number, far: number): number {
  return (near << 14) ^ far;
}

function unitAt(key: string, index: number): number {
  return index < 0 || index >= key.length ? 0 : key.charCodeAt(index);
}

function note(phrases: Map<number, BlockPhrase[]>, beside: number, phrase: BlockPhrase): void {
  const known = phrases.get(beside);
  if (known === undefined) phrases.set(beside, [phrase]);
  else known.push(phrase);
}

/** The blocking phrases of terms, made ready alias by alias when one turns up in a text. */
export class BlockPhrases {
  private readonly known: (BlocksOfForm | null | undefined)[] = [];

  constructor(private readonly terms: readonly Term[]) {}

  /** The phrases that hold the alias `form`, `null` when there are none. */
  of(form: AliasForm): BlocksOfForm | null {
    let blocks = this.known[form.number];
    if (blocks === undefined) {
      blocks = this.collect(form);
      this.known[form.number] = blocks;
    }
    return blocks;
  }

  private collect(form: AliasForm): BlocksOfForm | null {
    const phrases = this.terms[form.term]!.cues?.block ?? [];
    const after = new Map<number, BlockPhrase[]>();
    const before = new Map<number, BlockPhrase[]>();
    const alias = keyOf(form.text);
    for (const phrase of phrases) {
      for (const { text } of aliasVariants(keyText(phrase))) {
        const key = keyOf(text);
        for (let offset = key.indexOf(alias); offset >= 0; offset = key.indexOf(alias, offset + 1)) {
          if (key.length === alias.length) continue;
          if (offset > 0)
            note(before, besideKey(unitAt(key, offset - 1), unitAt(key, offset - 2)), { text, offset });
          else
            note(after, besideKey(unitAt(key, alias.length), unitAt(key, alias.length + 1)), {
              text,
              offset,
            });
        }
      }
    }
    return after.size + before.size === 0 ? null : { after, before };
  }
}
