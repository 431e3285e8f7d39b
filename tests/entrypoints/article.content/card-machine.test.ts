import { beforeEach, describe, expect, it, vi } from "vitest";
import { CardMachine } from "@/entrypoints/article.content/card-machine";
import { GRACE_MS, HOLD_MS, REST_MS } from "@/entrypoints/article.content/card-state";

const AT = { x: 10, y: 20 };
const FARTHER = { x: 60, y: 20 };

/** A machine over a page where nothing can be pointed at, until something is painted. */
function machineOverPage() {
  let painted: string | null = null;
  const ending = new AbortController();
  const lookAt = vi.fn((_at: typeof AT) => painted);
  const perform = vi.fn();
  const machine = new CardMachine<string>({
    window: globalThis as unknown as Window,
    lookAt,
    perform,
    signal: ending.signal,
  });
  const paint = (mention: string): void => {
    painted = mention;
    machine.lookAgain();
    vi.advanceTimersByTime(REST_MS);
  };
  return { machine, lookAt, perform, paint, end: () => ending.abort() };
}

function moveTo(machine: CardMachine<string>, at: typeof AT): void {
  machine.send({ type: "move", at, over: "page", pressed: false });
}

function restAt(machine: CardMachine<string>): void {
  moveTo(machine, AT);
  vi.advanceTimersByTime(REST_MS);
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it("a pointer that goes on is looked at once, where it stops", () => {
  const { machine, lookAt } = machineOverPage();
  moveTo(machine, AT);
  vi.advanceTimersByTime(REST_MS - 1);
  moveTo(machine, FARTHER);
  vi.advanceTimersByTime(2 * REST_MS);
  expect(lookAt.mock.calls).toEqual([[FARTHER]]);
});

it("a page that scrolls below the pointer is not looked at", () => {
  const { machine, lookAt } = machineOverPage();
  moveTo(machine, AT);
  machine.send({ type: "scroll" });
  vi.runAllTimers();
  expect(lookAt).not.toHaveBeenCalled();
});

it("a pointer that comes back to the card in time has the whole of the grace once more", () => {
  const { machine, perform, paint } = machineOverPage();
  restAt(machine);
  paint("MoBA");
  machine.send({ type: "leave-window" });
  vi.advanceTimersByTime(GRACE_MS - 1);
  machine.send({ type: "move", at: AT, over: "word", pressed: false });
  machine.send({ type: "leave-window" });
  vi.advanceTimersByTime(GRACE_MS - 1);
  expect(machine.state).toMatchObject({ mode: "shown", leaving: true });
  vi.advanceTimersByTime(1);
  expect(machine.state).toEqual({ mode: "hidden" });
  expect(perform.mock.lastCall).toEqual([{ do: "close" }]);
});

describe("a machine that has ended", () => {
  it("looks at nothing any more", () => {
    const { machine, lookAt, end } = machineOverPage();
    moveTo(machine, AT);
    end();
    vi.runAllTimers();
    expect(lookAt).not.toHaveBeenCalled();
  });

  it("closes nothing any more", () => {
    const { machine, perform, paint, end } = machineOverPage();
    restAt(machine);
    paint("MoBA");
    machine.send({ type: "leave-window" });
    end();
    vi.runAllTimers();
    expect(perform.mock.calls).toEqual([[expect.objectContaining({ do: "open" })]]);
  });
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

it("a card that is open stays as it is where the page was painted again", () => {
  const { machine, paint } = machineOverPage();
  restAt(machine);
  paint("MoBA");
  const before = machine.state;
  machine.lookAgain();
  expect(machine.state).toEqual(before);
});

it("a finger that was held on a mention that is gone does not rest there", () => {
  const { machine, paint } = machineOverPage();
  machine.send({ type: "press", by: "finger", at: AT, mention: "MoBA" });
  vi.advanceTimersByTime(HOLD_MS);
  paint("MoBA");
  expect(machine.state).toEqual({ mode: "hidden" });
});

it("a card that was closed does not come back because the page was painted again", () => {
  const { machine, paint } = machineOverPage();
  restAt(machine);
  paint("MoBA");
  machine.send({ type: "close", at: null });
  paint("MoBA");
  expect(machine.state).toEqual({ mode: "hidden" });
});
