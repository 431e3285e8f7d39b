/** The times of each work, one per round, after one round that does not count; in turns, so that what disturbs one disturbs all. */
export function inTurns<Name extends string>(
  works: Record<Name, () => number>,
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const time = timed(works[name]);
      if (round > 0) times[name].push(time);
    }
  }
  return times;
}

/** How long `work` takes, in ms. */
export function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
