import { isUnspaced } from "@/lib/text/character-class";

/** A Chinese name at least this long beside a Latin acronym is its translation, and means nothing else. */
const MIN_HAN_EXPANSION = 4;
/** How many Latin letters an alias must add to another to say more (`Mistral AI`, not `Transformers`). */
const MIN_ADDED = 2;

const ACRONYM = /^(?=.*[A-Z].*[A-Z])[A-Za-z0-9]{2,7}$/;

function initials(alias: string): string {
  const words = alias.split(/[\s-]+/);
  return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
}

function isHan(alias: string): boolean {
  for (let at = 0; at < alias.length; at++) if (!isUnspaced(alias.charCodeAt(at))) return false;
  return true;
}

/** Whether `long` spells `acronym` out: the words' initials, in order, make up most of it (`Chain of Thought`, `CoT`). */
function spellsOut(long: string, acronym: string): boolean {
  const letters = initials(long).toLowerCase();
  const wanted = acronym.toLowerCase();
  if (letters.length < 2 || letters[0] !== wanted[0]) return false;
  let found = 0;
  for (const letter of letters) if (letter === wanted[found]) found++;
  return found >= Math.min(wanted.length, letters.length) - (wanted.length > 3 ? 1 : 0);
}

/** Whether `alias` is `other` with a word more, so that it is clear where `other` alone is not. */
function saysMoreThan(alias: string, other: string): boolean {
  if (alias.length <= other.length) return false;
  const at = alias.toLowerCase().indexOf(other.toLowerCase());
  if (at < 0) return false;
  const rest = alias.slice(0, at) + alias.slice(at + other.length);
  const joined =
    /[A-Za-z0-9]$/.test(alias.slice(0, at)) || /^[A-Za-z0-9]/.test(alias.slice(at + other.length));
  if (joined && /[A-Za-z0-9]/.test(other)) return false;
  return /[\u4e00-\u9fff]/.test(rest) || (rest.match(/[A-Za-z]/g)?.length ?? 0) >= MIN_ADDED;
}

/**
 * Whether `alias` of an ambiguous term is itself clear: it spells out an acronym among the term's aliases
 * (`Native Sparse Attention`), translates one (`检索增强生成`), or is another alias with more to it (`Mistral AI`).
 * @param all all aliases of the term, normalised
 */
export function isProvenAlias(alias: string, all: readonly string[]): boolean {
  const acronyms = all.filter((other) => other !== alias && ACRONYM.test(other));
  if (acronyms.some((acronym) => spellsOut(alias, acronym))) return true;
  if (acronyms.length > 0 && alias.length >= MIN_HAN_EXPANSION && isHan(alias)) return true;
  return all.some((other) => saysMoreThan(alias, other));
}
