import { Switch, type SwitchProps } from "./Switch";
import "./ChoiceSetting.css";
import "./SwitchRow.css";

/** Props of {@link SwitchRow}. */
export interface SwitchRowProps extends SwitchProps {
  /** What it means, below its name. */
  hint?: string;
}

/** A choice with its name before the switch. */
export function SwitchRow({ hint, ...given }: SwitchRowProps) {
  return (
    <div class="tl-switch-row">
      <div>
        {/* The switch says the same to assistive technology. */}
        <p class="tl-setting-name" aria-hidden="true">
          {given.label}
        </p>
        {hint && <p class="tl-setting-meaning">{hint}</p>}
      </div>
      <Switch {...given} />
    </div>
  );
}
