import type { CardEffect } from "@/entrypoints/article.content/card-effects";
import type { CardEvent, CardState, Over } from "@/entrypoints/article.content/card-state";

/** A card whose mentions are letters. */
export type State = CardState<string>;
/** What happens to such a card. */
export type Event = CardEvent<string>;
/** What such a card has done. */
export type Effect = CardEffect<string>;

/** Where the pointer is, CSS px of the viewport. */
export const HERE = { x: 100, y: 100 };
/** A point far from `HERE`. */
export const THERE = { x: 300, y: 200 };
/** The farthest point that a trembling hand reaches from `HERE`. */
export const BESIDE = { x: 104, y: 100 };
/** The point next to it, which only a hand that moves reaches. */
export const PAST_TREMBLE = { x: 105, y: 100 };
/** The farthest point that is no move away from where a card was closed, at `HERE`. */
export const NEAR_CLOSED = { x: 100, y: 116 };
/** The point next to it. */
export const PAST_CLOSED = { x: 100, y: 117 };

// A card of mentions `a` and `b` in each of its states.

/** None is shown. */
export const hidden = { mode: "hidden" } satisfies State;
/** The reader closed one, at `HERE`. */
export const closed = { mode: "hidden", closedAt: HERE } satisfies State;
/** The pointer rests on a mention. */
export const resting = { mode: "pending", by: "pointer", at: HERE } satisfies State;
/** A finger is held on a mention. */
export const held = { mode: "pending", by: "finger", at: HERE } satisfies State;
/** The card of `a` is shown, and the pointer on its mention. */
export const shown = {
  mode: "shown",
  mention: "a",
  by: "pointer",
  rest: null,
  leaving: false,
} satisfies State;
/** On the way to the card, where the pointer has stopped. */
export const stopped = { ...shown, rest: HERE } satisfies State;
/** The pointer has left mention and card, and rests at `HERE`. */
export const leaving = { ...shown, leaving: true, rest: HERE } satisfies State;
/** The card was asked for by the keyboard. */
export const asked = { ...shown, by: "keys" } satisfies State;
/** The pointer is on the card. */
export const hovered = { mode: "hovered", mention: "a", by: "pointer" } satisfies State;
/** The card stays until it is closed. */
export const pinned = { mode: "pinned", mention: "a" } satisfies State;
/** The card was opened by a finger. */
export const touched = { mode: "touch", mention: "a" } satisfies State;

// What happens to it.

/** The pointer moves to `at`, over the page, a mention or the card. */
export const move = (over: Over, at = HERE, pressed = false): Event => ({
  type: "move",
  at,
  over,
  pressed,
});
/** A button or a finger goes down at `HERE`, beside the card. */
export const press = (mention: string | null, by: "pointer" | "finger" = "pointer"): Event => ({
  type: "press",
  by,
  at: HERE,
  mention,
});
/** The pause for a pointer at rest is over; `mention` is what lies under it. */
export const rested = (mention: string | null): Event => ({ type: "rested", mention });
/** The key that pins and unpins. */
export const togglePin = (over: Over, mention: string | null = null): Event => ({
  type: "toggle-pin",
  mention,
  over,
});
/** The card is closed; `at` is where the pointer is then, as far as that is known. */
export const close = (at: typeof HERE | null = null): Event => ({ type: "close", at });
/** A click on a mention at `HERE`. */
export const click = (mention: string): Event => ({ type: "click", at: HERE, mention });
// What it then has done. Times stand here as they are meant, ms: the ones that the card uses are held against them.

/** Opens the card of a mention. */
export const open = (mention: string, at: typeof HERE | null, focus = false): Effect => ({
  do: "open",
  mention,
  at,
  focus,
});
/** How long the pointer rests on another mention while a card is open. */
export const REST_WHILE_OPEN_MS = 80;
/** How long a finger is held. */
export const HOLD_MS = 520;
/** Waits whether the pointer stays where it rests. */
export const rest = (at: typeof HERE, ms = 300): Effect => ({ do: "start-rest", at, ms });
/** Waits no longer for that. */
export const STOP_REST: Effect = { do: "stop-rest" };
/** Waits before the card goes that the pointer left. */
export const GRACE: Effect = { do: "start-grace", ms: 300 };
/** Waits no longer for that. */
export const STOP_GRACE: Effect = { do: "stop-grace" };
/** Takes the card away. */
export const CLOSE: Effect = { do: "close" };
/** Draws the card anew. */
export const REDRAW: Effect = { do: "redraw", focus: false };
/** Draws it anew, and moves the focus into it. */
export const REDRAW_WITH_FOCUS: Effect = { do: "redraw", focus: true };

/** One transition, and what it shows. */
export interface Case {
  fact: string;
  from: State;
  event: Event;
  to: State;
  effects: Effect[];
}
