import { readTermPack } from "@/lib/exchange/read-term-pack";

/** What pausing work comes to. */
export function finished<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What is wrong with a pack, in one line each: `row column rule detail alias`. */
export function faults(text: string): string[] {
  return finished(readTermPack(text)).faults.map(({ row, column, rule, detail, alias = "" }) =>
    [row ?? "file", column, rule, detail, alias].filter((part) => part !== "").join(" "),
  );
}

/** A pack in JSON of any would-be terms. */
export function json(...terms: unknown[]): string {
  return JSON.stringify({ format: "termlight-terms", version: 1, terms });
}
