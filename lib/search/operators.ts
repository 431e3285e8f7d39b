import { HIGHLIGHT_COLORS, type HighlightColor } from "@/lib/highlights/highlight";
import { foldName, withoutWww } from "./fold-name";
import type { Criterion, Operator } from "./query";
import { isDateBegun, startOfDate } from "./search-date";

/** How an operator's value is understood. */
interface OperatorRule {
  /** What the value asks for, `null` where the operator does not take it. */
  read(value: string): Criterion | null;
  /** Whether a value that is not taken can become one by typing on. */
  isBegun(value: string): boolean;
}

const COLOR_NAMES: Readonly<Record<string, HighlightColor>> = {
  ...(Object.fromEntries(HIGHLIGHT_COLORS.map((color) => [color, color])) as Record<string, HighlightColor>),
  ...{ violet: "purple", 黄: "yellow", 黄色: "yellow", 绿: "green", 绿色: "green", 蓝: "blue", 蓝色: "blue" },
  ...{ 粉: "pink", 粉色: "pink", 粉红: "pink", 紫: "purple", 紫色: "purple" },
};

/** The operators, one line each. */
export const OPERATOR_RULES: Record<Operator, OperatorRule> = {
  term: anyText((id, name) => ({ kind: "term", name, ids: [id], isKnown: false })),
  tag: anyText((name) => ({ kind: "tag", name }), "#"),
  site: anyText((name) => ({ kind: "site", name: withoutWww(name) })),
  color: oneOf(Object.keys(COLOR_NAMES), (name): Criterion => ({ kind: "color", color: COLOR_NAMES[name]! })),
  before: date((start) => ({ kind: "time", from: Number.NEGATIVE_INFINITY, to: start })),
  after: date((start) => ({ kind: "time", from: start, to: Number.POSITIVE_INFINITY })),
  has: oneOf(["note"], () => ({ kind: "note" })),
  is: oneOf(["orphan"], () => ({ kind: "orphan" })),
};

/** Other ways to write an operator's name. */
export const OPERATOR_SPELLINGS: Readonly<Record<string, Operator>> = { colour: "color" };

function anyText(criterion: (folded: string, typed: string) => Criterion, mark = ""): OperatorRule {
  return {
    read: (value) => {
      const folded = foldName(mark !== "" && value.startsWith(mark) ? value.slice(mark.length) : value);
      return folded === "" ? null : criterion(folded, value);
    },
    isBegun: (value) => value === mark,
  };
}

function oneOf(names: readonly string[], criterion: (name: string) => Criterion): OperatorRule {
  return {
    read: (value) => (names.includes(foldName(value)) ? criterion(foldName(value)) : null),
    isBegun: (value) => names.some((name) => name.startsWith(foldName(value))),
  };
}

function date(criterion: (start: number) => Criterion): OperatorRule {
  return {
    read: (value) => {
      const start = startOfDate(value.normalize("NFKC"));
      return start === null ? null : criterion(start);
    },
    isBegun: (value) => isDateBegun(value.normalize("NFKC")),
  };
}
