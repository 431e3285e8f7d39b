/**
 * The longest address that is handed to another program, in UTF-16 units: Windows passes on no more than 2,083
 * (https://learn.microsoft.com/en-us/troubleshoot/developer/browsers/development-website/maximum-url-length-2083-character-limit).
 */
export const LONGEST_LINK = 2_000;

/**
 * The address by which Obsidian makes a new note in the vault that was open last
 * (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI); `null` for a note that is too long for one.
 *
 * @param fileName with or without `.md`.
 */
export function obsidianLink(fileName: string, content: string): string | null {
  const name = encodeURIComponent(fileName.replace(/\.md$/, "").toWellFormed());
  // Encoding makes nothing shorter, so that a long note need not be encoded to be seen as one.
  if (content.length > LONGEST_LINK) return null;
  const link = `obsidian://new?name=${name}&content=${encodeURIComponent(content.toWellFormed())}`;
  return link.length > LONGEST_LINK ? null : link;
}
