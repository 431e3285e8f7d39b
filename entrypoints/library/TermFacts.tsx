import { countText } from "@/components/count-text";
import { formatTime } from "@/components/format-time";
import { t } from "@/components/translate";
import type { TermTotal } from "@/lib/insights/term-totals";

/** How often a term was met, and when; `null` for one that was not. */
export function TermFacts({ total }: { total: TermTotal | null }) {
  if (!total) return <p class="tl-found">{t("term_not_met")}</p>;
  return (
    <p class="tl-found tl-term-facts">
      <span class="tl-group-part">{countText("term_mentions", total.mentions)}</span>
      <span class="tl-group-part">{countText("term_articles", total.articles)}</span>
      <span class="tl-group-part">{t("term_first_seen", formatTime(total.firstSeenAt, "day"))}</span>
      <span class="tl-group-part">{t("term_last_seen", formatTime(total.lastSeenAt, "day"))}</span>
    </p>
  );
}
