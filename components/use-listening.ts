import { type Inputs, useLayoutEffect } from "preact/hooks";

/**
 * Listens as long as a component is there and `inputs` stay the same, from before it is seen: a key that is pressed the
 * moment something shows, or between two drawings of it, is not lost.
 *
 * @param begin adds the listeners, each with the signal that ends them.
 * @param inputs as of an effect; none to listen anew at each drawing.
 */
export function useListening(begin: (signal: AbortSignal) => void, inputs?: Inputs): void {
  useLayoutEffect(() => {
    const ending = new AbortController();
    begin(ending.signal);
    return () => ending.abort();
  }, inputs);
}
