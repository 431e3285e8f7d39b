import { HIGHLIGHT_COLORS, type HighlightColor } from "@/lib/highlights/highlight";

/** Names and values of colours in other programs, and which of ours is nearest. */
const NEAREST: Record<string, HighlightColor> = {
  orange: "yellow",
  red: "pink",
  magenta: "pink",
  violet: "purple",
  cyan: "blue",
  aqua: "blue",
  teal: "green",
  lime: "green",
  黄: "yellow",
  绿: "green",
  蓝: "blue",
  粉: "pink",
  红: "pink",
  紫: "purple",
  橙: "yellow",
};

/** One of our colours for a name or `#rrggbb`; `null` for any other. */
export function readColor(text: string): HighlightColor | null {
  const name = text.trim().toLowerCase().replace(/色$/, "");
  const own =
    HIGHLIGHT_COLORS.find((color) => color === name) ?? (Object.hasOwn(NEAREST, name) ? NEAREST[name] : null);
  if (own) return own;
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(name) ?? [];
  return blue === undefined
    ? null
    : nearestHue([red!, green!, blue].map((part) => Number.parseInt(part, 16)));
}

/** By hue, degrees; a grey has none and is `null`. */
function nearestHue([red = 0, green = 0, blue = 0]: readonly number[]): HighlightColor | null {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 16) return null;
  const sixth =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  const hue = (sixth * 60 + 360) % 360;
  if (hue < 20 || hue >= 310) return "pink";
  if (hue < 70) return "yellow";
  if (hue < 170) return "green";
  return hue < 250 ? "blue" : "purple";
}
