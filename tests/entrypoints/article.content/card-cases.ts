import type { CardEffect } from "@/entrypoints/article.content/card-effects";
import type { CardEvent, CardState, Over } from "@/entrypoints/article.content/card-state";

/** A card whose mentions are letters. */
export type State = CardState<string>;
export type Event = CardEvent<string>;
export type Effect = CardEffect<string>;

/** Points of the viewport, CSS px. */
export const HERE = { x: 100, y: 100 };
export const THERE = { x: 300, y: 200 };
/** The farthest point that a trembling hand reaches from `HERE`, and the next one. */
export const BESIDE = { x: 104, y: 100 };
export const PAST_TREMBLE = { x: 105, y: 100 };
/** The same of a card that was closed at `HERE`. */
export const NEAR_CLOSED = { x: 100, y: 116 };
export const PAST_CLOSED = { x: 100, y: 117 };

/** A card of mentions `a` and `b` in each of its states. */
export const hidden = { mode: "hidden" } satisfies State;
export const closed = { mode: "hidden", closedAt: HERE } satisfies State;
export const resting = { mode: "pending", by: "pointer", at: HERE } satisfies State;
export const held = { mode: "pending", by: "finger", at: HERE } satisfies State;
export const shown = {
  mode: "shown",
  mention: "a",
  by: "pointer",
  rest: null,
  leaving: false,
} satisfies State;
/** On the way to the card, where the pointer has stopped. */
export const stopped = { ...shown, rest: HERE } satisfies State;
export const leaving = { ...shown, leaving: true, rest: HERE } satisfies State;
export const asked = { ...shown, by: "keys" } satisfies State;
export const hovered = { mode: "hovered", mention: "a", by: "pointer" } satisfies State;
export const pinned = { mode: "pinned", mention: "a" } satisfies State;
export const touched = { mode: "touch", mention: "a" } satisfies State;

/** What happens to it. */
export const move = (over: Over, at = HERE, pressed = false): Event => ({
  type: "move",
  at,
  over,
  pressed,
});
export const press = (mention: string | null, by: "pointer" | "finger" = "pointer"): Event => ({
  type: "press",
  by,
  at: HERE,
  mention,
});
export const rested = (mention: string | null): Event => ({ type: "rested", mention });
export const togglePin = (over: Over, mention: string | null = null): Event => ({
  type: "toggle-pin",
  mention,
  over,
});
export const close = (at: typeof HERE | null = null): Event => ({ type: "close", at });
export const click = (mention: string): Event => ({ type: "click", at: HERE, mention });
/** What it then has done. Times stand here as they are meant, ms: the ones that the card uses are held against them. */
export const open = (mention: string, at: typeof HERE | null, focus = false): Effect => ({
  do: "open",
  mention,
  at,
  focus,
});
export const REST_WHILE_OPEN_MS = 80;
export const HOLD_MS = 520;
export const rest = (at: typeof HERE, ms = 300): Effect => ({ do: "start-rest", at, ms });
export const STOP_REST: Effect = { do: "stop-rest" };
export const GRACE: Effect = { do: "start-grace", ms: 300 };
export const STOP_GRACE: Effect = { do: "stop-grace" };
export const CLOSE: Effect = { do: "close" };
export const REDRAW: Effect = { do: "redraw", focus: false };
export const REDRAW_WITH_FOCUS: Effect = { do: "redraw", focus: true };

/** One transition, and what it shows. */
export interface Case {
  fact: string;
  from: State;
  event: Event;
  to: State;
  effects: Effect[];
}
