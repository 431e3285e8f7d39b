import type { HighlightColor } from "@/lib/highlights/highlight";

/** Props of {@link Swatch}. */
export interface SwatchProps {
  color: HighlightColor;
  /** True for the one that is chosen: it wears a ring. */
  isCurrent: boolean;
}

/** A disc in a highlight's colour, to stand in a control that names the colour. */
export function Swatch({ color, isCurrent }: SwatchProps) {
  return <span class="tl-swatch" data-color={color} data-current={isCurrent} style={markStyle(color)} />;
}

/** Gives the style sheet a highlight's colour as `--tl-mark`. */
export function markStyle(color: HighlightColor): Record<`--${string}`, string> {
  return { "--tl-mark": `var(--tl-mark-${color})` };
}
