import { useEffect, useState } from "preact/hooks";
import { EmptyState } from "@/components/EmptyState";
import { definitionLanguage, interfaceLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import type InsightsRoom from "./insights/InsightsRoom";
import type { InsightsRoomProps } from "./insights/InsightsRoom";
import type { InsightsChoice } from "./insights/insights-data";
import "@/components/Choices.css";
import "@/components/FigureBox.css";
import "./insights/insights-room.css";

/** Props of {@link LibraryInsights}. */
export type LibraryInsightsProps = Pick<InsightsRoomProps, "db" | "window" | "catalogue">;

/** The room of insights. What draws its pictures is large, and read only when the room is entered. */
export function LibraryInsights(props: LibraryInsightsProps) {
  const [room, setRoom] = useState<{ Room: typeof InsightsRoom } | "failed" | null>(null);
  const [choice, setChoice] = useState<InsightsChoice>({ range: "year", site: null, kind: "all" });
  useEffect(() => {
    let live = true;
    import("./insights/InsightsRoom").then(
      ({ default: Room }) => live && setRoom({ Room }),
      // An update has put other files in the place of this page's.
      () => live && setRoom("failed"),
    );
    return () => {
      live = false;
    };
  }, []);
  // Names and dates are worked out once: in another language anew.
  const spoken = `${interfaceLanguage()} ${definitionLanguage()}`;
  return (
    <main class="tl-library-main tl-insights">
      <h2 class="tl-visually-hidden">{t("room_insights")}</h2>
      {room === null && <p class="tl-waiting">{t("terms_loading")}</p>}
      {room === "failed" && (
        <EmptyState title={t("insights_failed_title")} hint={t("insights_failed_hint")} />
      )}
      {room !== null && room !== "failed" && (
        <room.Room {...props} key={spoken} choice={choice} onChoice={setChoice} />
      )}
    </main>
  );
}
