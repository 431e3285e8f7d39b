import { useMemo, useState } from "preact/hooks";
import { countText, numberText } from "@/components/count-text";
import { FigureBox, type FigureTable } from "@/components/FigureBox";
import { joinSentences } from "@/components/join-sentences";
import { t } from "@/components/translate";
import type { TermMap } from "@/lib/insights/term-map";
import { libraryHash } from "../library-hash";
import type { TermDirectory } from "../term-directory";
import { Chart, type ChartPress } from "./Chart";
import type { DrawnChart } from "./chart-library";
import type { Insights } from "./insights-data";
import { MapZoom } from "./MapZoom";
import { mapHeight, mapOption } from "./map-option";

/** How many of the nearest pairs are said in words. */
const SAID = 3;

/** Props of {@link MapFigure}. */
export interface MapFigureProps {
  insights: Insights;
  directory: TermDirectory;
  onTerm(id: string): void;
  /** To the list of highlights with a search. */
  onQuery(query: string): void;
}

/** A map of the terms that occur together: a term leads to its page, a link between two to the passages on both. */
export function MapFigure({ insights: { map }, directory, onTerm, onQuery }: MapFigureProps) {
  const [chart, setChart] = useState<DrawnChart | null>(null);
  const option = useMemo(() => mapOption(map, directory), [map, directory]);
  const { terms, links } = map;
  const onPress = ({ dataIndex, dataType }: ChartPress): void => {
    const [term, link] = [terms[dataIndex], links[dataIndex]];
    if (dataType === "edge" && link) onQuery(bothQuery(link));
    else if (dataType === "node" && term) onTerm(term.id);
  };
  return (
    <FigureBox title={t("insights_map")} summary={summaryOf(map, directory)} table={tableOf(map, directory)}>
      {links.length > 0 && (
        <div class="tl-map">
          <Chart height={mapHeight(terms.length)} option={option} onPress={onPress} onDrawn={setChart} />
          {chart && <MapZoom chart={chart} />}
        </div>
      )}
    </FigureBox>
  );
}

/** Finds the passages on both of two terms. */
function bothQuery({ first, second }: TermMap["links"][number]): string {
  return `term:${first} term:${second}`;
}

function summaryOf({ terms, links }: TermMap, directory: TermDirectory): string {
  if (links.length === 0) return t("insights_map_empty");
  const pairs = links
    .slice(0, SAID)
    .map(({ first, second }) => t("insights_pair", directory.nameOf(first), directory.nameOf(second)));
  return joinSentences(
    countText("insights_map_terms", terms.length),
    t("insights_map_summary", pairs.join(t("insights_between"))),
  );
}

function tableOf({ links }: TermMap, directory: TermDirectory): FigureTable {
  const term = (id: string) => (
    <a key={id} href={libraryHash({ termId: id })}>
      {directory.nameOf(id)}
    </a>
  );
  const rows = links.map((link) => ({
    key: `${link.first} ${link.second}`,
    cells: [
      term(link.first),
      term(link.second),
      <a key="both" href={libraryHash({ query: bothQuery(link) })}>
        {numberText(link.articles)}
      </a>,
      numberText(Math.round(link.weight * 100) / 100),
    ],
  }));
  return {
    columns: [t("terms_column_name"), t("terms_column_name"), t("insights_both"), t("insights_nearness")],
    rows,
  };
}
