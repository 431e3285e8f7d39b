import { OPERATOR_RULES, OPERATOR_SPELLINGS } from "./operators";
import { phraseOf } from "./phrase";
import { type Criterion, OPERATORS, type Operator, type ParsedQuery, type QueryFault } from "./query";

/**
 * One part of a query: a minus, an operator's name with its colon, then something in quotation marks or up to the next
 * space. Full-width signs count as plain ones, since a Chinese keyboard gives those.
 */
const PART = /([-－−])?(?:([a-z]+)[:：](?!\/\/))?(?:(["“”＂])([^"“”＂]*)(["“”＂]?)|([^\s]*))/giy;
const TAG_SIGN = /^[#＃]/;

interface Part {
  not: boolean;
  /** As typed; `null` for plain words. */
  operator: string | null;
  value: string;
  /** True where it stands in quotation marks, the last of which is there. */
  quoted: boolean;
  start: number;
  end: number;
}

/**
 * Takes a query apart: words, `"exact phrases"`, `operator:value`, `operator:"a value"`, `#tag`, and a minus before any
 * of them for what must not be so. Any string will do; what cannot be followed is among the faults.
 *
 * `before:` and `after:` are about the time of keeping, `after:` from the beginning of the day, month or year on.
 */
export function parseQuery(query: string): ParsedQuery {
  const parsed: ParsedQuery = { clauses: [], faults: [] };
  for (const part of partsOf(query)) {
    const criterion = part.operator === null ? wordsOf(part) : criterionOf(part, query, parsed.faults);
    if (criterion) parsed.clauses.push({ criterion, not: part.not });
  }
  return parsed;
}

function* partsOf(query: string): Generator<Part> {
  for (let at = 0; at < query.length; ) {
    const start = at + (/^\s*/.exec(query.slice(at))?.[0].length ?? 0);
    PART.lastIndex = start;
    const [found, minus, operator = null, quote, inside, closing, bare = ""] = PART.exec(query) ?? [""];
    at = start + Math.max(1, found.length);
    if (found === "") continue;
    const end = start + found.length;
    const quoted = quote !== undefined && closing !== "";
    yield {
      not: minus !== undefined,
      operator,
      value: quote === undefined ? bare : (inside ?? ""),
      quoted,
      start,
      end,
    };
  }
}

function wordsOf({ value, quoted }: Part): Criterion | null {
  if (!quoted && TAG_SIGN.test(value)) return OPERATOR_RULES.tag.read(value.replace(TAG_SIGN, ""));
  const phrase = phraseOf(value, quoted);
  return phrase && { kind: "words", phrase };
}

function criterionOf({ operator: typed, value, start, end }: Part, query: string, faults: QueryFault[]) {
  const operator = typed ?? "";
  const isLast = end === query.length;
  const name = operatorOf(operator);
  const fault = (kind: QueryFault["kind"], unfinished: boolean): null => {
    faults.push({ kind, operator, value, start, end, unfinished });
    return null;
  };
  if (name === null) return fault("unknown", isLast && value === "");
  if (value.trim() === "") return fault("empty", isLast);
  const rule = OPERATOR_RULES[name];
  return rule.read(value) ?? fault("value", isLast && rule.isBegun(value));
}

function operatorOf(typed: string): Operator | null {
  const name = typed.toLowerCase();
  if (Object.hasOwn(OPERATOR_SPELLINGS, name)) return OPERATOR_SPELLINGS[name]!;
  return OPERATORS.find((operator) => operator === name) ?? null;
}
