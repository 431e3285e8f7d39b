import { numberText } from "./count-text";
import { t } from "./translate";
import { useGrowingList } from "./use-growing-list";
import "./FaultTable.css";

/** So many faults are shown at first, and so many more each time. */
const STEP = 100;

/** One thing that is wrong in a file, each part in the reader's language. */
export interface FaultRow {
  /** Its line or row. */
  place: string;
  /** Its field or column, as the file calls it. */
  field: string;
  fault: string;
}

/** Props of {@link FaultTable}. */
export interface FaultTableProps<Fault> {
  /** What the places are called: lines or rows. */
  placeTitle: string;
  /** What the fields are called: fields or columns. */
  fieldTitle: string;
  faults: readonly Fault[];
  /** How one of them is said; asked for those alone that are shown. */
  row(fault: Fault): FaultRow;
}

/** All that is wrong with a file, by place and field. */
export function FaultTable<Fault>({ placeTitle, fieldTitle, faults, row }: FaultTableProps<Fault>) {
  const { shown, rest, holder, showMore } = useGrowingList<Fault, HTMLTableSectionElement>(
    faults,
    STEP,
    STEP,
  );
  return (
    <>
      <table class="tl-fault-table">
        <thead>
          <tr>
            <th scope="col">{placeTitle}</th>
            <th scope="col">{fieldTitle}</th>
            <th scope="col">{t("pack_fault")}</th>
          </tr>
        </thead>
        <tbody ref={holder}>
          {shown.map(row).map(({ place, field, fault }, index) => (
            <tr key={index}>
              <td>{place}</td>
              <td class="tl-fault-field" lang="">
                {field}
              </td>
              <td>{fault}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" class="tl-quiet-button" onClick={() => showMore()}>
          {t("pack_more_faults", numberText(rest))}
        </button>
      )}
    </>
  );
}
