import type { Point } from "./box";
import {
  type CardEvent,
  type CardState,
  GRACE_MS,
  HOLD_MS,
  nextCardState,
  openMention,
  REST_MS,
  REST_WHILE_OPEN_MS,
} from "./card-state";

/** What is to be done about a change of the card's state. */
export type CardEffect<M> =
  /** (Re)start or stop the timer of rest; when it ends, look at `at` and report `rested`. */
  | { do: "start-rest"; at: Point; ms: number }
  | { do: "stop-rest" }
  /** The same for the time of grace; when it ends, report `left`. */
  | { do: "start-grace"; ms: number }
  | { do: "stop-grace" }
  /**
   * Show a mention's card in place of what was shown, at the line where the pointer found it, if one did; `focus`: in
   * view and with the keyboard's focus in it.
   */
  | { do: "open"; mention: M; at: Point | null; focus: boolean }
  /**
   * Draw the open card again: whether it is pinned has changed, or what is known of its mention; `focus`: the keyboard's
   * focus goes into it, unless it is there.
   */
  | { do: "redraw"; focus: boolean }
  | { do: "close" };

/** The state after an event, and what is to be done about it: what differs between the two states, no more. */
export function cardTransition<M>(
  before: CardState<M>,
  event: CardEvent<M>,
): { state: CardState<M>; effects: CardEffect<M>[] } {
  const state = nextCardState(before, event);
  return { state, effects: [...restEffects(before, state), ...openEffects(before, state, event)] };
}

function restEffects<M>(before: CardState<M>, after: CardState<M>): CardEffect<M>[] {
  const effects: CardEffect<M>[] = [];
  const rest = restOf(after);
  if (restOf(before)?.at !== rest?.at)
    effects.push(rest ? { do: "start-rest", ...rest } : { do: "stop-rest" });
  if (isLeaving(before) !== isLeaving(after))
    effects.push(isLeaving(after) ? { do: "start-grace", ms: GRACE_MS } : { do: "stop-grace" });
  return effects;
}

function restOf<M>(state: CardState<M>): { at: Point; ms: number } | null {
  if (state.mode === "pending") return { at: state.at, ms: state.by === "finger" ? HOLD_MS : REST_MS };
  if (state.mode !== "shown" || !state.rest) return null;
  // On the way to the card a hand may slow down.
  return { at: state.rest, ms: state.leaving || state.by === "keys" ? REST_WHILE_OPEN_MS : REST_MS };
}

function isLeaving<M>(state: CardState<M>): boolean {
  return state.mode === "shown" && state.leaving;
}

function openEffects<M>(before: CardState<M>, after: CardState<M>, event: CardEvent<M>): CardEffect<M>[] {
  const { type } = event;
  const mention = openMention(after);
  if (mention !== null && type === "renew") return [{ do: "redraw", focus: false }];
  // Asked for once more, it is brought into view once more.
  if (mention !== null && (mention !== openMention(before) || type === "ask"))
    return [{ do: "open", mention, at: foundAt(before, event), focus: isByKey(event) }];
  if (mention === null) return openMention(before) === null ? [] : [{ do: "close" }];
  if ((before.mode === "pinned") === (after.mode === "pinned")) return [];
  return [{ do: "redraw", focus: after.mode === "pinned" && isByKey(event) }];
}

function foundAt<M>(before: CardState<M>, event: CardEvent<M>): Point | null {
  if (event.type === "rested") return restOf(before)?.at ?? null;
  return event.type === "hold" || event.type === "click" ? event.at : null;
}

function isByKey<M>({ type }: CardEvent<M>): boolean {
  return type === "ask" || type === "toggle-pin";
}
