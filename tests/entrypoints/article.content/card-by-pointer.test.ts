import { describe, expect, it } from "vitest";
import { cardTransition } from "@/entrypoints/article.content/card-effects";
import { REST_WHILE_OPEN_MS } from "@/entrypoints/article.content/card-state";
import {
  BESIDE,
  type Case,
  CLOSE,
  GRACE,
  HERE,
  hidden,
  hovered,
  leaving,
  move,
  open,
  press,
  rest,
  rested,
  resting,
  STOP_GRACE,
  STOP_REST,
  shown,
  THERE,
} from "./card-cases";

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

describe("the card by pointer", () => {
  it.each(BY_POINTER)("$fact", ({ from, event, to, effects }) => {
    expect(cardTransition(from, event)).toEqual({ state: to, effects });
  });
});
