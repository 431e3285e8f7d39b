import type { Term } from "@/lib/glossary/term";
import { t } from "./translate";
import "./OwnAliases.css";

/** Props of {@link OwnAliases}. */
export interface OwnAliasesProps {
  term: Term;
}

/** The other ways to write a term of the reader's own. Nothing for bundled ones, whose aliases are there for the tagger. */
export function OwnAliases({ term }: OwnAliasesProps) {
  const { source, name } = term;
  const others = term.aliases.map(({ text }) => text).filter((text) => text !== name.en);
  if (source !== "own" || others.length === 0) return null;
  return (
    <p class="tl-own-aliases">
      <span class="tl-visually-hidden">{t("own_aliases")} </span>
      {/* No line begins with the dot. */}
      <span lang="">{others.join("\u00a0· ")}</span>
    </p>
  );
}
