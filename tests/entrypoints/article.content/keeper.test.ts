// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { Keeper } from "@/entrypoints/article.content/keeper";
import type { HighlightChange } from "@/entrypoints/article.content/outbox";
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

it("what a session had not stored when it ended is stored by the next one in its page", async () => {
  const sent: string[] = [];
  let isSilent = true;
  const sendMessage = ({ request }: { request: { id: string } }) => {
    sent.push(request.id);
    return isSilent ? new Promise(() => undefined) : Promise.resolve({ ok: true, reply: { highlight: {} } });
  };
  vi.stubGlobal("chrome", { runtime: { id: "termlight", sendMessage } });
  const overlay = { setNotice: () => undefined } as unknown as Overlay;
  const page = window as Window & typeof globalThis;
  const keeperUntil = ({ signal }: AbortController) =>
    new Keeper({ window: page, overlay, visit: () => null, signal });
  const deletion = (id: string) =>
    ({ type: "highlight/delete", request: { id, changeId: id } }) as unknown as HighlightChange;
  const [first, second] = [new AbortController(), new AbortController()];
  const ended = keeperUntil(first);
  void ended.keep(deletion("on its way"));
  void ended.keep(deletion("behind it"));
  first.abort();
  [isSilent, sent.length] = [false, 0];
  const next = keeperUntil(second);
  next.takeOver();
  await vi.waitFor(() => expect(next.changes).toEqual([]));
  expect(sent).toEqual(["on its way", "behind it"]);
  next.takeOver();
  expect(next.changes).toEqual([]);
  second.abort();
});
