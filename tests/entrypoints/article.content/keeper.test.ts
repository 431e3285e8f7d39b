// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { Keeper } from "@/entrypoints/article.content/keeper";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";

afterEach(() => void vi.unstubAllGlobals());

const turn = () => new Promise((resolve) => setTimeout(resolve));

it.each([
  ["done", () => undefined],
  [
    "refused",
    () => {
      throw new RangeError("the selection holds no text of the page");
    },
  ],
])("is settled only when a change that was being made ready is %s", async (_, end) => {
  vi.stubGlobal("chrome", { runtime: { id: "termlight" } });
  const ending = new AbortController();
  const overlay = { setNotice: () => undefined } as unknown as Overlay;
  const page = window as Window & typeof globalThis;
  const keeper = new Keeper({ window: page, overlay, visit: () => null, signal: ending.signal });
  let readyUp = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    readyUp = resolve;
  });
  const prepared = keeper.prepare(() => waiting.then(end)).catch(() => undefined);
  const settled = vi.fn();
  void keeper.settled().then(settled);
  await turn();
  expect(settled).not.toHaveBeenCalled();
  readyUp();
  await prepared;
  await turn();
  expect(settled).toHaveBeenCalledTimes(1);
  ending.abort();
});
