import { useMemo } from "preact/hooks";
import { numberText } from "@/components/count-text";
import { FigureBox } from "@/components/FigureBox";
import { joinSentences } from "@/components/join-sentences";
import { t } from "@/components/translate";
import type { TermTrend, TermTrends } from "@/lib/insights/term-trends";
import { libraryHash } from "../library-hash";
import type { TermDirectory } from "../term-directory";
import { bucketNames } from "./bucket-name";
import type { Insights } from "./insights-data";
import { TrendPicture } from "./TrendPicture";

/** So few articles tell of no change. */
const LEAST_ARTICLES = 10;

/** Props of {@link TrendsFigure}. */
export interface TrendsFigureProps {
  insights: Insights;
  directory: TermDirectory;
}

/** Which names rise and fall in what is read, as small pictures of one scale. */
export function TrendsFigure({ insights: { trends, trendBuckets, articles }, directory }: TrendsFigureProps) {
  const { risers, fallers } = trends;
  const names = useMemo(() => bucketNames(trendBuckets), [trendBuckets]);
  const listed = (list: readonly TermTrend[]): string =>
    list.map(({ id }) => directory.nameOf(id)).join(t("insights_between"));
  const parts = [
    ...(risers.length > 0 ? [t("insights_rising_summary", listed(risers))] : []),
    ...(fallers.length > 0 ? [t("insights_falling_summary", listed(fallers))] : []),
  ];
  const isEnough = articles >= LEAST_ARTICLES;
  const nothing = isEnough
    ? t("insights_no_trend")
    : t("insights_trend_needs", numberText(LEAST_ARTICLES), numberText(articles));
  return (
    <FigureBox
      title={t("insights_trends")}
      summary={isEnough && parts.length > 0 ? joinSentences(...parts, t("insights_trends_means")) : nothing}
      table={{
        columns: [t("terms_column_name"), t("insights_earlier"), t("insights_later"), ...names.whole],
        rows: isEnough ? [...risers, ...fallers].map((trend) => tableRow(trend, directory)) : [],
      }}
    >
      {isEnough && (
        <Trends
          title={t("insights_rising")}
          list={risers}
          falling={false}
          {...{ trends, names, directory }}
        />
      )}
      {isEnough && (
        <Trends title={t("insights_falling")} list={fallers} falling {...{ trends, names, directory }} />
      )}
    </FigureBox>
  );
}

interface TrendsProps {
  title: string;
  list: readonly TermTrend[];
  falling: boolean;
  trends: TermTrends;
  names: ReturnType<typeof bucketNames>;
  directory: TermDirectory;
}

function Trends({ title, list, falling, trends, names, directory }: TrendsProps) {
  if (list.length === 0) return null;
  const { halves } = trends;
  return (
    <>
      <h4 class="tl-trends-title">{title}</h4>
      <ul class="tl-trends">
        {list.map((trend) => (
          <li key={trend.id}>
            <a href={libraryHash({ termId: trend.id })}>{directory.nameOf(trend.id)}</a>
            <TrendPicture trend={trend} all={trends.articles} names={names.whole} falling={falling} />
            <p class="tl-term-source">
              {t(
                "insights_trend_counts",
                numberText(trend.earlier),
                numberText(halves.earlier),
                numberText(trend.later),
                numberText(halves.later),
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function tableRow(trend: TermTrend, directory: TermDirectory) {
  const { id, earlier, later, articles } = trend;
  return {
    key: id,
    cells: [
      <a key="term" href={libraryHash({ termId: id })}>
        {directory.nameOf(id)}
      </a>,
      ...[earlier, later, ...articles].map((value) => numberText(value)),
    ],
  };
}
