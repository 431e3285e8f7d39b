/**
 * Takes back the zoom that a page gives itself, or an element around our host, by style: it would zoom our interface, and
 * its places, along with it.
 */
export function unzoom(host: Element): void {
  const { currentCSSZoom: zoom = 1 } = host as { currentCSSZoom?: number };
  if (Math.abs(zoom - 1) < 0.001) return;
  const { style } = host as HTMLElement;
  style.setProperty("zoom", String((Number(style.zoom) || 1) / zoom), "important");
}
