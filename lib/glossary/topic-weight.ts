import type { Term, TermKind } from "./term";

/** Kinds whose everyday vocabulary is still that of AI (`训练`, `数据集`), unlike that of computing at large (`PDF`). */
const SUBJECT_KINDS: ReadonlySet<TermKind> = new Set([
  "agent",
  "architecture",
  "concept",
  "dataset",
  "method",
  "model",
  "retrieval",
  "robotics",
]);

/**
 * How much an undoubted mention of `term` says that a text is about AI, 0 to 1. Readers have terms of their own on anything:
 * those say nothing.
 */
export function topicWeight(term: Term): number {
  if (term.source === "own") return 0;
  if (term.kind === "business" || term.field === "computing") return 0;
  if (term.level === "core") return 1;
  return SUBJECT_KINDS.has(term.kind) ? 0.5 : 0;
}
