import type { TrialResult } from "./in-page/change-trials";

/** A limit of the change test, and whether it was kept. */
export interface Limit {
  what: string;
  measured: string;
  limit: string;
  kept: boolean;
}

/** Per kind of edit how many passages were found, orphaned, put on the same words elsewhere, and on wrong words. */
export function tableOf(results: readonly TrialResult[]): string {
  const edits = [...new Set(results.map(({ edit }) => edit))];
  const rows = edits.map((edit) => {
    const own = results.filter((result) => result.edit === edit);
    const count = (outcome: TrialResult["outcome"]): string =>
      String(own.filter((result) => result.outcome === outcome).length).padStart(outcome.length + 2);
    return `${edit.padEnd(36)}${count("found")}${count("orphaned")}${count("elsewhere")}${count("wrong")}`;
  });
  return [`${"".padEnd(36)}  found  orphaned  elsewhere  wrong`, ...rows].join("\n");
}

/** What is promised: passages found, orphaned where they are gone, and hardly ever put on wrong words. */
export function limitsOf(results: readonly TrialResult[]): Limit[] {
  const of = (effect: TrialResult["effect"]): TrialResult[] =>
    results.filter((result) => result.effect === effect);
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
    atLeast("passages left alone by several edits found", share(of("beset"), "found"), 0.97),
    atLeast("passages changed by up to 10% found", share(of("changed"), "found"), 0.97),
    atLeast("removed passages orphaned", share(of("removed"), "orphaned"), 0.995),
    atMost("put on wrong words", share(results, "wrong"), 0.001),
    atMost("untouched passages put on wrong words", share(of("untouched"), "wrong"), 0),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
