import "./Switch.css";

/** Props of {@link Switch}. */
export interface SwitchProps {
  on: boolean;
  /** Says what is turned on and off; the state itself is told by the role. */
  label: string;
  onChange(on: boolean): void;
}

/** Something that is on or off, at once. */
export function Switch({ on, label, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="tl-switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      title={label}
      onClick={() => onChange(!on)}
    >
      <span class="tl-switch-knob" />
    </button>
  );
}
