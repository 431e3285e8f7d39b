import type { CardChoice } from "./CardChoices";
import { t } from "./translate";

/** The two ways to leave a term out, as a card and the side panel offer them. */
export function muteChoices(onMute: (where: "here" | "everywhere") => void): CardChoice[] {
  return [
    { label: t("card_mute_here"), run: () => onMute("here") },
    { label: t("card_mute"), run: () => onMute("everywhere") },
  ];
}
