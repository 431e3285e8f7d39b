import type { findCandidates } from "@/lib/anchoring/find-candidates";
import type { findSpans } from "@/lib/anchoring/find-spans";
import type { surroundingsOf } from "@/lib/anchoring/surroundings";

/**
 * The part of anchoring that only some pages need: to find passages that do not stand where they stood, and to describe
 * what a new one might be mistaken for. Comes as a script of its own.
 */
export interface PassageFinder {
  findSpans: typeof findSpans;
  surroundingsOf: typeof surroundingsOf;
  findCandidates: typeof findCandidates;
}
