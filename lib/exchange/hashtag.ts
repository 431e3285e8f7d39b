import { escapeMarkdownLine } from "./escape-markdown";

/**
 * A tag as Markdown programs read it: `#` and letters, digits, `_`, `-`, `/` and emoji, all else as `-`
 * (https://help.obsidian.md/tags). A tag of which nothing would be left is written as text.
 */
export function hashtag(tag: string): string {
  const name = tag
    .normalize("NFC")
    .replace(
      /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Join_Control}\p{Variation_Selector}_/-]+/gu,
      "-",
    )
    .replace(/^-+|-+$/g, "");
  return name === "" ? escapeMarkdownLine(`#${tag}`) : `#${name}`;
}
