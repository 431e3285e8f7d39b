import { QueryFaults } from "@/components/QueryFaults";
import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import { OPERATORS, type ParsedQuery } from "@/lib/search/query";

/** Props of {@link SearchFaults}. */
export interface SearchFaultsProps {
  query: string;
  parsed: ParsedQuery;
}

/** What of a search of the library cannot be followed; nothing where all can. */
export function SearchFaults({ query, parsed }: SearchFaultsProps) {
  if (parsed.faults.length === 0) return null;
  return (
    <QueryFaults
      query={query}
      parsed={parsed}
      operators={OPERATORS.map((operator) => `${operator}:`).join(" ")}
      colors={HIGHLIGHT_COLORS.join(" ")}
    />
  );
}
