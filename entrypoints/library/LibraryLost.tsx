import { LostLibrary } from "@/components/LostLibrary";
import { t } from "@/components/translate";
import { startAnew, type Witness } from "@/lib/store/witness";

/** Props of {@link LibraryLost}. */
export interface LibraryLostProps {
  lost: Witness;
  /** The reader wants to bring a backup in. */
  onRestore(): void;
}

/** Says that the library is gone, with the way back and the way on without it. */
export function LibraryLost({ lost, onRestore }: LibraryLostProps) {
  return (
    <LostLibrary {...lost} detailed>
      <button type="button" class="tl-button" data-tone="primary" onClick={onRestore}>
        {t("lost_restore")}
      </button>
      <button type="button" class="tl-button" onClick={() => void startAnew(chrome.storage.local)}>
        {t("lost_anew")}
      </button>
    </LostLibrary>
  );
}
