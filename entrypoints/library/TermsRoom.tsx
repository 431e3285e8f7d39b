import { useState } from "preact/hooks";
import { LibraryFailed } from "@/components/LibraryFailed";
import { definitionLanguage, interfaceLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import type { Catalogue } from "@/lib/store/catalogue";
import type { Database } from "@/lib/store/database";
import type { LibraryPlace } from "./library-hash";
import { TermPage } from "./TermPage";
import { TermTable } from "./TermTable";
import { FIRST_CHOICE } from "./term-rows";
import type { Live } from "./use-live-query";
import { useReadRecord } from "./use-read-record";
import { useTermDirectory } from "./use-term-directory";
import type { ToastHolder } from "./use-toast";

/** Props of {@link TermsRoom}. */
export interface TermsRoomProps {
  db: Database;
  window: Window;
  place: LibraryPlace;
  catalogue: Live<Catalogue>;
  toasts: ToastHolder;
}

/** The room of terms: all that were met, and the page of one of them. */
export function TermsRoom({ db, window, place, catalogue, toasts }: TermsRoomProps) {
  const directory = useTermDirectory(db);
  const record = useReadRecord(db, catalogue, directory);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [lastTerm, setLastTerm] = useState<string | null>(null);
  const { termId } = place;
  if (termId !== null && termId !== lastTerm) setLastTerm(termId);
  if (record.state === "failed") {
    return (
      <main class="tl-library-main">
        <LibraryFailed isRoom />
      </main>
    );
  }
  if (record.state === "loading" || !directory) {
    return (
      <main class="tl-library-main">
        <p class="tl-waiting">{t("terms_loading")}</p>
      </main>
    );
  }
  // Names and dates are worked out once: in another language anew.
  const spoken = `${interfaceLanguage()} ${definitionLanguage()}`;
  const shared = { db, window, directory, record: record.value };
  return (
    <main class="tl-library-main">
      {termId === null ? (
        <TermTable {...shared} key={spoken} choice={choice} onChoice={setChoice} returnTo={lastTerm} />
      ) : (
        <TermPage {...shared} key={`${spoken} ${termId}`} id={termId} toasts={toasts} />
      )}
    </main>
  );
}
