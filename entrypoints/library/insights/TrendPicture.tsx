import { useMemo } from "preact/hooks";
import { formatLocale } from "@/components/format-locale";
import { t } from "@/components/translate";
import type { TermTrend } from "@/lib/insights/term-trends";
import { Chart } from "./Chart";
import type { ChartOption } from "./chart-library";
import type { ChartLook } from "./chart-look";
import { drawnTooltip } from "./figure-parts";

/** Props of {@link TrendPicture}. */
export interface TrendPictureProps {
  trend: TermTrend;
  /** All articles of each division. */
  all: readonly number[];
  /** The divisions' names. */
  names: readonly string[];
  falling: boolean;
}

/** A term's share of the articles over time; where nothing was read the line is broken. */
export function TrendPicture({ trend, all, names, falling }: TrendPictureProps) {
  const option = useMemo(
    () => trendOption(trend.articles, all, names, falling),
    [trend, all, names, falling],
  );
  return <Chart height={54} option={option} />;
}

function trendOption(
  articles: readonly number[],
  all: readonly number[],
  names: readonly string[],
  falling: boolean,
) {
  const shares = articles.map((count, index) => (all[index] ? count / all[index] : null));
  const percent = new Intl.NumberFormat(formatLocale(), { style: "percent", maximumFractionDigits: 0 });
  return (look: ChartLook): ChartOption => {
    const color = falling ? look.falling : look.accent;
    return {
      grid: { left: 3, right: 3, top: 6, bottom: 4 },
      tooltip: {
        ...drawnTooltip(look, ({ dataIndex }) =>
          t("insights_trend_point", names[dataIndex]!, percent.format(shares[dataIndex] ?? 0)),
        ),
        confine: true,
      },
      xAxis: {
        type: "category",
        data: names,
        boundaryGap: false,
        axisLabel: { show: false },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.hairline } },
      },
      yAxis: { type: "value", show: false, min: 0 },
      series: [
        {
          type: "line",
          data: shares,
          connectNulls: true,
          symbolSize: 5,
          lineStyle: { color, width: 2 },
          itemStyle: { color },
          areaStyle: { color, opacity: 0.12 },
        },
      ],
    };
  };
}
