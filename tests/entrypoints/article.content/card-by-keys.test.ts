import { describe, expect, it } from "vitest";
import { cardTransition } from "@/entrypoints/article.content/card-effects";
import {
  asked,
  type Case,
  CLOSE,
  close,
  HERE,
  hidden,
  hovered,
  move,
  open,
  pinned,
  REST_WHILE_OPEN_MS,
  rest,
  rested,
  STOP_REST,
} from "./card-cases";

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
    fact: "nor does it go where the pointer leaves the window",
    from: asked,
    event: { type: "leave-window" },
    to: asked,
    effects: [],
  },
  {
    fact: "nor where it does so out of the card",
    from: { ...hovered, by: "keys" },
    event: { type: "leave-window" },
    to: asked,
    effects: [],
  },
  {
    fact: "a pointer that rests on its mention does not make it the pointer's",
    from: { ...asked, rest: HERE },
    event: rested("a"),
    to: asked,
    effects: [STOP_REST],
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
  { fact: "Esc closes any card", from: pinned, event: close(), to: hidden, effects: [CLOSE] },
];

describe("the card by keys", () => {
  it.each(BY_KEYS)("$fact", ({ from, event, to, effects }) => {
    expect(cardTransition(from, event)).toEqual({ state: to, effects });
  });
});
