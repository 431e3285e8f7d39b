import { useState } from "preact/hooks";
import { numberText } from "@/components/count-text";
import { t } from "@/components/translate";
import type { PackFault } from "@/lib/exchange/term-pack";
import { faultColumn, faultWords } from "./fault-words";

/** So many faults are shown at first, and so many more each time. */
const STEP = 100;

/** All that is wrong with a pack, by row and column. */
export function FaultTable({ faults }: { faults: readonly PackFault[] }) {
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <table class="tl-table">
        <thead>
          <tr>
            <th scope="col">{t("pack_row")}</th>
            <th scope="col">{t("pack_column")}</th>
            <th scope="col">{t("pack_fault")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, limit).map((fault) => (
            <tr key={`${fault.row} ${fault.column} ${fault.rule}`}>
              <td>{fault.row === null ? t("pack_whole_file") : fault.row}</td>
              <td class="tl-code">{faultColumn(fault)}</td>
              <td>{faultWords(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > limit && (
        <button type="button" class="tl-quiet-button" onClick={() => setLimit(limit + STEP)}>
          {t("pack_more_faults", numberText(faults.length - limit))}
        </button>
      )}
    </>
  );
}
