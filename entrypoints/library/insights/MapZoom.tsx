import { IconButton } from "@/components/IconButton";
import { t } from "@/components/translate";
import { useListening } from "@/components/use-listening";
import type { DrawnChart } from "./chart-library";

const STEP = 1.4;

/** Buttons to look closer at a map and to step back; the wheel does so with Ctrl, or by two fingers. */
export function MapZoom({ chart }: { chart: DrawnChart }) {
  useListening(
    (signal) => {
      const place = chart.getDom();
      const onWheel = (event: WheelEvent): void => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const box = place.getBoundingClientRect();
        zoom(chart, event.deltaY < 0 ? STEP : 1 / STEP, event.clientX - box.left, event.clientY - box.top);
      };
      place.addEventListener("wheel", onWheel, { signal, passive: false });
    },
    [chart],
  );
  return (
    <div class="tl-map-zoom">
      <IconButton icon="plus" label={t("insights_closer")} onClick={() => zoom(chart, STEP)} />
      <IconButton icon="minus" label={t("insights_farther")} onClick={() => zoom(chart, 1 / STEP)} />
    </div>
  );
}

function zoom(
  chart: DrawnChart,
  by: number,
  originX = chart.getWidth() / 2,
  originY = chart.getHeight() / 2,
): void {
  chart.dispatchAction({ type: "graphRoam", seriesIndex: 0, zoom: by, originX, originY });
}
