import { describe, expect, it } from "vitest";
import { cardTransition } from "@/entrypoints/article.content/card-effects";
import {
  type Case,
  CLOSE,
  click,
  type Event,
  HERE,
  hidden,
  hovered,
  move,
  open,
  pinned,
  press,
  REDRAW,
  REDRAW_WITH_FOCUS,
  rested,
  resting,
  shown,
  togglePin,
} from "./card-cases";

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
    effects: [REDRAW_WITH_FOCUS],
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
    fact: "unpinned on its word, it stays",
    from: pinned,
    event: togglePin("word"),
    to: shown,
    effects: [REDRAW],
  },
  {
    fact: "unpinned on the way to it, it stays",
    from: pinned,
    event: togglePin("way"),
    to: shown,
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

describe("the card pinned", () => {
  it.each(PINNED)("$fact", ({ from, event, to, effects }) => {
    expect(cardTransition(from, event)).toEqual({ state: to, effects });
  });
});

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

describe("the card when the page was read again", () => {
  it.each(READ_AGAIN)("$fact", ({ from, event, to, effects }) => {
    expect(cardTransition(from, event)).toEqual({ state: to, effects });
  });
});

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

describe("a pinned card", () => {
  it.each(STAYS_PINNED)("stays as it is on %o", (event) => {
    expect(cardTransition(pinned, event)).toEqual({ state: pinned, effects: [] });
  });
});
