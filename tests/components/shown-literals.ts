import { parseAst, transformWithEsbuild } from "vite";

/** A node of a syntax tree (https://github.com/estree/estree). */
type Node = { type: string } & Record<string, unknown>;

/** What takes a text for the reader: attributes of elements, and fields by which our parts hand one on. */
const SHOWN =
  /^(children|title|alt|placeholder|label|aria-?(label|description|roledescription|valuetext)|hint|message|meaning|heading|about|summary|fault|error|text|textContent|innerText|announcement|question|does)$/i;

/** Calls that show their first text. */
const SHOWING = /^(say|announce|fail|alert|confirm|prompt|sayPlainly)$/;

/** Marks between texts. */
const NOT_LETTERS = /^[^\p{L}]*$/u;

/**
 * Letters that a reader would see in a source file without their having come from the interface's texts: literals in
 * children and attributes of elements, in fields that hand a text on, and in calls that show one; and Chinese
 * anywhere. Parts of templates count like texts.
 */
export async function shownLiterals(path: string, source: string): Promise<string[]> {
  const { code } = await transformWithEsbuild(source, path, {
    jsx: "automatic",
    jsxImportSource: "preact",
    target: "esnext",
    sourcemap: false,
  });
  const found: string[] = [];
  visit(parseAst(code) as unknown as Node, false, found);
  return found;
}

function visit(node: Node, isShown: boolean, found: string[]): void {
  const text = literalOf(node);
  if (text !== null && !NOT_LETTERS.test(text) && (isShown || /\p{Script=Han}/u.test(text))) found.push(text);
  for (const [field, child] of Object.entries(node)) {
    const shown = showsIn(node, field, isShown);
    for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) visit(each, shown, found);
  }
}

function literalOf(node: Node): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateElement") return (node.value as { cooked: string }).cooked;
  return null;
}

/** Whether what stands in a field of a node is shown, where `isShown` says it of the node itself. */
function showsIn(node: Node, field: string, isShown: boolean): boolean {
  switch (node.type) {
    case "Property":
      return field === "value" && SHOWN.test(nameOf(node.key as Node));
    case "AssignmentExpression":
      return field === "right" && SHOWN.test(nameOf((node.left as Node).property as Node | undefined));
    case "CallExpression":
      return field === "arguments" && SHOWING.test(calledName(node.callee as Node));
    case "ConditionalExpression":
      return isShown && field !== "test";
    case "LogicalExpression":
    case "ArrayExpression":
    case "TemplateLiteral":
    case "ArrowFunctionExpression":
      return isShown && field !== "params";
    case "BinaryExpression":
      return isShown && node.operator === "+";
    default:
      return false;
  }
}

function nameOf(node: Node | undefined): string {
  return String(node?.name ?? node?.value ?? "");
}

function calledName(callee: Node): string {
  return callee.type === "MemberExpression" ? nameOf(callee.property as Node) : nameOf(callee);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
