import type { z } from "zod";
import type { ImportRule, RecordFault } from "./import-reading";
import { joinPath } from "./json-value";

/** What a schema found wrong with a record, as faults: each says where and by which rule. */
export function issueFaults(
  error: z.ZodError,
  { line, path }: { line: number; path: string },
): RecordFault[] {
  return error.issues.slice(0, MOST).flatMap((issue) => issueFault(issue, line, path));
}

/** Of one record no more are told. */
const MOST = 5;

function issueFault(issue: z.core.$ZodIssue, line: number, path: string): RecordFault[] {
  const field = joinPath(path, fieldPath(issue.path));
  if (issue.code !== "unrecognized_keys") return [{ line, field, rule: ruleOf(issue), detail: "" }];
  return issue.keys
    .slice(0, MOST)
    .map((key) => ({ line, field: joinPath(field, shortened(key)), rule: "unknown-field", detail: "" }));
}

/** `target[0].source`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return shortened(text.replace(/^\./, ""));
}

function ruleOf(issue: z.core.$ZodIssue): ImportRule {
  if (issue.code === "invalid_type") return issue.message.endsWith("undefined") ? "missing" : "wrong-type";
  return issue.code === "too_big" ? "too-long" : "wrong-value";
}

/** A key in a file can be as long as the file. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
