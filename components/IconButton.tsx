import { Icon, type IconName } from "./Icon";

/** Props of {@link IconButton}. */
export interface IconButtonProps {
  icon: IconName;
  /** Says what the button does; also its tooltip. */
  label: string;
  /** For what can be switched on and off: whether it is on. */
  pressed?: boolean;
  onClick(): void;
}

/** A button that shows only a drawing. */
export function IconButton({ icon, label, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="tl-icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={() => onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
