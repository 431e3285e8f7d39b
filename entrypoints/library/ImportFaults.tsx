import { countText, numberText } from "@/components/count-text";
import { type FaultRow, FaultTable } from "@/components/FaultTable";
import { t } from "@/components/translate";
import type { ImportFault } from "@/lib/exchange/import-reading";
import { importFaultText } from "./import-words";

/** More than so many are shown on request. */
const SHOWN_AT_ONCE = 50;

/** All that cannot be taken of a file, by line and field: whole records first, then single fields of others. */
export function ImportFaults({ faults }: { faults: readonly ImportFault[] }) {
  const records = faults.filter(({ drops }) => drops === "record");
  const fields = faults.filter(({ drops }) => drops === "field");
  return (
    <>
      {records.length > 0 && (
        <List title={countText("import_faults", records.length)} faults={records} isOpen />
      )}
      {fields.length > 0 && <List title={countText("import_left_out", fields.length)} faults={fields} />}
    </>
  );
}

function List({
  title,
  faults,
  isOpen = false,
}: {
  title: string;
  faults: readonly ImportFault[];
  isOpen?: boolean;
}) {
  return (
    <details class="tl-import-faults" open={isOpen && faults.length <= SHOWN_AT_ONCE}>
      <summary>{title}</summary>
      <FaultTable placeTitle={t("import_line")} fieldTitle={t("import_field")} faults={faults} row={rowOf} />
    </details>
  );
}

function rowOf(fault: ImportFault): FaultRow {
  return {
    place: fault.line === null ? "–" : numberText(fault.line),
    field: fault.field || "–",
    fault: importFaultText(fault),
  };
}
