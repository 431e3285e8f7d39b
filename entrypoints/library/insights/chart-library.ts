import { BarChart, GraphChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { type ECharts, type EChartsCoreOption, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

// Only what is drawn here comes into the bundle (https://echarts.apache.org/handbook/en/basics/import).
use([BarChart, GraphChart, LineChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** What a picture is drawn from. */
export type ChartOption = EChartsCoreOption;

/** A picture that is drawn. */
export type DrawnChart = ECharts;

/**
 * Begins a picture in an element of its own, as SVG. In the end the library empties its elements by `innerHTML`, which the
 * pages' policy on markup made from strings forbids; on these elements it means the same without markup.
 */
export function drawChart(place: HTMLElement, locale: string): DrawnChart {
  const root = place.ownerDocument.createElement("div");
  root.className = "tl-chart-root";
  place.replaceChildren(root);
  const chart = init(root, null, { renderer: "svg", locale });
  for (const element of [root, ...root.querySelectorAll("svg")])
    Object.defineProperty(element, "innerHTML", { set: () => element.replaceChildren() });
  return chart;
}
