import { useState } from "preact/hooks";
import { countText, numberText } from "@/components/count-text";
import { t } from "@/components/translate";
import type { ImportFault } from "@/lib/exchange/import-reading";
import { importFaultText } from "./import-words";

/** So many faults are shown at first, and so many more each time. */
const STEP = 50;

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
  const [limit, setLimit] = useState(STEP);
  return (
    <details class="tl-import-faults" open={isOpen && faults.length <= STEP}>
      <summary>{title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("import_line")}</th>
            <th scope="col">{t("import_field")}</th>
            <th scope="col">{t("pack_fault")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, limit).map((fault, index) => (
            <tr key={index}>
              <td>{fault.line === null ? "–" : numberText(fault.line)}</td>
              <td class="tl-import-path" lang="">
                {fault.field || "–"}
              </td>
              <td>{importFaultText(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > limit && (
        <button type="button" class="tl-quiet-button" onClick={() => setLimit(limit + STEP)}>
          {t("pack_more_faults", numberText(faults.length - limit))}
        </button>
      )}
    </details>
  );
}
