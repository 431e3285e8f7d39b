import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardEffect, cardTransition } from "@/entrypoints/article.content/card-effects";
import {
  type CardEvent,
  type CardState,
  GRACE_MS,
  HOLD_MS,
  openMention,
  REST_MS,
  REST_WHILE_OPEN_MS,
} from "@/entrypoints/article.content/card-state";

type State = CardState<string>;
type Event = CardEvent<string>;
type Effect = CardEffect<string>;

const HERE = { x: 100, y: 100 };
const BESIDE = { x: 102, y: 101 };
const THERE = { x: 300, y: 200 };

const hidden: State = { mode: "hidden" };
const resting: State = { mode: "pending", by: "pointer", at: HERE };
const held: State = { mode: "pending", by: "finger", at: HERE };
const shown: State = { mode: "shown", mention: "a", by: "pointer", rest: null, leaving: false };
const leaving: State = { ...shown, leaving: true, rest: HERE };
const asked: State = { ...shown, by: "keys" };
const hovered: State = { mode: "hovered", mention: "a", by: "pointer" };
const pinned: State = { mode: "pinned", mention: "a" };
const touched: State = { mode: "touch", mention: "a" };

const move = (over: "card" | "near" | "page", at = HERE, pressed = false): Event => ({
  type: "move",
  at,
  over,
  pressed,
});
const press = (mention: string | null, by: "pointer" | "finger" = "pointer"): Event => ({
  type: "press",
  by,
  at: HERE,
  mention,
});
const rested = (mention: string | null): Event => ({ type: "rested", mention });
const togglePin = (over: "card" | "near" | "page", mention: string | null = null): Event => ({
  type: "toggle-pin",
  mention,
  over,
});
const click = (mention: string): Event => ({ type: "click", at: HERE, mention });
const open = (mention: string, at: typeof HERE | null, focus = false): Effect => ({
  do: "open",
  mention,
  at,
  focus,
});
const rest = (at: typeof HERE, ms = REST_MS): Effect => ({ do: "start-rest", at, ms });
const STOP_REST: Effect = { do: "stop-rest" };
const GRACE: Effect = { do: "start-grace", ms: GRACE_MS };
const STOP_GRACE: Effect = { do: "stop-grace" };
const CLOSE: Effect = { do: "close" };
const REDRAW: Effect = { do: "redraw" };

interface Case {
  fact: string;
  from: State;
  event: Event;
  to: State;
  effects: Effect[];
}

const BY_POINTER: Case[] = [
  {
    fact: "a pointer that moves begins to rest",
    from: hidden,
    event: move("page"),
    to: resting,
    effects: [rest(HERE)],
  },
  {
    fact: "a pressed button starts nothing",
    from: hidden,
    event: move("page", HERE, true),
    to: hidden,
    effects: [],
  },
  {
    fact: "a trembling hand goes on resting",
    from: resting,
    event: move("page", BESIDE),
    to: resting,
    effects: [],
  },
  {
    fact: "a pointer that goes on rests anew",
    from: resting,
    event: move("page", THERE),
    to: { ...resting, at: THERE },
    effects: [rest(THERE)],
  },
  {
    fact: "a button that goes down ends the rest",
    from: resting,
    event: move("page", HERE, true),
    to: hidden,
    effects: [STOP_REST],
  },
  {
    fact: "scrolling ends the rest",
    from: resting,
    event: { type: "scroll" },
    to: hidden,
    effects: [STOP_REST],
  },
  {
    fact: "rest on a mention opens its card there",
    from: resting,
    event: rested("a"),
    to: shown,
    effects: [STOP_REST, open("a", HERE)],
  },
  {
    fact: "rest on nothing opens nothing",
    from: resting,
    event: rested(null),
    to: hidden,
    effects: [STOP_REST],
  },
  {
    fact: "leaving word and card starts grace, and looks for another word",
    from: shown,
    event: move("page"),
    to: leaving,
    effects: [rest(HERE, REST_WHILE_OPEN_MS), GRACE],
  },
  {
    fact: "coming back ends both",
    from: leaving,
    event: move("near"),
    to: shown,
    effects: [STOP_REST, STOP_GRACE],
  },
  {
    fact: "the way leads into the card",
    from: shown,
    event: move("card"),
    to: hovered,
    effects: [],
  },
  {
    fact: "leaving the card starts grace",
    from: hovered,
    event: move("page"),
    to: leaving,
    effects: [rest(HERE, REST_WHILE_OPEN_MS), GRACE],
  },
  {
    fact: "grace that is over closes the card",
    from: leaving,
    event: { type: "left" },
    to: hidden,
    effects: [STOP_REST, STOP_GRACE, CLOSE],
  },
  {
    fact: "rest on another mention takes the card there",
    from: leaving,
    event: rested("b"),
    to: { ...shown, mention: "b" },
    effects: [STOP_REST, STOP_GRACE, open("b", HERE)],
  },
  {
    fact: "rest on nothing lets the grace run on",
    from: leaving,
    event: rested(null),
    to: { ...leaving, rest: null },
    effects: [STOP_REST],
  },
  {
    fact: "a pointer that leaves the window gets grace",
    from: hovered,
    event: { type: "leave-window" },
    to: { ...shown, leaving: true },
    effects: [GRACE],
  },
  {
    fact: "a press elsewhere closes the card",
    from: shown,
    event: press(null),
    to: hidden,
    effects: [CLOSE],
  },
  {
    fact: "a press on the card's own word keeps it for the click",
    from: leaving,
    event: press("a"),
    to: shown,
    effects: [STOP_REST, STOP_GRACE],
  },
  {
    fact: "a word that is scrolled away takes its card along",
    from: shown,
    event: { type: "away" },
    to: hidden,
    effects: [CLOSE],
  },
];

const BY_KEYS: Case[] = [
  {
    fact: "a mention that is asked for opens with the focus",
    from: hidden,
    event: { type: "ask", mention: "a" },
    to: asked,
    effects: [open("a", null, true)],
  },
  {
    fact: "a card that was asked for does not go with the pointer",
    from: asked,
    event: move("page"),
    to: { ...asked, rest: HERE },
    effects: [rest(HERE, REST_WHILE_OPEN_MS)],
  },
  {
    fact: "asked for again, it is shown again",
    from: asked,
    event: { type: "ask", mention: "a" },
    to: asked,
    effects: [open("a", null, true)],
  },
  {
    fact: "a step from a pinned card is pinned",
    from: pinned,
    event: { type: "ask", mention: "b" },
    to: { ...pinned, mention: "b" },
    effects: [open("b", null, true)],
  },
  { fact: "Esc closes any card", from: pinned, event: { type: "close" }, to: hidden, effects: [CLOSE] },
];

const PINNED: Case[] = [
  { fact: "a click pins the open card", from: shown, event: click("a"), to: pinned, effects: [REDRAW] },
  {
    fact: "a click opens and pins",
    from: hidden,
    event: click("a"),
    to: pinned,
    effects: [open("a", HERE)],
  },
  {
    fact: "a click on another mention pins that one",
    from: pinned,
    event: click("b"),
    to: { ...pinned, mention: "b" },
    effects: [open("b", HERE)],
  },
  {
    fact: "a second click unpins, with the pointer on the word",
    from: pinned,
    event: click("a"),
    to: shown,
    effects: [REDRAW],
  },
  {
    fact: "the key pins the open card",
    from: hovered,
    event: togglePin("card"),
    to: pinned,
    effects: [REDRAW],
  },
  {
    fact: "the key opens and pins the mention at hand",
    from: hidden,
    event: togglePin("page", "b"),
    to: { ...pinned, mention: "b" },
    effects: [open("b", null, true)],
  },
  {
    fact: "the key does nothing where there is no mention",
    from: hidden,
    event: togglePin("page"),
    to: hidden,
    effects: [],
  },
  {
    fact: "unpinned in the card, it stays while the pointer does",
    from: pinned,
    event: togglePin("card"),
    to: hovered,
    effects: [REDRAW],
  },
  {
    fact: "unpinned with the pointer elsewhere, it closes",
    from: pinned,
    event: togglePin("page"),
    to: hidden,
    effects: [CLOSE],
  },
];

const STAYS_PINNED: Event[] = [
  move("page"),
  move("card"),
  rested("b"),
  { type: "left" },
  { type: "leave-window" },
  { type: "scroll" },
  press(null),
  press("b"),
  press(null, "finger"),
  { type: "lift" },
  { type: "away" },
];

const BY_FINGER: Case[] = [
  {
    fact: "a finger that is held on a mention begins to wait",
    from: hidden,
    event: press("a", "finger"),
    to: held,
    effects: [rest(HERE, HOLD_MS)],
  },
  {
    fact: "a finger anywhere else starts nothing",
    from: hidden,
    event: press(null, "finger"),
    to: hidden,
    effects: [],
  },
  {
    fact: "held long enough, it opens the card",
    from: held,
    event: rested("a"),
    to: touched,
    effects: [STOP_REST, open("a", HERE)],
  },
  {
    fact: "the browser may say so first",
    from: held,
    event: { type: "hold", at: HERE, mention: "a" },
    to: touched,
    effects: [STOP_REST, open("a", HERE)],
  },
  {
    fact: "lifted before, it opens nothing",
    from: held,
    event: { type: "lift" },
    to: hidden,
    effects: [STOP_REST],
  },
  {
    fact: "a scroll opens nothing",
    from: held,
    event: { type: "scroll" },
    to: hidden,
    effects: [STOP_REST],
  },
  {
    fact: "lifted after, the card stays",
    from: touched,
    event: { type: "lift" },
    to: touched,
    effects: [],
  },
  {
    fact: "the next touch beside it closes it",
    from: touched,
    event: press(null, "finger"),
    to: hidden,
    effects: [CLOSE],
  },
  {
    fact: "a finger held on another mention replaces a pinned card",
    from: pinned,
    event: { type: "hold", at: HERE, mention: "b" },
    to: { ...pinned, mention: "b" },
    effects: [open("b", HERE)],
  },
];

const READ_AGAIN: Case[] = [
  {
    fact: "the same mention, found anew, keeps the card",
    from: pinned,
    event: { type: "renew", mention: "a2" },
    to: { ...pinned, mention: "a2" },
    effects: [REDRAW],
  },
  {
    fact: "a mention that is gone closes even a pinned card",
    from: pinned,
    event: { type: "renew", mention: null },
    to: hidden,
    effects: [CLOSE],
  },
  {
    fact: "without a card nothing happens",
    from: resting,
    event: { type: "renew", mention: null },
    to: resting,
    effects: [],
  },
];

describe.each([
  { by: "by pointer", cases: BY_POINTER },
  { by: "by keys", cases: BY_KEYS },
  { by: "pinned", cases: PINNED },
  { by: "by finger", cases: BY_FINGER },
  { by: "when the page was read again", cases: READ_AGAIN },
])("the card $by", ({ cases }) => {
  it.each(cases)("$fact", ({ from, event, to, effects }) => {
    expect(cardTransition(from, event)).toEqual({ state: to, effects });
  });
});

describe("a pinned card", () => {
  it.each(STAYS_PINNED)("stays as it is on %o", (event) => {
    expect(cardTransition(pinned, event)).toEqual({ state: pinned, effects: [] });
  });
});

describe("after any events", () => {
  const at = fc.constantFrom(HERE, BESIDE, THERE);
  const mention = fc.constantFrom("a", "b");
  const orNone = fc.option(mention);
  const over = fc.constantFrom("card" as const, "near" as const, "page" as const);
  const by = fc.constantFrom("pointer" as const, "finger" as const);
  const anyEvent: fc.Arbitrary<Event> = fc.oneof(
    fc.record({ type: fc.constant("move" as const), at, over, pressed: fc.boolean() }),
    fc.record({ type: fc.constantFrom("rested" as const, "renew" as const), mention: orNone }),
    fc.record({ type: fc.constant("press" as const), by, at, mention: orNone }),
    fc.record({ type: fc.constantFrom("hold" as const, "click" as const), at, mention }),
    fc.record({ type: fc.constant("toggle-pin" as const), mention: orNone, over }),
    fc.record({ type: fc.constant("ask" as const), mention }),
    fc.record({
      type: fc.constantFrom(...(["left", "leave-window", "scroll", "lift", "away", "close"] as const)),
    }),
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
