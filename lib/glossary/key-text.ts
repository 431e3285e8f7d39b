import { normalizeString } from "@/lib/text/normalize";

/** An alias or cue word as it is looked for: normalised, and on one line, since a match never crosses blocks. */
export function keyText(text: string): string {
  return normalizeString(text).replaceAll("\n", " ");
}
