import { isShortForm } from "@/lib/glossary/short-form";
import type { Alias, AliasCase, Term } from "@/lib/glossary/term";
import type { OwnTerm } from "./own-term";

/** An own term as the tagger and the card take terms: its one language stands for both. */
export function glossaryTerm({ id, name, aliases, definition, language }: OwnTerm): Term {
  return {
    id,
    kind: "concept",
    level: "core",
    source: "own",
    language,
    name: { en: name, zh: name },
    aliases: [name, ...aliases].map(aliasOf),
    definition: { en: definition, zh: definition },
    explanation: { en: "", zh: "" },
    related: [],
    links: [],
  };
}

function aliasOf(text: string): Alias {
  return { text, case: caseOf(text) };
}

/**
 * How a name that nobody said anything about is compared: an abbreviation as it stands, since in small letters it may
 * be a word (`RAG`, `MoE`); a single word with a capital as a name (`Cursor`); anything else in whatever case.
 */
function caseOf(text: string): AliasCase {
  if (isShortForm(text)) return "exact";
  return /^\p{Lu}[\p{Ll}\d]*$/u.test(text) ? "initial" : "any";
}
