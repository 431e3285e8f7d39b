import { definesInBoth } from "@/components/language-tag";
import type { Language, Term } from "@/lib/glossary/term";

/** A term as one would paste it into notes. What the reader wrote in one language stands once. */
export function cardText({ name, definition, explanation, links }: Term, language: Language): string {
  const other: Language = language === "en" ? "zh" : "en";
  const title = name[other] === name[language] ? name[other] : `${name[language]} (${name[other]})`;
  const texts = definesInBoth() ? [language, other] : [language];
  const said = texts.flatMap((each) => [definition[each], explanation[each]]);
  const lines = [title, ...said, ...links.map(({ url }) => url)];
  return [...new Set(lines)].filter((line) => line !== "").join("\n");
}
