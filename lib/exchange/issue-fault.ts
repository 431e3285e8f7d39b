import type { z } from "zod";
import type { ImportFault, ImportRule } from "./import-reading";

/** What a schema found wrong with a record, as faults: each says where and by which rule. */
export function issueFaults(error: z.ZodError, line: number, drops: ImportFault["drops"]): ImportFault[] {
  return error.issues.slice(0, MOST).flatMap((issue) => issueFault(issue, line, drops));
}

/** Of one record no more are told. */
const MOST = 5;

function issueFault(issue: z.core.$ZodIssue, line: number, drops: ImportFault["drops"]): ImportFault[] {
  const field = fieldPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    const prefix = field === "" ? "" : `${field}.`;
    return issue.keys
      .slice(0, MOST)
      .map((key) => ({ line, field: shortened(prefix + key), rule: "unknown-field", detail: "", drops }));
  }
  return [{ line, field, rule: ruleOf(issue), detail: "", drops }];
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
