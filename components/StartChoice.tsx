import { Icon } from "./Icon";
import { type MessageKey, t } from "./translate";
import "./StartChoice.css";

/** The ways to start. */
export type StartWay = "every" | "click";

/** Props of {@link StartChoice}. */
export interface StartChoiceProps {
  /** What holds or was chosen; `null` while nothing was. */
  current: StartWay | null;
  /** True when the reader or the browser refused the permission just now. */
  refused: boolean;
  /** Called in the click itself, since browsers let nothing else ask for a permission. */
  onChoose(way: StartWay): void;
}

/** The first choice of all: when Termlight reads. Each way says what it means. */
export function StartChoice({ current, refused, onChoose }: StartChoiceProps) {
  return (
    <section class="tl-start" aria-labelledby="start-title">
      <h2 id="start-title">{t("welcome_choose")}</h2>
      <div class="tl-ways">
        {(["every", "click"] as const).map((way) => (
          <div class="tl-way" key={way}>
            <button
              type="button"
              class="tl-button"
              data-tone={way === "every" ? "primary" : undefined}
              aria-pressed={current === way}
              aria-describedby={`start-${way}`}
              onClick={() => onChoose(way)}
            >
              {current === way && <Icon name="check" />}
              {t(wayLabel(way, current))}
            </button>
            <p id={`start-${way}`}>{t(`welcome_${way}_means`)}</p>
          </div>
        ))}
      </div>
      <p class="tl-start-state" role="status">
        {refused && t("welcome_refused")}
      </p>
    </section>
  );
}

function wayLabel(way: StartWay, current: StartWay | null): MessageKey {
  return way === "every" && current === "every" ? "welcome_every_on" : `welcome_${way}`;
}
