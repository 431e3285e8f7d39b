import { Choices } from "./Choices";
import type { MessageKey } from "./translate";
import { t } from "./translate";
import "./AccessPicker.css";

/** What Termlight may read by itself: nothing until a click, the pages of one site, or every site. */
export type Access = "click" | "site" | "every";

/** Props of {@link AccessPicker}. */
export interface AccessPickerProps {
  access: Access;
  /** The site that `site` would mean; `null` where there is none to allow. */
  host: string | null;
  /** True on a file of this computer, which no choice of sites is about. */
  isFile?: boolean;
  /** Called in the click itself, since browsers let nothing else ask for a permission. */
  onAccess(access: Access): void;
}

const NAMES: Record<Access, MessageKey> = {
  click: "popup_access_click",
  site: "popup_access_site",
  every: "popup_access_every",
};

/** Shows what Termlight may read and lets the reader give more or take it back; what it means stands below. */
export function AccessPicker({ access, host, isFile = false, onAccess }: AccessPickerProps) {
  const choices: Access[] = host === null ? ["click", "every"] : ["click", "site", "every"];
  return (
    <section class="tl-access">
      <h2 class="tl-access-title" id="access-title">
        {t("popup_access")}
      </h2>
      <Choices
        labelledBy="access-title"
        describedBy="access-meaning"
        choices={choices.map((id) => ({ id, label: t(NAMES[id]) }))}
        current={access}
        onChoose={onAccess}
      />
      <p class="tl-access-meaning" id="access-meaning" role="status">
        {isFile ? t("popup_access_file_means") : t(`popup_access_${access}_means`, host ?? "")}
      </p>
    </section>
  );
}
