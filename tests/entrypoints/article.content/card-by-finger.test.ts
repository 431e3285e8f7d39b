import { describe, expect, it } from "vitest";
import { cardTransition } from "@/entrypoints/article.content/card-effects";
import {
  type Case,
  CLOSE,
  HERE,
  HOLD_MS,
  held,
  hidden,
  open,
  pinned,
  press,
  rest,
  rested,
  STOP_REST,
  touched,
} from "./card-cases";

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

describe("the card by finger", () => {
  it.each(BY_FINGER)("$fact", ({ from, event, to, effects }) => {
    expect(cardTransition(from, event)).toEqual({ state: to, effects });
  });
});
