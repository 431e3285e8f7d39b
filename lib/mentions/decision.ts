/** Why a candidate was tagged. */
export type AcceptReason =
  | "unambiguous"
  | "defined"
  | "cue-for"
  | "version"
  | "topic"
  | "one-sense"
  | "later-name";

/** Why a candidate was not tagged. */
export type RefuseReason =
  | "defined-otherwise"
  | "blocked"
  | "cue-against"
  | "address"
  | "word-border"
  | "speaker-label"
  | "other-sense"
  | "another-term"
  | "overlapped"
  | "no-evidence";

/** Why the tagger decided as it did. */
export type Reason = AcceptReason | RefuseReason;

const ACCEPTED: ReadonlySet<Reason> = new Set<Reason>([
  "unambiguous",
  "defined",
  "cue-for",
  "version",
  "topic",
  "one-sense",
  "later-name",
]);

/** Whether a candidate with this reason is tagged. */
export function isAccepted(reason: Reason | null): boolean {
  return reason !== null && ACCEPTED.has(reason);
}
