import { stringify } from "yaml";

/** The fields of a front matter in their order. Empty texts and lists are left out. */
export type FrontMatter = Record<string, string | readonly string[]>;

/**
 * YAML between two lines of `---`. Every text is written in double quotes with JSON's escapes, which all YAML readers
 * take alike: `yes`, `12:30` and `2025-01-02` stay texts, and no character of a title can end the block.
 */
export function writeFrontMatter(fields: FrontMatter): string {
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));
  const yaml = stringify(kept, {
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    doubleQuotedAsJSON: true,
  });
  return `---\n${escapeSpecial(yaml)}---\n`;
}

/** JSON leaves some characters as they are that YAML takes for line breaks, or does not allow. */
function escapeSpecial(yaml: string): string {
  return yaml.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
