/** Stroke drawings on a 16-unit grid, one path each; round ends, 1.5 units wide. */
const DRAWINGS = {
  back: "M9.5 3 4.5 8l5 5",
  next: "M6.5 3l5 5-5 5",
  down: "M3.5 6 8 10.5 12.5 6",
  panel: "M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM9.5 3v10",
  find: "M8 2v2.5M8 11.5V14M2 8h2.5M11.5 8H14M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.5 6.5 12 13 4.5",
  pin: "M5.5 2.5h5M6.5 2.5v4.2L4.5 9v.5h7V9l-2-2.3V2.5M8 9.5V14",
  term: "M3 13.5v-10a1 1 0 0 1 1-1h8.5v9H4a1 1 0 0 0-1 1ZM3 12.5a1 1 0 0 0 1 1h8.5v-2M8 4.8v4M6 6.8h4",
  copy: "M6 5.5h6.5a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1ZM2.5 10.5V3a1 1 0 0 1 1-1H10",
  link: "M6.5 9.5 9.5 6.5M7 4.5 8.6 2.9a2.6 2.6 0 0 1 3.7 0l.8.8a2.6 2.6 0 0 1 0 3.7L11.5 9M9 11.5l-1.6 1.6a2.6 2.6 0 0 1-3.7 0l-.8-.8a2.6 2.6 0 0 1 0-3.7L4.5 7",
  note: "M3.5 2.5h9a1 1 0 0 1 1 1v6l-4 4h-6a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM13.5 9.5h-3a1 1 0 0 0-1 1v3M5.5 6h5M5.5 9H8",
  pencil: "M10.5 3.5l2 2L6 12l-3 1 1-3 6.5-6.5ZM9 5l2 2",
  bin: "M2.5 4.5h11M6 4.5v-1a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1M4 4.5l.6 8.1a1 1 0 0 0 1 .9h4.8a1 1 0 0 0 1-.9l.6-8.1M6.8 7.5v3M9.2 7.5v3",
  away: "M6.5 4H4a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V9.5M9 2.5h4.5V7M13.5 2.5 7.5 8.5",
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  keys: "M2.5 3.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM4.2 6.4v.1M6.7 6.4v.1M9.2 6.4v.1M11.7 6.4v.1M5 9.7h6",
  settings: "M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M8.5 3.2v3.6h3V3.2ZM4.5 9.2v3.6h3V9.2Z",
  warning: "M8 2.6 14 13H2L8 2.6ZM8 6.5v3M8 11.3v.1",
} as const;

/** The drawings that there are. */
export type IconName = keyof typeof DRAWINGS;

/** Props of {@link Icon}. */
export interface IconProps {
  name: IconName;
  /** Width and height in CSS px. */
  size?: 16 | 20;
}

/** A small drawing in the colour of the text around it. Hidden from assistive technology: the control names itself. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg class="tl-icon" width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d={DRAWINGS[name]}
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
