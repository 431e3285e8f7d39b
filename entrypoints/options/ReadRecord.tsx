import { useCallback } from "preact/hooks";
import { countText } from "@/components/count-text";
import { SwitchRow } from "@/components/SwitchRow";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { countOnlyRead } from "@/lib/store/encounter-store";
import type { PanelContext } from "./panel-context";

/** Props of {@link ReadRecord}. */
export interface ReadRecordProps {
  db: Database;
  on: boolean;
  onChange(on: boolean): void;
  toasts: PanelContext["toasts"];
}

/** Whether articles count that were only read, and the way to forget them. */
export function ReadRecord({ db, on, onChange, toasts }: ReadRecordProps) {
  const live = useLiveQuery(useCallback(() => countOnlyRead(db), [db]));
  const count = live.state === "ready" ? live.value : 0;
  const forget = (): void =>
    void sendToBackground("encounters/forget", {}).catch((error: unknown) =>
      toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  return (
    <div>
      <SwitchRow
        on={on}
        label={t("options_record_read")}
        hint={t("options_record_read_means")}
        onChange={onChange}
      />
      {count > 0 && (
        <button type="button" class="tl-quiet-button" onClick={() => forget()}>
          {countText("options_forget_read", count)}
        </button>
      )}
    </div>
  );
}
