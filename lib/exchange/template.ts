import { isEmpty, TEMPLATE_FILTERS, type TemplateValue, writeValue } from "./template-filters";
import {
  parseTemplate,
  placeIn,
  TemplateError,
  type TemplateFault,
  type TemplateNode,
  type TemplateRule,
} from "./template-syntax";

/** The values that a template is filled with, by the names of its variables. */
export type TemplateValues<Name extends string> = Record<Name, TemplateValue>;

/** A template that can be filled, or what is wrong with it. */
export type Template<Name extends string> =
  | { fill(values: TemplateValues<Name>): string; faults?: undefined }
  | { faults: TemplateFault[] };

/** Any value, to try filters on. */
const SAMPLE: TemplateValue = { kind: "line", text: "a" };

/**
 * Makes a template of a text (see `template-syntax.ts`). Nothing of it is run as a program.
 *
 * @param names the variables that there are.
 */
export function compileTemplate<Name extends string>(source: string, names: readonly Name[]): Template<Name> {
  try {
    const nodes = parseTemplate(source);
    const faults = checkNodes(source, nodes, new Set<string>(names));
    return faults.length > 0 ? { faults } : { fill: (values) => fillNodes(nodes, values) };
  } catch (error) {
    if (error instanceof TemplateError) return { faults: [faultAt(source, error)] };
    throw error;
  }
}

function faultAt(source: string, where: { at: number; rule: TemplateRule; detail: string }): TemplateFault {
  return { ...placeIn(source, where.at), rule: where.rule, detail: where.detail };
}

function checkNodes(
  source: string,
  nodes: readonly TemplateNode[],
  names: ReadonlySet<string>,
): TemplateFault[] {
  return nodes.flatMap((node): TemplateFault[] => {
    if (node.kind === "text") return [];
    const { at, name } = node;
    const faults = names.has(name) ? [] : [faultAt(source, { at, rule: "unknown-variable", detail: name })];
    if (node.kind === "if") {
      return [...faults, ...checkNodes(source, [...node.when, ...node.otherwise], names)];
    }
    for (const filter of node.filters) {
      const rule = filterRule(filter.name, filter.argument);
      if (rule) faults.push(faultAt(source, { at, rule, detail: filter.name }));
    }
    return faults;
  });
}

function filterRule(name: string, argument: string | null): TemplateRule | null {
  if (!Object.hasOwn(TEMPLATE_FILTERS, name)) return "unknown-filter";
  return TEMPLATE_FILTERS[name]!(SAMPLE, argument) === null ? "bad-argument" : null;
}

function fillNodes(nodes: readonly TemplateNode[], values: Readonly<Record<string, TemplateValue>>): string {
  let text = "";
  for (const node of nodes) {
    if (node.kind === "text") text += node.text;
    else if (node.kind === "if") {
      text += fillNodes(isEmpty(values[node.name]!) ? node.otherwise : node.when, values);
    } else {
      let value = values[node.name]!;
      for (const { name, argument } of node.filters)
        value = TEMPLATE_FILTERS[name]!(value, argument) ?? value;
      text += writeValue(value);
    }
  }
  return text;
}
