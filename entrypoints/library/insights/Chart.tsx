import { useEffect, useRef, useState } from "preact/hooks";
import { formatLocale } from "@/components/format-locale";
import { type ChartOption, type DrawnChart, drawChart } from "./chart-library";
import { type ChartLook, chartLook, onLookChange } from "./chart-look";

/** What was pressed in a picture: which series, and which of its items; of a graph whether it is a link. */
export interface ChartPress {
  dataIndex: number;
  dataType: string | undefined;
}

/** Props of {@link Chart}. */
export interface ChartProps {
  /** CSS px. */
  height: number;
  /** What is drawn; the same function as long as the picture is the same. */
  option(look: ChartLook): ChartOption;
  onPress?: (press: ChartPress) => void;
  /** Is given the picture when it is drawn, and `null` when it goes. */
  onDrawn?: (chart: DrawnChart | null) => void;
}

/**
 * A picture, in the theme's colours, as wide as its place. It says nothing to assistive technology: the words and the table
 * beside it do.
 */
export function Chart({ height, option, onPress, onDrawn }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<DrawnChart | null>(null);
  const latest = useRef({ onPress, onDrawn });
  latest.current = { onPress, onDrawn };
  useEffect(() => {
    const element = place.current!;
    const drawn = drawChart(element, formatLocale().startsWith("zh") ? "ZH" : "EN");
    drawn.on("click", ({ dataIndex, dataType }) => latest.current.onPress?.({ dataIndex, dataType }));
    const watch = new ResizeObserver(() => {
      // A room that is left goes from the page first: what has no size cannot be drawn.
      if (element.clientWidth > 0 && element.clientHeight > 0) drawn.resize();
    });
    watch.observe(element);
    setChart(drawn);
    latest.current.onDrawn?.(drawn);
    return () => {
      watch.disconnect();
      latest.current.onDrawn?.(null);
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    if (!chart) return undefined;
    const element = place.current!;
    const draw = (): void => {
      const look = chartLook(element);
      chart.setOption(
        // Nothing moves by itself: who looks at a figure wants to see it.
        { animation: false, textStyle: { fontFamily: look.font }, ...option(look) },
        { notMerge: true },
      );
    };
    draw();
    const ending = new AbortController();
    onLookChange(element.ownerDocument.defaultView!, draw, ending.signal);
    return () => ending.abort();
  }, [chart, option]);
  return <div class="tl-chart" aria-hidden="true" ref={place} style={{ height: `${height}px` }} />;
}
