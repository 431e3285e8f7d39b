import { dirname, join, relative, resolve, sep } from "node:path";
import { type Node, SyntaxKind } from "typescript/unstable/ast";
import {
  isCallExpression,
  isExportDeclaration,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNewExpression,
  isStringLiteralLikeNode,
} from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";
import { ROOT, SOURCES, textOf } from "./source-files";

/** One file's need of another, or of a package. */
export interface Import {
  /** Path of the file that imports, from the top. */
  from: string;
  /** Path of the file that is imported, from the top, or a package's name. */
  to: string;
  isPackage: boolean;
  typeOnly: boolean;
  /** Whether it is loaded only where it is asked for: `import(…)`, `new URL(…, import.meta.url)`. */
  late: boolean;
}

/** @throws TypeError where what is imported is not written out, since nothing can be said of it then */
function readImports(): Import[] {
  const api = new API({ cwd: ROOT });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [join(ROOT, "tsconfig.json")] });
    const { program } = snapshot.getProjects()[0]!;
    return SOURCES.flatMap((from) => {
      const source = program.getSourceFile(join(ROOT, from));
      if (source === undefined) throw new TypeError(`TypeScript knows no ${from}`);
      return importsIn(source, from);
    });
  } finally {
    api.close();
  }
}

function importsIn(root: Node, from: string): Import[] {
  const found: Import[] = [];
  const visit = (node: Node): void => {
    const target = targetOf(node);
    if (target && !isStringLiteralLikeNode(target))
      throw new TypeError(`${from} imports ${target.getText()}`);
    if (target) {
      const late = isCallExpression(node) || isNewExpression(node);
      found.push({ from, ...resolved(from, target.text), typeOnly: isTypeOnly(node), late });
    }
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

/** What an importing statement, type or expression names; `undefined` for any other node. */
function targetOf(node: Node): Node | undefined {
  if (isImportDeclaration(node) || isExportDeclaration(node)) return node.moduleSpecifier;
  if (isImportTypeNode(node)) return isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (isImportEqualsDeclaration(node)) return node.moduleReference;
  if (isCallExpression(node)) return isLoading(node.expression) ? node.arguments[0] : undefined;
  if (!isNewExpression(node) || node.expression.getText() !== "URL") return undefined;
  return node.arguments?.[1]?.getText() === "import.meta.url" ? node.arguments[0] : undefined;
}

/** Whether what is called brings in a module: `import`, or Vite's own word for many at once. */
function isLoading(called: Node): boolean {
  return called.kind === SyntaxKind.ImportKeyword || called.getText() === "import.meta.glob";
}

function isTypeOnly(node: Node): boolean {
  if (isImportDeclaration(node)) return node.importClause?.phaseModifier === SyntaxKind.TypeKeyword;
  return isImportTypeNode(node) || (isExportDeclaration(node) && node.isTypeOnly);
}

function resolved(from: string, specifier: string): Pick<Import, "to" | "isPackage"> {
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith("@/")) return { to: fileAt(path.slice(2)), isPackage: false };
  if (/^[./]/.test(path)) {
    return { to: fileAt(relative(ROOT, resolve(ROOT, dirname(from), path))), isPackage: false };
  }
  const name = path.split("/").slice(0, path.startsWith("@") ? 2 : 1);
  return { to: name.join("/"), isPackage: true };
}

function fileAt(path: string): string {
  const plain = path.split(sep).join("/");
  return ["", ".ts", ".tsx"].map((end) => plain + end).find((each) => textOf.has(each)) ?? plain;
}

/** Every import of the product's sources, as TypeScript itself reads them. */
export const IMPORTS: readonly Import[] = readImports();
