import { useEffect, useState } from "preact/hooks";
import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/components/translate";
import type { Database } from "@/lib/store/database";
import { type OpenFault, openFault } from "@/lib/store/open-fault";
import { readableRows } from "@/lib/store/readable-rows";
import { saveFile } from "./save-file";

/** Props of {@link LibraryFault}. */
export interface LibraryFaultProps {
  db: Database;
  document: Document;
}

/** Says why the library cannot be read, what to do about it, and offers what of it can be read as a file. */
export function LibraryFault({ db, document }: LibraryFaultProps) {
  const [fault, setFault] = useState<OpenFault | null>(null);
  const [outcome, setOutcome] = useState("");
  useEffect(() => void openFault(db).then(setFault), [db]);
  const rescue = async (): Promise<void> => {
    try {
      const { rows, unreadable } = await readableRows(db.name);
      const text = JSON.stringify({ format: "termlight-rescue", ...rows }, null, 2);
      saveFile("termlight-rescue.json", "application/json", text, document);
      const count = rows.highlights?.length ?? 0;
      setOutcome(countText(unreadable > 0 ? "rescue_partly" : "rescue_done", count));
    } catch {
      setOutcome(t("rescue_failed"));
    }
  };
  return (
    <EmptyState title={t("library_failed_title")} hint={t(`library_fault_${fault ?? "unreadable"}`)}>
      <button type="button" class="tl-button" onClick={() => void rescue()}>
        {t("rescue_export")}
      </button>
      <p role="status">{outcome}</p>
    </EmptyState>
  );
}
