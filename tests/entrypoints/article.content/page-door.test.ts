// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { waitAtDoor } from "@/entrypoints/article.content/page-door";
import type { PageSession } from "@/entrypoints/article.content/page-requests";
import type { Envelope, ReplyEnvelope } from "@/lib/messages/send";

type Listener = (message: Envelope, sender: object, respond: (reply: ReplyEnvelope) => void) => boolean;

/** The address's own key, and one under which its article is known as well. */
const KEYS = [location.href, "https://example.org/former"];

/** How often the background was asked for the page, and what it answers: whether something is kept of it. */
let asked: number;
let isKept: boolean;
let isSilent: boolean;
let listeners: Listener[];
let ending: AbortController;

beforeEach(() => {
  [asked, isKept, isSilent, listeners, ending] = [0, false, false, [], new AbortController()];
  const sendMessage = async (): Promise<ReplyEnvelope> => {
    asked++;
    if (isSilent) return { ok: false, name: "UnknownError", message: "the database is blocked" };
    const highlights = isKept ? [{}] : [];
    return {
      ok: true,
      reply: { enabled: true, forced: false, highlights, elsewhere: [], pageKeys: KEYS.slice(1) },
    };
  };
  const nobody = { addListener: () => undefined, removeListener: () => undefined };
  const onMessage = { ...nobody, addListener: (listener: Listener) => void listeners.push(listener) };
  vi.stubGlobal("CSS", { highlights: new Map() });
  vi.stubGlobal("chrome", { runtime: { id: "termlight", sendMessage, onMessage, onConnect: nobody } });
});

afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
  vi.unstubAllGlobals();
});

/** Waits at the document; the session begins, or fails to. */
function wait(openSession: () => Promise<PageSession>) {
  const opened = vi.fn(openSession);
  waitAtDoor({ window: window as Window & typeof globalThis, openSession: opened, ending });
  return opened;
}

function tellOfHighlights(pageKey: string): void {
  const message = { type: "page/highlights-changed", request: { pageKey } };
  for (const listener of listeners) listener(message, { id: "termlight" }, () => undefined);
}

const someSession = async () => ({ handlers: {}, follow: () => undefined }) as unknown as PageSession;

it("goes on waiting where a session could not begin", async () => {
  let isThere = false;
  const opened = wait(async () => {
    if (!isThere) throw new Error("No frame with id 7 in tab 1.");
    return someSession();
  });
  document.body.textContent = "Two words";
  getSelection()?.selectAllChildren(document.body);
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
  isThere = true;
  document.dispatchEvent(new Event("selectionchange"));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
});

it("asks anew what is kept of a page where that was not answered", async () => {
  isSilent = true;
  const opened = wait(someSession);
  await vi.waitFor(() => expect(asked).toBe(1));
  [isSilent, isKept] = [false, true];
  document.body.append("something new");
  await vi.waitFor(() => expect(opened).toHaveBeenCalled(), { timeout: 5_000 });
});

it.each([
  ["many pages", ""],
  ["the page of this address", KEYS[0]!],
  ["the article that is known at this address", KEYS[1]!],
])("begins when there are highlights of it among what changed in %s", async (_what, pageKey) => {
  const opened = wait(someSession);
  await vi.waitFor(() => expect(asked).toBe(1));
  isKept = true;
  tellOfHighlights(pageKey);
  await vi.waitFor(() => expect(opened).toHaveBeenCalled());
});

it("begins when a component that is defined late brings an article", async () => {
  document.body.innerHTML = "<late-story></late-story>";
  const opened = wait(someSession);
  await vi.waitFor(() => expect(asked).toBe(1));
  const root = document.querySelector("late-story")!.attachShadow({ mode: "open" });
  root.innerHTML = `<p>${"Words of prose. ".repeat(50)}</p>`;
  await vi.waitFor(() => expect(opened).toHaveBeenCalled(), { timeout: 5_000 });
});

it("begins where the session before left something that is not stored", async () => {
  const left = { termlightLeft: () => [{ type: "highlight/delete" }] };
  Object.assign(window, left);
  const opened = wait(someSession);
  await vi.waitFor(() => expect(opened).toHaveBeenCalled());
  for (const name of Object.keys(left)) Reflect.deleteProperty(window, name);
});

it("is not troubled by highlights of other pages", async () => {
  wait(someSession);
  await vi.waitFor(() => expect(asked).toBe(1));
  tellOfHighlights("https://example.org/other");
  tellOfHighlights("");
  await vi.waitFor(() => expect(asked).toBe(2));
});
