import type { FaultRow } from "@/components/FaultTable";
import { aliasFaultText } from "@/components/own-term-fault-texts";
import { termRoomText } from "@/components/term-room-text";
import { type MessageKey, t } from "@/components/translate";
import { underscored } from "@/components/underscored";
import { PACK_COLUMNS, type PackFault } from "@/lib/exchange/term-pack";

/** A pack's fault in the reader's language; the column by the name that stands in the file, a dash where none is meant. */
export function packFaultRow(fault: PackFault): FaultRow {
  const { row, column, alias } = fault;
  const words = faultWords(fault);
  return {
    place: row === null ? t("pack_whole_file") : String(row),
    field: column || "–",
    fault: alias === undefined ? words : aliasFaultText(alias, words),
  };
}

function faultWords({ rule, detail, column }: PackFault): string {
  if (rule === "too-many-terms") return termRoomText(Number(detail));
  const known = PACK_COLUMNS.some((each) => each === column);
  const key: MessageKey = `fault_${underscored(rule)}`;
  return t(key, detail || (known ? "" : column));
}
