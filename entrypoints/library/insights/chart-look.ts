/** How pictures look: colours as CSS writes them, of the theme that is in force. */
export interface ChartLook {
  ink: string;
  soft: string;
  hairline: string;
  surface: string;
  accent: string;
  /** Of what fell. */
  falling: string;
  font: string;
}

const TOKENS = {
  ink: "--tl-ink",
  soft: "--tl-ink-soft",
  hairline: "--tl-hairline",
  surface: "--tl-surface",
  accent: "--tl-accent-line",
  falling: "--tl-danger",
} as const;

/** What stands for the tokens where the reader's own colours are in force; the browser does not put them into pictures. */
const FORCED = {
  ink: "CanvasText",
  soft: "CanvasText",
  hairline: "GrayText",
  surface: "Canvas",
  accent: "Highlight",
  falling: "LinkText",
} as const;

/** The look that is in force at an element. */
export function chartLook(element: HTMLElement): ChartLook {
  const window = element.ownerDocument.defaultView!;
  const style = window.getComputedStyle(element);
  const isForced = window.matchMedia("(forced-colors: active)").matches;
  const names = Object.keys(TOKENS) as (keyof typeof TOKENS)[];
  const colors = Object.fromEntries(
    names.map((name) => [
      name,
      isForced ? systemColor(element, FORCED[name]) : style.getPropertyValue(TOKENS[name]).trim(),
    ]),
  ) as Record<keyof typeof TOKENS, string>;
  return { ...colors, font: style.fontFamily };
}

/** Calls back whenever another look may be in force. */
export function onLookChange(window: Window, run: () => void, signal: AbortSignal): void {
  for (const feature of ["prefers-color-scheme: dark", "forced-colors: active"])
    window.matchMedia(`(${feature})`).addEventListener("change", run, { signal });
}

/** A system colour in numbers: the drawing library reads no names of them. */
function systemColor(element: HTMLElement, name: string): string {
  const probe = element.ownerDocument.createElement("span");
  probe.style.color = name;
  element.append(probe);
  const { color } = element.ownerDocument.defaultView!.getComputedStyle(probe);
  probe.remove();
  return color;
}
