import type { Point } from "./box";

/** How long the pointer must rest before a card opens, ms. */
export const REST_MS = 300;
/** How long before one takes the place of a card that the pointer has left, or that a key opened, ms. */
export const REST_WHILE_OPEN_MS = 80;
/** Grace after the pointer left word and card, ms. */
export const GRACE_MS = 300;
/** How long a finger is held on a word, ms; a little longer than a browser waits before its own menu. */
export const HOLD_MS = 520;
/** A hand at rest trembles by this much, CSS px. */
const TREMBLE = 4;
/** So far from where it was closed the pointer goes before it opens a card again, CSS px. */
const LEFT_ALONE = 16;

/** What brought an open card: a resting pointer, which takes it away again, or a key, which does not. */
type OpenedBy = "pointer" | "keys";

/**
 * The one state of the card, over whatever stands for a mention (`M`, told apart by identity).
 * - `hidden`: where the reader closed it with the pointer at `closedAt`, a hand that does not go away opens none again.
 * - `pending`: the pointer rests, or a finger is held; soon what is below it is looked at.
 * - `shown`: open, with the pointer on the word or on the way to the card, or, where a key opened it, anywhere beside it
 *   (`leaving: false`); or with the pointer that opened it gone (`leaving: true`, the grace runs). `rest`: the pointer rests
 *   beside the word, where another one may be.
 * - `hovered`: the pointer is in the card.
 * - `pinned`: stays until it is closed, unpinned, or another mention is asked for.
 * - `touch`: opened by a finger; the next touch beside it closes it.
 */
export type CardState<M> =
  | { mode: "hidden"; closedAt?: Point }
  | { mode: "pending"; by: "pointer" | "finger"; at: Point }
  | { mode: "shown"; mention: M; by: OpenedBy; rest: Point | null; leaving: boolean }
  | { mode: "hovered"; mention: M; by: OpenedBy }
  | { mode: "pinned"; mention: M }
  | { mode: "touch"; mention: M };

/** Where the pointer is: on the open card, on its word, on the way between the two, or elsewhere on the page. */
export type Over = "card" | "word" | "way" | "page";

/** What happens to the card. Points are CSS px of the viewport. */
export type CardEvent<M> =
  | { type: "move"; at: Point; over: Over; pressed: boolean }
  /** The time of rest, or of holding, is over; what is below the point. */
  | { type: "rested"; mention: M | null }
  /** The time of grace is over. */
  | { type: "left" }
  | { type: "leave-window" }
  | { type: "scroll" }
  /** A button or a finger went down beside the card, on a mention or not. */
  | { type: "press"; by: "pointer" | "finger"; at: Point; mention: M | null }
  /** The finger was lifted, or moved on. */
  | { type: "lift" }
  /** The browser itself says that a finger is held on a mention. */
  | { type: "hold"; at: Point; mention: M }
  /** A click on a mention that a click may pin. */
  | { type: "click"; at: Point; mention: M }
  /** Pin or unpin what is open; else open and pin `mention`. */
  | { type: "toggle-pin"; mention: M | null; over: Over }
  /** A mention is asked for: by a key, or from the popup. */
  | { type: "ask"; mention: M }
  /** The page was read again: what stands for the open card's mention now; `null` when it is gone. */
  | { type: "renew"; mention: M | null }
  /** The word was scrolled far away, or is gone; or something else took the card's place. */
  | { type: "away" }
  /** The reader closes it, or something else does; where the pointer is, as far as that is known. */
  | { type: "close"; at: Point | null };

const HIDDEN = { mode: "hidden" } as const;

/** The state after an event. Pure: timers and DOM are its user's, see `card-effects.ts`. */
export function nextCardState<M>(state: CardState<M>, event: CardEvent<M>): CardState<M> {
  switch (event.type) {
    case "move":
      return moved(state, event);
    case "rested":
      return rested(state, event.mention);
    case "left":
      return state.mode === "shown" && state.leaving ? HIDDEN : state;
    case "leave-window":
      return pointerGone(state);
    case "scroll":
      if (state.mode === "pending") return HIDDEN;
      return state.mode === "shown" ? { ...state, rest: null } : state;
    case "press":
      return pressed(state, event);
    case "lift":
      return state.mode === "pending" && state.by === "finger" ? HIDDEN : state;
    case "hold":
      return { mode: state.mode === "pinned" ? "pinned" : "touch", mention: event.mention };
    case "click":
      if (state.mode !== "pinned" || state.mention !== event.mention)
        return { mode: "pinned", mention: event.mention };
      return opened(event.mention, "pointer");
    case "toggle-pin":
      return togglePin(state, event);
    case "ask":
      return state.mode === "pinned"
        ? { mode: "pinned", mention: event.mention }
        : opened(event.mention, "keys");
    case "renew":
      if (!("mention" in state)) return state;
      return event.mention === null ? HIDDEN : { ...state, mention: event.mention };
    case "away":
      return state.mode === "pinned" ? state : HIDDEN;
    case "close":
      return event.at ? { mode: "hidden", closedAt: event.at } : HIDDEN;
  }
}

/** The mention whose card is open; `null` while none is. */
export function openMention<M>(state: CardState<M>): M | null {
  return "mention" in state ? state.mention : null;
}

/** Where a pointer rests or a finger is held until what is there is looked at; `null` while none is waited for. */
export function waitsAt<M>(state: CardState<M>): Point | null {
  if (state.mode === "pending") return state.at;
  return state.mode === "shown" ? state.rest : null;
}

function opened<M>(mention: M, by: OpenedBy): CardState<M> {
  return { mode: "shown", mention, by, rest: null, leaving: false };
}

function moved<M>(state: CardState<M>, event: CardEvent<M> & { type: "move" }): CardState<M> {
  const { at, over } = event;
  switch (state.mode) {
    case "hidden":
      if (event.pressed || isWithin(LEFT_ALONE, state.closedAt, at)) return state;
      return { mode: "pending", by: "pointer", at };
    case "pending":
      if (state.by === "finger" || (isTremble(state.at, at) && !event.pressed)) return state;
      return event.pressed ? HIDDEN : { mode: "pending", by: "pointer", at };
    case "shown":
    case "hovered": {
      // Who selects text in the card goes beyond its edge.
      if (state.mode === "hovered" && event.pressed) return state;
      const { mention, by } = state;
      if (over === "card") return state.mode === "hovered" ? state : { mode: "hovered", mention, by };
      if (over === "word") return opened(mention, by);
      const before = state.mode === "shown" ? state.rest : null;
      const rest = event.pressed ? null : isTremble(before, at) ? before : at;
      // Who stops on the way, on another word, may mean that one.
      return { mode: "shown", mention, by, rest, leaving: by === "pointer" && over === "page" };
    }
    default:
      return state;
  }
}

function isTremble(from: Point | null, to: Point): boolean {
  return isWithin(TREMBLE, from, to);
}

function isWithin(distance: number, from: Point | null | undefined, to: Point): boolean {
  return from != null && Math.hypot(to.x - from.x, to.y - from.y) <= distance;
}

function rested<M>(state: CardState<M>, mention: M | null): CardState<M> {
  if (state.mode === "pending") {
    if (mention === null) return HIDDEN;
    return state.by === "finger" ? { mode: "touch", mention } : opened(mention, "pointer");
  }
  if (state.mode !== "shown" || state.rest === null) return state;
  if (mention === null || mention === state.mention) return { ...state, rest: null };
  return opened(mention, "pointer");
}

function pointerGone<M>(state: CardState<M>): CardState<M> {
  if (state.mode === "pending") return HIDDEN;
  if (state.mode !== "shown" && state.mode !== "hovered") return state;
  const { mention, by } = state;
  return { mode: "shown", mention, by, rest: null, leaving: by === "pointer" };
}

function pressed<M>(
  state: CardState<M>,
  { by, at, mention }: CardEvent<M> & { type: "press" },
): CardState<M> {
  if (state.mode === "pinned") return state;
  if (by === "finger") return mention === null ? HIDDEN : { mode: "pending", by, at };
  // The click that follows may pin it.
  const onItsWord = mention !== null && openMention(state) === mention;
  return onItsWord ? opened(mention, "pointer") : HIDDEN;
}

function togglePin<M>(
  state: CardState<M>,
  { mention, over }: CardEvent<M> & { type: "toggle-pin" },
): CardState<M> {
  const open = openMention(state);
  if (state.mode !== "pinned") {
    const pinned = open ?? mention;
    return pinned === null ? state : { mode: "pinned", mention: pinned };
  }
  if (over === "page") return HIDDEN;
  return over === "card"
    ? { mode: "hovered", mention: state.mention, by: "pointer" }
    : opened(state.mention, "pointer");
}
