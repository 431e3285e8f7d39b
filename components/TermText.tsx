import type { Language } from "@/lib/glossary/term";
import { languageTag } from "./language-tag";

/** Props of {@link TermText}. */
export interface TermTextProps {
  text: string;
  language: Language;
  class?: string;
}

/** A paragraph of the glossary in one language. Nothing for an empty text. */
export function TermText({ text, language, class: className }: TermTextProps) {
  if (text === "") return null;
  return (
    <p class={className} lang={languageTag(language)}>
      {text}
    </p>
  );
}
