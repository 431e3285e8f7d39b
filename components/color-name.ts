import type { HighlightColor } from "@/lib/highlights/highlight";
import { speech } from "./speech";
import { t } from "./translate";

/** What a colour is called: as the reader named it, else by the word for it. */
export function colorName(color: HighlightColor): string {
  return speech().colorNames[color] || t(`color_${color}`);
}
