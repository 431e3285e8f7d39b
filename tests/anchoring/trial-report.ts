import type { TrialResult } from "./in-page/change-trials";

/** A limit of the change test, and whether it was kept. */
export interface Limit {
  what: string;
  measured: string;
  limit: string;
  kept: boolean;
}

/** Per kind of edit, apart where it put something into the passage, how many passages were found, orphaned, put on the same words elsewhere, and on wrong words. */
export function tableOf(results: readonly TrialResult[]): string {
  const kindOf = ({ edit, effect }: TrialResult): string =>
    effect === "interrupted" ? `${edit}, into it` : edit;
  const kinds = [...new Set(results.map(kindOf))].sort(
    (a, b) => Number(a.endsWith("it")) - Number(b.endsWith("it")),
  );
  const rows = kinds.map((kind) => {
    const own = results.filter((result) => kindOf(result) === kind);
    const count = (outcome: TrialResult["outcome"]): string =>
      String(own.filter((result) => result.outcome === outcome).length).padStart(outcome.length + 2);
    return `${kind.padEnd(36)}${count("found")}${count("orphaned")}${count("elsewhere")}${count("wrong")}`;
  });
  return [`${"".padEnd(36)}  found  orphaned  elsewhere  wrong`, ...rows].join("\n");
}

/**
 * What is promised of a page in which one thing changed: passages found, orphaned where they are gone, and hardly ever
 * put on wrong words. Where several things change at once, there may be nothing left around a passage of a few letters.
 */
export function limitsOf(results: readonly TrialResult[]): Limit[] {
  const isSeveral = ({ edit }: TrialResult): boolean => edit.includes("several edits");
  const of = (effect: TrialResult["effect"], several = false): TrialResult[] =>
    results.filter((result) => result.effect === effect && isSeveral(result) === several);
  const share = (all: readonly TrialResult[], outcome: TrialResult["outcome"]): number =>
    all.filter((result) => result.outcome === outcome).length / Math.max(1, all.length);
  const atLeast = (what: string, measured: number, least: number): Limit => ({
    what,
    measured: percent(measured),
    limit: `≥ ${percent(least)}`,
    kept: measured >= least,
  });
  const atMost = (what: string, measured: number, most: number): Limit => ({
    what,
    measured: percent(measured),
    limit: `≤ ${percent(most)}`,
    kept: measured <= most,
  });
  return [
    atLeast("untouched passages found", share(of("untouched"), "found"), 0.999),
    atLeast("passages changed by up to 10% found", share(of("changed"), "found"), 0.97),
    atLeast("removed passages orphaned", share(of("removed"), "orphaned"), 0.995),
    atLeast("untouched by several edits, found", share(of("untouched", true), "found"), 0.97),
    atLeast("removed among several edits, orphaned", share(of("removed", true), "orphaned"), 0.97),
    atMost("put on wrong words", share(results, "wrong"), 0.001),
    atMost(
      "untouched passages put on wrong words",
      share([...of("untouched"), ...of("untouched", true)], "wrong"),
      0,
    ),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
