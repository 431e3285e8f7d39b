import type { ParsedQuery, QueryFault } from "@/lib/search/query";
import { numberText } from "./count-text";
import { t } from "./translate";
import "./QueryFaults.css";

/** Props of {@link QueryFaults}. */
export interface QueryFaultsProps {
  query: string;
  parsed: ParsedQuery;
  /** The operators' names, as a list to read. */
  operators: string;
  /** The colours' names that `color:` takes, as a list to read. */
  colors: string;
}

/** What of a query cannot be followed, where it stands in it, and how to put it right. */
export function QueryFaults({ query, parsed, operators, colors }: QueryFaultsProps) {
  return (
    <ul class="tl-faults">
      {parsed.faults.map((fault) => (
        <li class="tl-fault" key={fault.start} data-unfinished={fault.unfinished}>
          <p class="tl-fault-query" lang="">
            {query.slice(0, fault.start)}
            <mark>{query.slice(fault.start, fault.end)}</mark>
            {query.slice(fault.end)}
          </p>
          <p>
            {sentence(fault, operators, colors)}{" "}
            {!fault.unfinished && (
              <span class="tl-fault-place">{t("query_fault_place", numberText(fault.start + 1))}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function sentence({ kind, operator, value }: QueryFault, operators: string, colors: string): string {
  if (kind === "unknown") return t("query_fault_unknown", operator, operators);
  if (kind === "empty") return t("query_fault_empty", operator);
  switch (operator.toLowerCase()) {
    case "before":
    case "after":
      return t("query_fault_date", value, operator);
    case "has":
      return t("query_fault_only", operator, "note");
    case "is":
      return t("query_fault_only", operator, "orphan");
    case "color":
    case "colour":
      return t("query_fault_color", value, colors);
    default:
      return t("query_fault_empty", operator);
  }
}
