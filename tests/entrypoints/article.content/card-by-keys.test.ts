import { describe, expect, it } from "vitest";
import { cardTransition } from "@/entrypoints/article.content/card-effects";
import { REST_WHILE_OPEN_MS } from "@/entrypoints/article.content/card-state";
import { asked, type Case, CLOSE, close, HERE, hidden, move, open, pinned, rest } from "./card-cases";

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
  { fact: "Esc closes any card", from: pinned, event: close(), to: hidden, effects: [CLOSE] },
];

describe("the card by keys", () => {
  it.each(BY_KEYS)("$fact", ({ from, event, to, effects }) => {
    expect(cardTransition(from, event)).toEqual({ state: to, effects });
  });
});
