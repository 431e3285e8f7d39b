import type { ComponentChildren } from "preact";
import { countText } from "./count-text";
import { formatTime } from "./format-time";
import { joinSentences } from "./join-sentences";
import { t } from "./translate";
import "./LostLibrary.css";

/** Props of {@link LostLibrary}. */
export interface LostLibraryProps {
  /** How many highlights it held when it was last seen. */
  highlights: number;
  /** When that was, ms since the epoch. */
  seenAt: number;
  /** Whether to say how that comes about, and what can be done about it. */
  detailed: boolean;
  /** Buttons. */
  children: ComponentChildren;
}

/** Says that there is an empty library where there was a fuller one. */
export function LostLibrary({ highlights, seenAt, detailed, children }: LostLibraryProps) {
  const held = countText("lost_held", highlights, formatTime(seenAt, "day"));
  return (
    <section class="tl-lost" aria-labelledby="lost-title">
      <p class="tl-lost-title" id="lost-title">
        {t("lost_title")}
      </p>
      <p>{detailed ? joinSentences(held, t("lost_why")) : held}</p>
      {detailed && <p>{t("lost_ways")}</p>}
      <div class="tl-lost-ways">{children}</div>
    </section>
  );
}
