/** A text that counts how many of its units are read. */
export interface CountedText {
  /** Has of a string what normalisation asks it for; anything else raises. */
  text: string;
  reads: () => number;
}

/** `source` behind a counter: what a pass over it costs, whatever the machine does meanwhile. */
export function countedText(source: string): CountedText {
  let reads = 0;
  const text = {
    length: source.length,
    charCodeAt: (at: number) => {
      reads++;
      return source.charCodeAt(at);
    },
    codePointAt: (at: number) => {
      reads++;
      return source.codePointAt(at);
    },
    slice: (start: number, end: number) => {
      reads += end - start;
      return source.slice(start, end);
    },
  };
  return { text: text as unknown as string, reads: () => reads };
}
