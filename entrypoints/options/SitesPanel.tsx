import { linkable } from "@/components/article-source";
import { EmptyState } from "@/components/EmptyState";
import { ListRow } from "@/components/ListRow";
import { t } from "@/components/translate";
import { sendToBackground } from "@/lib/messages/send";
import type { Settings } from "@/lib/settings/settings";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";
import { useSettings } from "./use-settings";

/** The sites on which Termlight is off, and the pages that the reader said are articles. */
export function SitesPanel(context: PanelContext) {
  const { settings } = useSettings();
  if (settings === null) return null;
  const { disabledHosts, forcedArticles } = settings;
  if (disabledHosts.length + forcedArticles.length === 0)
    return <EmptyState title={t("sites_empty_title")} hint={t("sites_empty_hint")} />;
  return (
    <>
      {disabledHosts.length > 0 && <SitesThatAreOff {...context} {...settings} />}
      {forcedArticles.length > 0 && <ForcedArticles {...context} {...settings} />}
    </>
  );
}

function SitesThatAreOff({ toasts, disabledHosts }: PanelContext & Settings) {
  const setEnabled = (host: string, enabled: boolean) =>
    sendToBackground("site/set-enabled", { host, enabled });
  const turnOn = (host: string): void =>
    void sayChanged(toasts, {
      message: t("sites_turned_on", siteName(host)),
      made: setEnabled(host, true),
      undo: () => setEnabled(host, false),
    });
  return (
    <section class="tl-option-group">
      <h2 class="tl-option-title">{t("sites_off")}</h2>
      <ul>
        {disabledHosts.map((host) => (
          <ListRow
            key={host}
            action={t("sites_turn_on")}
            about={t("sites_turn_on_label", siteName(host))}
            onAction={() => turnOn(host)}
          >
            {siteName(host)}
          </ListRow>
        ))}
      </ul>
    </section>
  );
}

function ForcedArticles({ toasts, window, forcedArticles }: PanelContext & Settings) {
  const setForced = (pageKey: string, forced: boolean) =>
    sendToBackground("page/set-forced", { pageKey, forced });
  const forget = (pageKey: string): void =>
    void sayChanged(toasts, {
      message: t("sites_forgotten"),
      made: setForced(pageKey, false),
      undo: () => setForced(pageKey, true),
    });
  return (
    <section class="tl-option-group">
      <h2 class="tl-option-title">{t("sites_forced")}</h2>
      <ul>
        {forcedArticles.map((pageKey) => (
          <ListRow
            key={pageKey}
            action={t("sites_forget")}
            about={t("sites_forget_label", pageKey)}
            onAction={() => forget(pageKey)}
          >
            <Address pageKey={pageKey} ownOrigin={window.location.origin} />
          </ListRow>
        ))}
      </ul>
    </section>
  );
}

function Address({ pageKey, ownOrigin }: { pageKey: string; ownOrigin: string }) {
  const href = linkable(pageKey, ownOrigin);
  return href ? <a href={href}>{pageKey}</a> : pageKey;
}

/** Local files have no host. */
function siteName(host: string): string {
  return host === "" ? t("sites_local_files") : host;
}
