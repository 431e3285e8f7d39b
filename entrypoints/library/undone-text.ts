import { countText } from "@/components/count-text";
import { joinSentences } from "@/components/join-sentences";
import { t } from "@/components/translate";
import type { ChangedSince } from "@/lib/imports/import-slice";

/** That an import was undone, and where own terms are that the reader had changed since. */
export function undoneText({ deleted, kept }: ChangedSince): string {
  return joinSentences(
    t("import_undone"),
    ...(deleted > 0 ? [countText("import_undone_deleted", deleted)] : []),
    ...(kept > 0 ? [countText("import_undone_kept", kept)] : []),
  );
}
