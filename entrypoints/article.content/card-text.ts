import type { Language, Term } from "@/lib/glossary/term";

/** A term as one would paste it into notes. What the reader wrote in one language stands once. */
export function cardText({ name, definition, explanation, links }: Term, language: Language): string {
  const other = name[language === "en" ? "zh" : "en"];
  const title = other === name[language] ? other : `${name[language]} (${other})`;
  const lines = [title, definition[language], explanation[language], ...links.map(({ url }) => url)];
  return lines.filter((line) => line !== "").join("\n");
}
