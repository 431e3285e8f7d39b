import type { AliasForm } from "./alias-form";
import type { AliasForms } from "./alias-forms";
import { isListed } from "./listed-form";
import type { Term } from "./term";

/** Whether what is written as `form` is what the reader called a term of their own: the same but for a case that does not count. */
function isClaimedBy(own: AliasForm, form: AliasForm): boolean {
  return own.rule === "any" || form.rule === "any" || own.text === form.text;
}

/**
 * By the number of a form of another's term, the indices of the reader's own terms that have the same name and stand in its
 * place: also where an own one would not be found by itself (`transformers` for the reader's `Transformer`). A name that
 * differs in its case from one of which the case counts is another (`Moe`, `MoE`). Of several own ones those with just that
 * name come first.
 */
export function ownClaims(terms: readonly Term[], forms: AliasForms): ReadonlyMap<number, readonly number[]> {
  const claims = new Map<number, readonly number[]>();
  const isOwn = Uint8Array.from(terms, ({ source }) => (source === "own" ? 1 : 0));
  if (!isOwn.includes(1)) return claims;
  for (let key = 0; key < forms.roles.length; key++) {
    const from = forms.starts[key]!;
    const to = forms.starts[key + 1]!;
    // The bundled ones come first.
    if (to - from < 2 || isOwn[forms.term(from)] === 1 || isOwn[forms.term(to - 1)] === 0) continue;
    const all = Array.from({ length: to - from }, (_, at) => forms.at(from + at));
    const own = all.filter(({ term }) => isOwn[term] === 1);
    for (const form of all) {
      if (isOwn[form.term] === 1) continue;
      const claiming = own.filter((each) => isClaimedBy(each, form));
      if (claiming.length === 0) continue;
      const byName = claiming.filter((each) => isListed(each, terms));
      claims.set(form.number, [...new Set([...byName, ...claiming].map(({ term }) => term))]);
    }
  }
  return claims;
}
