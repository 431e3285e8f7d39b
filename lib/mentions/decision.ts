const ACCEPT_REASONS = [
  /** Its names mean one thing only, or nothing else where the term's own words do not speak against it. */
  "unambiguous",
  /** The article defines the abbreviation as the term. */
  "defined",
  /** Words nearby or in the title that speak for it; at least one is listed. */
  "cue-for",
  /** Such a name needs nothing to speak for it there, and nothing near it or in the title speaks against it. */
  "likely",
  /** A version is part of it. */
  "version",
  /** What the article is about, by its other names. */
  "topic",
  /** The article has the term elsewhere in its sense. */
  "one-sense",
  /** A short name behind a fuller one. */
  "later-name",
] as const;

/** Why a candidate was tagged. */
export type AcceptReason = (typeof ACCEPT_REASONS)[number];

/**
 * What the phrase in which a name stands makes of it: a work's title (`《月之暗面》`); somebody's name, or that of one of many
 * (`my neighbour Devin`, `she is a Gemini`, `雅各布·马斯克`); part of a longer name (`Camp Gemini`, `Search-R1`).
 */
export type NameReason = "title-of-work" | "person" | "part-of-name";

/** Why an alias that stands in a text is no candidate at all. */
export type DropReason =
  /** Its capitals are not those of the alias. */
  | "case"
  /** A word or a number goes on behind it, or begins before it. */
  | "inside-word"
  /** What follows makes it the name of another version, or a count. */
  | "other-version"
  /** It is a name only in certain phrases, and this is none of them. */
  | "outside-phrase"
  | Exclude<NameReason, "title-of-work">;

/** Why a candidate was not tagged. */
export type RefuseReason =
  /** The article defines the abbreviation as something else. */
  | "defined-otherwise"
  /** It is part of a phrase that is never the term. */
  | "blocked"
  /** Words nearby or in the title that speak against it; at least one is listed. */
  | "cue-against"
  /** It stands in an address, a path or a file's name. */
  | "address"
  /** It would cut Chinese words in two. */
  | "word-border"
  /** It says who speaks, in an interview. */
  | "speaker-label"
  /** The article has the term's names elsewhere in another sense. */
  | "other-sense"
  /** Another term that claims the name is tagged there. */
  | "another-term"
  /** A mention that is tagged holds it, or a part of it. */
  | "overlapped"
  /** A short name that counts only behind a fuller one: none stands before it, or it is part of another name. */
  | "no-fuller-name"
  /** What speaks for it, if anything does, is not enough beside what speaks against it. */
  | "no-evidence"
  | NameReason
  | DropReason;

/** Why the tagger decided as it did. */
export type Reason = AcceptReason | RefuseReason;

const ACCEPTED: ReadonlySet<Reason> = new Set<Reason>(ACCEPT_REASONS);

/** Whether a candidate with this reason is tagged. */
export function isAccepted(reason: Reason | null): boolean {
  return reason !== null && ACCEPTED.has(reason);
}
