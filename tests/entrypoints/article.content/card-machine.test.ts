import { beforeEach, describe, expect, it, vi } from "vitest";
import { CardMachine } from "@/entrypoints/article.content/card-machine";
import { REST_MS } from "@/entrypoints/article.content/card-state";

const AT = { x: 10, y: 20 };

/** A machine over a page where nothing can be pointed at, until something is painted. */
function machineOverPage() {
  let painted: string | null = null;
  const perform = vi.fn();
  const machine = new CardMachine<string>({
    window: globalThis as unknown as Window,
    lookAt: () => painted,
    perform,
    signal: new AbortController().signal,
  });
  const paint = (mention: string): void => {
    painted = mention;
    machine.lookAgain();
    vi.advanceTimersByTime(REST_MS);
  };
  return { machine, perform, paint };
}

function restAt(machine: CardMachine<string>): void {
  machine.send({ type: "move", at: AT, over: "page", pressed: false });
  vi.advanceTimersByTime(REST_MS);
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("a pointer that rests where nothing is", () => {
  it("gets the card of what is painted there later", () => {
    const { machine, perform, paint } = machineOverPage();
    restAt(machine);
    expect(machine.state).toEqual({ mode: "hidden" });
    paint("MoBA");
    expect(machine.state).toMatchObject({ mode: "shown", mention: "MoBA" });
    expect(perform).toHaveBeenCalledOnce();
  });

  it.each([
    ["a button was pressed since", { type: "press", by: "pointer", at: AT, mention: null }],
    ["the page was scrolled since", { type: "scroll" }],
    ["the pointer left since", { type: "leave-window" }],
    ["something was closed since", { type: "close", at: null }],
  ] as const)("gets none where %s", (_fact, event) => {
    const { machine, paint } = machineOverPage();
    restAt(machine);
    machine.send(event);
    paint("MoBA");
    expect(machine.state).toEqual({ mode: "hidden" });
  });
});

it("a card that was closed does not come back because the page was painted again", () => {
  const { machine, paint } = machineOverPage();
  restAt(machine);
  paint("MoBA");
  machine.send({ type: "close", at: null });
  paint("MoBA");
  expect(machine.state).toEqual({ mode: "hidden" });
});
