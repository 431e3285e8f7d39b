import type { ComponentChildren } from "preact";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/components/translate";
import type { PageDescription } from "@/lib/messages/page-description";
import type { PageState } from "./page-watch";

/** Props of {@link PagePanel}. */
export interface PagePanelProps {
  page: PageState;
  /** What is shown of a page that Termlight sees. */
  content(description: PageDescription): ComponentChildren;
  /** Has the page loaded anew. */
  onReload(): void;
}

/** What is said of the page in front: its terms and highlights, or why there are none. */
export function PagePanel(props: PagePanelProps) {
  const { page, onReload } = props;
  switch (page.kind) {
    case "looking":
      return <p class="tl-waiting">{t("popup_looking")}</p>;
    case "loading":
      return <p class="tl-waiting">{t("popup_still_loading")}</p>;
    case "unsupported":
      return (
        <EmptyState
          title={t(page.reason === "no_access" ? "popup_no_access_title" : "popup_unsupported_title")}
          hint={t(`unsupported_${page.reason}`)}
        />
      );
    case "dead":
      return (
        <EmptyState title={t("popup_dead_title")} hint={t("popup_dead_hint")}>
          <ReloadButton onReload={onReload} />
        </EmptyState>
      );
    case "page":
      return <Description {...props} description={page.description} />;
  }
}

function Description(props: PagePanelProps & { description: PageDescription }) {
  const { description, onReload, content } = props;
  const { status, highlights } = description;
  if (status === "off") return <EmptyState title={t("popup_off_title")} hint={t("popup_off_hint")} />;
  if (status === "failed") {
    return (
      <EmptyState title={t("popup_failed_title")} hint={t("popup_failed_hint")}>
        <ReloadButton onReload={onReload} />
      </EmptyState>
    );
  }
  if (status === "reading" && highlights.length === 0) return <p class="tl-waiting">{t("popup_reading")}</p>;
  return content(description);
}

function ReloadButton({ onReload }: Pick<PagePanelProps, "onReload">) {
  return (
    <button type="button" class="tl-button" data-tone="primary" onClick={() => onReload()}>
      {t("popup_reload")}
    </button>
  );
}
