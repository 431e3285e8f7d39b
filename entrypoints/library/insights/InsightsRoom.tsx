import { useMemo } from "preact/hooks";
import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import { LibraryFailed } from "@/components/LibraryFailed";
import { t } from "@/components/translate";
import type { MetArticle } from "@/lib/insights/met-article";
import { siteShares } from "@/lib/insights/site-shares";
import type { Catalogue } from "@/lib/store/catalogue";
import type { Database } from "@/lib/store/database";
import { libraryHash } from "../library-hash";
import type { Live } from "../use-live-query";
import { useReadRecord } from "../use-read-record";
import { useTermDirectory } from "../use-term-directory";
import { InsightsTools } from "./InsightsTools";
import { type InsightsChoice, insightsOf } from "./insights-data";
import { KeptFigure } from "./KeptFigure";
import { MapFigure } from "./MapFigure";
import { SitesFigure } from "./SitesFigure";
import { TrendsFigure } from "./TrendsFigure";

/** Sites that can be chosen: those that most was read of. */
const SITES = 50;

/** Props of {@link InsightsRoom}. */
export interface InsightsRoomProps {
  db: Database;
  window: Window;
  catalogue: Live<Catalogue>;
  choice: InsightsChoice;
  onChoice(choice: InsightsChoice): void;
}

/** The room of insights: pictures of what was read and kept. */
export default function InsightsRoom({ db, window, catalogue, choice, onChoice }: InsightsRoomProps) {
  const directory = useTermDirectory(db);
  const record = useReadRecord(db, catalogue, directory);
  const articles = record.state === "ready" ? record.value.articles : null;
  // Up to the moment of the last reading: what is kept meanwhile counts too.
  const insights = useMemo(
    () => articles && directory && insightsOf(articles, choice, directory, Date.now()),
    [articles, directory, choice],
  );
  const sites = useMemo(() => (articles ? hostsOf(articles) : []), [articles]);
  if (record.state === "failed") return <LibraryFailed isRoom />;
  if (!insights || !directory || !articles) return <p class="tl-waiting">{t("terms_loading")}</p>;
  if (articles.length === 0)
    return <EmptyState title={t("insights_empty_title")} hint={t("insights_empty_hint")} />;
  const leadTo = (hash: string): void => {
    window.location.hash = hash;
  };
  const onQuery = (query: string): void => leadTo(libraryHash({ query }));
  const about = t(
    "insights_about",
    countText("library_highlights", insights.highlights),
    countText("insights_articles", insights.articles),
  );
  return (
    <>
      <InsightsTools directory={directory} choice={choice} onChoice={onChoice} sites={sites} about={about} />
      <KeptFigure insights={insights} site={choice.site} onQuery={onQuery} />
      <TrendsFigure insights={insights} directory={directory} />
      <MapFigure
        insights={insights}
        directory={directory}
        onTerm={(termId) => leadTo(libraryHash({ termId }))}
        onQuery={onQuery}
      />
      <SitesFigure insights={insights} onQuery={onQuery} />
    </>
  );
}

function hostsOf(articles: readonly MetArticle[]): string[] {
  return siteShares(articles, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY })
    .map(({ host }) => host)
    .filter((host) => host !== "")
    .slice(0, SITES);
}
