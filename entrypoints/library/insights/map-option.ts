import { countText } from "@/components/count-text";
import { t } from "@/components/translate";
import { mapLayout } from "@/lib/insights/map-layout";
import type { TermMap } from "@/lib/insights/term-map";
import type { TermDirectory } from "../term-directory";
import type { ChartOption } from "./chart-library";
import type { ChartLook } from "./chart-look";
import { drawnTooltip } from "./figure-parts";
import { shortName } from "./short-name";

/** Diameters of the terms' circles, CSS px: their areas are as their numbers of articles. */
const DIAMETER = { least: 8, most: 32 };
/** What stays free around the terms, CSS px: for the largest circle, and for the name below it. */
const MARGIN = { left: 64, right: 64, top: 28, bottom: 44 };
/**
 * How much finer the places are said than the layout's unit is: what draws takes ends of a line that differ by less than
 * half a unit for level, and would draw the line so.
 */
const FINE = 1_000;
/** A map's height, CSS px: by its number of terms, so that a few do not stand lost in it. */
const HEIGHT = { least: 180, most: 420, perTerm: 18 };

/** How high a map of so many terms is drawn, CSS px. */
export function mapHeight(terms: number): number {
  return Math.min(HEIGHT.least + HEIGHT.perTerm * terms, HEIGHT.most);
}

/** Draws the map: terms that stand near each other are drawn together, always in the same way for the same map. */
export function mapOption(map: TermMap, directory: TermDirectory) {
  const { terms, links } = map;
  const places = mapLayout(map).map(({ x, y }) => ({ x: x * FINE, y: y * FINE }));
  const most = terms[0]?.articles ?? 1;
  const nameOf = (id: string): string => directory.nameOf(id);
  const sayTerm = (index: number): string =>
    `${nameOf(terms[index]!.id)}\n${countText("term_articles", terms[index]!.articles)}`;
  const sayLink = (index: number): string => {
    const { first, second, articles } = links[index]!;
    return `${t("insights_pair", nameOf(first), nameOf(second))}\n${countText("term_articles", articles)}`;
  };
  return (look: ChartLook): ChartOption => ({
    tooltip: {
      ...drawnTooltip(look, ({ dataIndex, dataType }) =>
        dataType === "edge" ? sayLink(dataIndex) : sayTerm(dataIndex),
      ),
      confine: true,
    },
    series: [
      {
        type: "graph",
        layout: "none",
        ...MARGIN,
        // Circles stay round.
        preserveAspect: "contain",
        // The wheel scrolls the page; zooming has its buttons, and the wheel with Ctrl.
        roam: "move",
        scaleLimit: { min: 0.5, max: 8 },
        data: terms.map(({ id, articles }, index) => ({
          ...{ id, ...places[index] },
          name: shortName(nameOf(id)),
          value: articles,
          symbolSize: Math.max(DIAMETER.least, DIAMETER.most * Math.sqrt(articles / most)),
        })),
        links: links.map(({ first, second, weight }) => ({
          source: first,
          target: second,
          value: weight,
          lineStyle: { width: 0.75 + 2 * weight, opacity: 0.25 + 0.5 * weight },
        })),
        itemStyle: { color: look.accent, borderColor: look.surface, borderWidth: 1 },
        lineStyle: { color: look.soft },
        label: {
          show: true,
          // Beside it, it would lie over lines: the map is wider than it is high.
          position: "bottom",
          color: look.ink,
          fontSize: 12,
          textBorderColor: look.surface,
          textBorderWidth: 3,
        },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: "adjacency", lineStyle: { width: 3 }, label: { fontWeight: 600 } },
      },
    ],
  });
}
