import { type Encounter, joinEncounters, sameEncounter } from "@/lib/highlights/encounter";
import type { Highlight } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { ImportedArticle, ImportedMute } from "@/lib/imports/import-slice";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { Settings } from "@/lib/settings/settings";
import type { ImportedExtras, ImportedHighlight, ImportReading } from "./import-reading";
import { RECORDS_PER_STEP } from "./import-reading";
import { KnownPlaces, rowKey, saysTheSame } from "./known-places";
import { type MutesPlan, planMutes } from "./plan-mutes";
import { missingTerms, type OwnTermsPlan, planOwnTerms } from "./plan-own-terms";
import type { TextAside } from "./text-aside";

/** What of the library an import is held against. */
export interface LibraryView {
  /** Those that a file may mean, with the bin: all on its pages, and all that have ids of its rows. */
  highlights: readonly Highlight[];
  /** With deleted ones. */
  ownTerms: readonly OwnTerm[];
  mutes: readonly ImportedMute[];
  /** Of the pages that the file has texts of. */
  texts: readonly Pick<KeptText, "pageKey" | "digest">[];
  /** Those with the articles of the file. */
  encounters: readonly Encounter[];
  settings: Settings;
}

/** What importing a file would do. */
export interface LibraryPlan {
  /** Highlights that are not here. */
  added: ImportedHighlight[];
  /** Those that are here, and otherwise. */
  changed: { row: ImportedHighlight; stored: Highlight }[];
  /** How many are here and say the same, or stand in the file twice. */
  same: number;
  articles: ImportedArticle[];
  ownTerms: OwnTermsPlan;
  mutes: MutesPlan;
  tombstones: ImportedExtras["tombstones"];
  /** Texts of articles that have none here, those that have another one here, and how many are here. */
  texts: { added: TextAside[]; changed: TextAside[]; same: number };
  /** Those that say something that is not known here; they are joined with what is. */
  encounters: ImportedExtras["encounters"];
  /** Settings that differ from those here. */
  settings: Partial<Settings>;
}

/**
 * The dry run: holds what was read against the library. A row is about the highlight with its id; else about the one with
 * the same words at the same place of the same page, which must not be in the file itself by its id; else it is new. So a
 * file changes nothing the second time, whichever way it was taken the first time. Pausing work.
 */
export function* planLibraryImport(reading: ImportReading, view: LibraryView): Generator<void, LibraryPlan> {
  const { extras } = reading;
  const ownTerms = planOwnTerms(extras.ownTerms, view.ownTerms);
  const ownIds = new Set([...extras.ownTerms, ...view.ownTerms].map(({ id }) => id));
  const plan: LibraryPlan = {
    added: [],
    changed: [],
    same: 0,
    articles: reading.articles,
    ownTerms,
    mutes: planMutes(extras.mutes, view.mutes, ownIds, missingTerms(ownTerms.ifTaken)),
    tombstones: extras.tombstones,
    texts: planTexts(extras.texts, view.texts),
    encounters: newsOf(extras.encounters, view.encounters),
    settings: differing(extras.settings, view.settings),
  };
  yield;
  yield* sortRows(reading.highlights, view.highlights, plan);
  return plan;
}

/** Tells the rows that are new, changed, and the same, and adds them to the plan. */
function* sortRows(
  rows: readonly ImportedHighlight[],
  highlights: LibraryView["highlights"],
  plan: LibraryPlan,
): Generator<void, void> {
  const fileIds = new Set(rows.map(({ id }) => id));
  const byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const places = new KnownPlaces(
    highlights.filter(({ id }) => !fileIds.has(id)),
    rows,
  );
  yield;
  const seen = new Set<string>();
  const open: ImportedHighlight[] = [];
  // What is here word for word first, so that no other row is taken for a change of it.
  for (const [index, row] of rows.entries()) {
    if (index % RECORDS_PER_STEP === 0) yield;
    const stored = row.id === null ? undefined : byId.get(row.id);
    const isSame = isRepeated(row, seen) || (stored && saysTheSame(row, stored)) || places.takeSame(row);
    if (isSame) plan.same += 1;
    else open.push(row);
  }
  for (const [index, row] of open.entries()) {
    if (index % RECORDS_PER_STEP === 0) yield;
    const stored = (row.id === null ? undefined : byId.get(row.id)) ?? places.takeAny(row);
    if (stored) plan.changed.push({ row, stored });
    else plan.added.push(row);
  }
}

/** Rows with ids are as many as their ids. */
function isRepeated(row: ImportedHighlight, seen: Set<string>): boolean {
  if (row.id !== null) return false;
  const key = rowKey(row);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function planTexts(texts: readonly TextAside[], stored: LibraryView["texts"]): LibraryPlan["texts"] {
  const known = new Map(stored.map(({ pageKey, digest }) => [pageKey, digest]));
  const added = texts.filter(({ pageKey }) => !known.has(pageKey));
  const changed = texts.filter(({ pageKey, digest }) => (known.get(pageKey) ?? digest) !== digest);
  return { added, changed, same: texts.length - added.length - changed.length };
}

function newsOf(encounters: readonly Encounter[], stored: readonly Encounter[]): Encounter[] {
  const known = new Map(stored.map((encounter) => [encounter.pageKey, encounter]));
  return encounters.filter((encounter) => {
    const before = known.get(encounter.pageKey);
    return !before || !sameEncounter(before, joinEncounters(before, encounter));
  });
}

function differing(settings: Partial<Settings>, current: Settings): Partial<Settings> {
  const entries = Object.entries(settings) as [keyof Settings, unknown][];
  return Object.fromEntries(
    entries.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(current[field])),
  );
}
