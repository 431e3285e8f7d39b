import { definitionLanguage } from "@/components/language-tag";
import type { Settings } from "@/lib/settings/settings";
import { PageContent } from "./PageContent";
import { PagePanel } from "./PagePanel";
import type { PageActions } from "./page-actions";
import type { PageState } from "./page-watch";

/** Props of {@link PagePart}. */
export interface PagePartProps {
  page: PageState;
  /** `null` until they are known. */
  settings: Settings | null;
  actions: PageActions;
}

/** What the popup says of the page in front. */
export function PagePart({ page, settings, actions }: PagePartProps) {
  return (
    <PagePanel
      page={page}
      onReload={actions.onReload}
      content={(description) => (
        <PageContent
          description={description}
          language={definitionLanguage()}
          settings={settings}
          {...actions}
        />
      )}
    />
  );
}
