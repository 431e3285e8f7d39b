import { EmptyState } from "./EmptyState";
import { t } from "./translate";

/** Props of {@link LibraryFailed}. */
export interface LibraryFailedProps {
  /** Whether it stands in a room of the library page, whose first room says why. */
  isRoom?: boolean;
}

/** Says in place of what would be read from the library that it could not be opened, and where to learn more. */
export function LibraryFailed({ isRoom = false }: LibraryFailedProps) {
  return (
    <EmptyState
      title={t("library_failed_title")}
      hint={t(isRoom ? "terms_failed_hint" : "library_failed_hint")}
    />
  );
}
