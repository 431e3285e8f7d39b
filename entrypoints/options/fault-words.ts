import { type MessageKey, t } from "@/components/translate";
import { PACK_COLUMNS, type PackFault } from "@/lib/exchange/term-pack";
import { underscored } from "./own-term-words";

/** What is wrong, in the reader's language. */
export function faultWords({ rule, detail, column }: PackFault): string {
  const known = PACK_COLUMNS.some((each) => each === column);
  const key: MessageKey = `fault_${underscored(rule)}`;
  return t(key, detail || (known ? "" : column));
}

/** The column, by the name that stands in the file; a dash where none is meant. */
export function faultColumn({ column }: PackFault): string {
  return column === "" ? "–" : column;
}
