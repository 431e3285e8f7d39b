import { useMemo } from "preact/hooks";
import { countText, numberText } from "@/components/count-text";
import { FigureBox } from "@/components/FigureBox";
import { t } from "@/components/translate";
import { libraryHash } from "../library-hash";
import { bucketNames, bucketQuery } from "./bucket-name";
import { Chart } from "./Chart";
import type { ChartOption } from "./chart-library";
import type { ChartLook } from "./chart-look";
import { axisLabel, countAxis, drawnTooltip } from "./figure-parts";
import type { Insights } from "./insights-data";

/** Props of {@link KeptFigure}. */
export interface KeptFigureProps {
  insights: Insights;
  /** The site that is chosen, `null` for all. */
  site: string | null;
  /** To the list of highlights with a search. */
  onQuery(query: string): void;
}

/** How many highlights were kept in each week, or in longer divisions of a long time. */
export function KeptFigure({ insights, site, onQuery }: KeptFigureProps) {
  const { buckets, kept, highlights } = insights;
  const names = useMemo(() => bucketNames(buckets), [buckets]);
  const option = useMemo(() => keptOption(kept, names), [kept, names]);
  const most = kept.indexOf(kept.reduce((a, b) => Math.max(a, b), 0));
  const summary =
    highlights === 0
      ? t("insights_none_kept")
      : t(
          "insights_kept_summary",
          countText("library_highlights", highlights),
          names.whole[most]!,
          numberText(kept[most]!),
        );
  const rows = kept.map((count, index) => ({
    key: names.whole[index]!,
    cells: [
      names.whole[index]!,
      <a key="count" href={libraryHash({ query: bucketQuery(buckets, index, site) })}>
        {numberText(count)}
      </a>,
    ],
  }));
  return (
    <FigureBox
      title={t(`insights_kept_${buckets.unit}`)}
      summary={summary}
      table={{ columns: [t("insights_time"), t("room_list")], rows }}
    >
      {highlights > 0 && (
        <Chart
          height={190}
          option={option}
          onPress={({ dataIndex }) => onQuery(bucketQuery(buckets, dataIndex, site))}
        />
      )}
    </FigureBox>
  );
}

function keptOption(kept: readonly number[], names: ReturnType<typeof bucketNames>) {
  return (look: ChartLook): ChartOption => ({
    // On the right is room for half of the last date, which stands below the middle of its bar.
    grid: { left: 2, right: 26, top: 10, bottom: 6, containLabel: true },
    tooltip: drawnTooltip(
      look,
      ({ dataIndex }) => `${names.whole[dataIndex]}\n${countText("library_highlights", kept[dataIndex]!)}`,
    ),
    xAxis: {
      type: "category",
      data: names.short,
      axisLabel: axisLabel(look),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.soft } },
    },
    yAxis: countAxis(look, numberText),
    series: [
      { type: "bar", data: kept, barMaxWidth: 28, barCategoryGap: "25%", itemStyle: { color: look.accent } },
    ],
  });
}
