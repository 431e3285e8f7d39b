/** A source of numbers in [0, 1) that gives the same ones for the same seed. */
export type Random = () => number;

/** Marsaglia's xorshift on 32 bits (https://doi.org/10.18637/jss.v008.i14): plenty for test data. */
export function seededRandom(seed: number): Random {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** One of the choices. */
export function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)]!;
}
