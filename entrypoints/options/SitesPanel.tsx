import { linkable } from "@/components/article-source";
import { ListRow } from "@/components/ListRow";
import { t } from "@/components/translate";
import { sendToBackground } from "@/lib/messages/send";
import type { Settings } from "@/lib/settings/settings";
import { AddSite } from "./AddSite";
import { GrantedSites } from "./GrantedSites";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";
import { useGrantedOrigins } from "./use-granted-origins";
import { useSettings } from "./use-settings";

/** What Termlight may read, the sites on which it is off, and the pages that the reader said are articles. */
export function SitesPanel(context: PanelContext) {
  const { settings } = useSettings();
  const origins = useGrantedOrigins();
  if (settings === null || origins === null) return null;
  return (
    <>
      <GrantedSites {...context} origins={origins} />
      <SitesThatAreOff {...context} {...settings} />
      <ForcedArticles {...context} {...settings} />
    </>
  );
}

function SitesThatAreOff({ toasts, disabledHosts }: PanelContext & Settings) {
  const setEnabled = (host: string, enabled: boolean) =>
    sendToBackground("site/set-enabled", { host, enabled });
  const turn = (host: string, enabled: boolean): void =>
    void sayChanged(toasts, {
      message: () => t(enabled ? "sites_turned_on" : "sites_turned_off", siteName(host)),
      made: setEnabled(host, enabled),
      undo: () => setEnabled(host, !enabled),
    });
  return (
    <section class="tl-option-group">
      <h2 class="tl-option-title">{t("sites_off")}</h2>
      <p class="tl-setting-meaning">{t("sites_off_means")}</p>
      <ul>
        {disabledHosts.map((host) => (
          <ListRow
            key={host}
            action={t("sites_turn_on")}
            about={t("sites_turn_on_label", siteName(host))}
            onAction={() => turn(host, true)}
          >
            {siteName(host)}
          </ListRow>
        ))}
      </ul>
      <AddSite onAdd={(host) => turn(host, false)} />
    </section>
  );
}

function ForcedArticles({ toasts, window, forcedArticles }: PanelContext & Settings) {
  const setForced = (pageKey: string, forced: boolean) =>
    sendToBackground("page/set-forced", { pageKey, forced });
  const forget = (pageKey: string): void =>
    void sayChanged(toasts, {
      message: () => t("sites_forgotten"),
      made: setForced(pageKey, false),
      undo: () => setForced(pageKey, true),
    });
  return (
    <section class="tl-option-group">
      <h2 class="tl-option-title">{t("sites_forced")}</h2>
      {forcedArticles.length === 0 && <p class="tl-setting-meaning">{t("sites_forced_none")}</p>}
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
