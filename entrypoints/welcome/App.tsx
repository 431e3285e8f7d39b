import { useState } from "preact/hooks";
import { type KeyHint, KeyHints } from "@/components/KeyHints";
import { StartChoice, type StartWay } from "@/components/StartChoice";
import { type MessageKey, t } from "@/components/translate";
import { type Command, useCommands } from "@/entrypoints/own-page/use-commands";
import { useAccess } from "@/entrypoints/popup/use-access";

/** What each command of the manifest does, in words. */
const COMMANDS: Record<string, MessageKey> = {
  "highlight-selection": "welcome_key_highlight",
  "next-mention": "welcome_key_next",
  "previous-mention": "welcome_key_previous",
  "pin-card": "welcome_key_pin",
};

/** The head of the welcome page: what Termlight does, the choice of when it reads, and how to try it below. */
export function App() {
  const { access, change } = useAccess(null);
  const [chosen, setChosen] = useState<StartWay | null>(null);
  const [refused, setRefused] = useState(false);
  const hints = keyHints(useCommands() ?? []);
  const choose = (next: StartWay): void => {
    void change(next).then((done) => {
      setRefused(!done);
      setChosen(done ? next : null);
    });
  };
  return (
    <>
      <header class="tl-hero">
        <img src="/icon/logo.svg" alt="" width="56" height="56" />
        <h1>{t("welcome_title")}</h1>
        <ul class="tl-promises">
          <li>{t("welcome_explains")}</li>
          <li>{t("welcome_keeps")}</li>
          <li>{t("welcome_private")}</li>
        </ul>
      </header>
      <StartChoice current={access === "every" ? "every" : chosen} refused={refused} onChoose={choose} />
      <section class="tl-try">
        <h2>{t("welcome_try")}</h2>
        <p>{t("welcome_hint")}</p>
        <KeyHints hints={hints} />
      </section>
    </>
  );
}

/** The keys as they are set in this browser; a command without a key is left out. */
function keyHints(commands: readonly Command[]): KeyHint[] {
  return commands.flatMap(({ name, shortcut }) => {
    const does = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    return does && shortcut !== "" ? [{ shortcut, does: t(does) }] : [];
  });
}
