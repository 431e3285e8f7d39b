import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardTransition } from "@/entrypoints/article.content/card-effects";
import { openMention } from "@/entrypoints/article.content/card-state";
import { BESIDE, type Effect, type Event, HERE, hidden, type State, THERE } from "./card-cases";

describe("after any events", () => {
  const at = fc.constantFrom(HERE, BESIDE, THERE);
  const mention = fc.constantFrom("a", "b");
  const orNone = fc.option(mention);
  const over = fc.constantFrom("card" as const, "word" as const, "way" as const, "page" as const);
  const by = fc.constantFrom("pointer" as const, "finger" as const);
  const anyEvent: fc.Arbitrary<Event> = fc.oneof(
    fc.record({ type: fc.constant("move" as const), at, over, pressed: fc.boolean() }),
    fc.record({ type: fc.constantFrom("rested" as const, "renew" as const), mention: orNone }),
    fc.record({ type: fc.constant("press" as const), by, at, mention: orNone }),
    fc.record({ type: fc.constantFrom("hold" as const, "click" as const), at, mention }),
    fc.record({ type: fc.constant("toggle-pin" as const), mention: orNone, over }),
    fc.record({ type: fc.constant("ask" as const), mention }),
    fc.record({ type: fc.constant("close" as const), at: fc.option(at) }),
    fc.record({ type: fc.constantFrom(...(["left", "leave-window", "scroll", "lift", "away"] as const)) }),
  );

  it("what the effects left open is what the state says, and timers run only where it waits", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state: State = hidden;
        const seen = { card: null as string | null, rest: false, grace: false };
        for (const event of events) {
          const after: { state: State; effects: Effect[] } = cardTransition(state, event);
          state = after.state;
          for (const effect of after.effects) follow(seen, effect);
          // A new mention comes without an effect of its own where the page was read again.
          if (event.type === "renew" && seen.card !== null) seen.card = openMention(state);
          expect(seen).toEqual({
            card: openMention(state),
            rest: state.mode === "pending" || (state.mode === "shown" && state.rest !== null),
            grace: state.mode === "shown" && state.leaving,
          });
        }
      }),
    );
  });
});

function follow(seen: { card: string | null; rest: boolean; grace: boolean }, effect: Effect): void {
  if (effect.do === "open") seen.card = effect.mention;
  if (effect.do === "close") seen.card = null;
  if (effect.do === "start-rest") seen.rest = true;
  if (effect.do === "stop-rest") seen.rest = false;
  if (effect.do === "start-grace") seen.grace = true;
  if (effect.do === "stop-grace") seen.grace = false;
}
