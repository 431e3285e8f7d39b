import type { ChartLook } from "./chart-look";

/** A tooltip that is drawn in the picture itself: the pages' policy forbids markup made from strings. */
export function drawnTooltip(
  { surface, ink, hairline }: ChartLook,
  formatter: (item: { dataIndex: number; dataType?: string }) => string,
) {
  return {
    renderMode: "richText",
    backgroundColor: surface,
    borderColor: hairline,
    textStyle: { color: ink, fontSize: 13 },
    formatter,
  };
}

/** Words along an axis. */
export function axisLabel({ soft }: ChartLook) {
  return { color: soft, fontSize: 12, hideOverlap: true };
}

/** An axis of whole numbers with quiet lines. */
export function countAxis(look: ChartLook, format: (value: number) => string) {
  return {
    type: "value",
    minInterval: 1,
    axisLabel: { ...axisLabel(look), formatter: format },
    splitLine: { lineStyle: { color: look.hairline } },
  };
}
