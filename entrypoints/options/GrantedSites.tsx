import { ListRow } from "@/components/ListRow";
import { SwitchRow } from "@/components/SwitchRow";
import { t } from "@/components/translate";
import { EVERY_SITE } from "@/entrypoints/popup/site-access";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";

/** Props of {@link GrantedSites}. */
export interface GrantedSitesProps extends Pick<PanelContext, "toasts"> {
  /** Match patterns of what the reader has allowed. */
  origins: readonly string[];
}

/** Which sites Termlight may read by itself. Browsers take a request for more only in a click. */
export function GrantedSites({ toasts, origins }: GrantedSitesProps) {
  const { permissions } = chrome;
  const isEvery = origins.includes(EVERY_SITE);
  const single = origins.filter((origin) => origin !== EVERY_SITE);
  const turn = (on: boolean): void => {
    const asked = on
      ? permissions.request({ origins: [EVERY_SITE] })
      : permissions.remove({ origins: [EVERY_SITE] });
    const refused = (): void =>
      toasts.say({ message: t("popup_access_refused"), action: null, tone: "error" });
    asked.then((done) => done || refused(), refused);
  };
  const withdraw = (origin: string): void =>
    void sayChanged(toasts, {
      message: () => t("sites_withdrawn", hostOf(origin)),
      made: permissions.remove({ origins: [origin] }),
      undo: () => permissions.request({ origins: [origin] }),
    });
  return (
    <section class="tl-option-group">
      <SwitchRow on={isEvery} label={t("sites_every")} hint={t("popup_access_every_means")} onChange={turn} />
      {!isEvery && (
        <>
          <h2 class="tl-option-title">{t("sites_granted")}</h2>
          {single.length === 0 && <p class="tl-setting-meaning">{t("sites_granted_none")}</p>}
          <ul>
            {single.map((origin) => (
              <ListRow
                key={origin}
                action={t("sites_withdraw")}
                about={t("sites_withdraw_label", hostOf(origin))}
                onAction={() => withdraw(origin)}
              >
                {hostOf(origin)}
              </ListRow>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** `example.org` of the match pattern `*://example.org/*`. */
function hostOf(origin: string): string {
  return origin.replace(/^[^:]*:\/\/|\/\*$/g, "");
}
