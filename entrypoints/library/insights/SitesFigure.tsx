import { useMemo } from "preact/hooks";
import { countText, numberText } from "@/components/count-text";
import { FigureBox } from "@/components/FigureBox";
import { t } from "@/components/translate";
import type { SiteShare } from "@/lib/insights/site-shares";
import { libraryHash } from "../library-hash";
import { Chart } from "./Chart";
import type { ChartOption } from "./chart-library";
import type { ChartLook } from "./chart-look";
import { axisLabel, countAxis, drawnTooltip } from "./figure-parts";
import type { Insights } from "./insights-data";

/** So many sites are drawn; the table has all. */
const DRAWN = 10;
const BAR_PX = 28;

/** Props of {@link SitesFigure}. */
export interface SitesFigureProps {
  insights: Insights;
  /** To the list of highlights with a search. */
  onQuery(query: string): void;
}

/** The sites that most was kept of. */
export function SitesFigure({ insights: { sites }, onQuery }: SitesFigureProps) {
  const drawn = useMemo(() => sites.slice(0, DRAWN), [sites]);
  const option = useMemo(() => sitesOption(drawn), [drawn]);
  const [first] = sites;
  const summary = first
    ? t(
        "insights_sites_summary",
        numberText(sites.length),
        nameOf(first),
        countText("library_highlights", first.highlights),
      )
    : t("insights_none_read");
  const rows = sites.map((site) => ({
    key: site.host,
    cells: [
      site.host === "" ? (
        nameOf(site)
      ) : (
        <a key="site" href={libraryHash({ query: `site:${site.host}` })}>
          {site.host}
        </a>
      ),
      numberText(site.highlights),
      numberText(site.articles),
    ],
  }));
  return (
    <FigureBox
      title={t("insights_sites")}
      summary={summary}
      table={{ columns: [t("library_group_site"), t("room_list"), t("terms_column_articles")], rows }}
    >
      {drawn.length > 0 && (
        <Chart
          height={drawn.length * BAR_PX + 34}
          option={option}
          onPress={({ dataIndex }) => drawn[dataIndex]?.host && onQuery(`site:${drawn[dataIndex].host}`)}
        />
      )}
    </FigureBox>
  );
}

function sitesOption(sites: readonly SiteShare[]) {
  return (look: ChartLook): ChartOption => ({
    grid: { left: 2, right: 12, top: 4, bottom: 6, containLabel: true },
    tooltip: drawnTooltip(look, ({ dataIndex }) => {
      const { highlights, articles } = sites[dataIndex]!;
      return `${nameOf(sites[dataIndex]!)}\n${countText("library_highlights", highlights)}\n${countText("insights_articles", articles)}`;
    }),
    xAxis: countAxis(look, numberText),
    yAxis: {
      type: "category",
      inverse: true,
      data: sites.map(nameOf),
      axisLabel: { ...axisLabel(look), width: 150, overflow: "truncate", color: look.ink },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      {
        type: "bar",
        data: sites.map(({ highlights }) => highlights),
        barMaxWidth: 16,
        itemStyle: { color: look.accent },
      },
    ],
  });
}

function nameOf({ host }: SiteShare): string {
  return host === "" ? t("library_no_site") : host;
}
