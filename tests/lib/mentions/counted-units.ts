/** Units that count how often they are read, and how many units their methods pass over. */
export interface CountedUnits {
  units: Uint16Array;
  reads: () => number;
}

/** `units` behind a counter: what a search costs, whatever the machine does meanwhile. */
export function countedUnits(units: Uint16Array): CountedUnits {
  let reads = 0;
  const methods: Record<string, unknown> = {
    subarray: (start: number, end: number) => {
      const part = units.subarray(start, end);
      reads += part.length;
      return part;
    },
  };
  const proxy = new Proxy(units, {
    get: (target, key) => {
      if (typeof key === "symbol")
        throw new TypeError("the units are read as a whole, which cannot be counted");
      if (key in methods) return methods[key];
      if (key === "length") return target.length;
      const index = Number(key);
      if (Number.isNaN(index)) throw new TypeError(`no counting of ${key}`);
      reads++;
      return target[index];
    },
  });
  return { units: proxy, reads: () => reads };
}
