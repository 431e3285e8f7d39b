import { t } from "@/components/translate";
import { commandPurpose } from "@/entrypoints/own-page/command-purpose";
import { useCommands } from "@/entrypoints/own-page/use-commands";
import type { PanelContext } from "./panel-context";
import { openShortcutSettings, SHORTCUTS_ADDRESS, type ShortcutApis } from "./shortcut-settings";

/** The extension's keys as they are set in this browser, and the way to change them, which the browser alone can. */
export function KeysPanel({ toasts, showKeys }: PanelContext) {
  const commands = useCommands();
  if (commands === null) return null;
  const change = (): void =>
    void openShortcutSettings(chrome as ShortcutApis).catch(() =>
      toasts.say({ message: t("keys_failed", SHORTCUTS_ADDRESS), action: null, tone: "error" }),
    );
  return (
    <>
      <p class="tl-setting-meaning">{t("keys_means")}</p>
      <dl class="tl-key-table">
        {commands.map((command) => (
          <div key={command.name}>
            <dt>{commandPurpose(command)}</dt>
            <dd>{command.shortcut === "" ? t("keys_none") : <kbd>{command.shortcut}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <div class="tl-buttons">
        <button type="button" class="tl-button" onClick={change}>
          {t("keys_change")}
        </button>
        <span class="tl-setting-meaning">{t("keys_change_where")}</span>
      </div>
      <p class="tl-setting-meaning">
        {t("keys_on_own_pages")}{" "}
        <button type="button" class="tl-text-button" onClick={showKeys}>
          {t("keys_show_here")}
        </button>
      </p>
    </>
  );
}
