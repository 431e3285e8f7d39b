// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whenOpenedAnew } from "@/entrypoints/article.content/opened-anew";

const root = document.documentElement;
let ending: AbortController;
let opened: number;
let listeners: AbortController;

beforeEach(() => {
  [ending, listeners, opened] = [new AbortController(), new AbortController(), 0];
  const { addEventListener } = window;
  vi.spyOn(window, "addEventListener").mockImplementation(
    (type: string, listener: unknown, options: unknown) => {
      const signal = AbortSignal.any([listeners.signal, ending.signal]);
      addEventListener.call(window, type, listener as EventListener, { ...(options as object), signal });
    },
  );
  whenOpenedAnew(window as Window & typeof globalThis, () => opened++, ending.signal);
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  if (!root.isConnected) document.documentElement.replaceWith(root);
});

/** Puts another root element into the document, as its opening does too. */
async function replaceRoot(): Promise<void> {
  document.documentElement.replaceWith(document.createElement("html"));
  await Promise.resolve();
}

it("a document that gets another root element, and in which nothing listens any more, was opened anew", async () => {
  // jsdom leaves listeners where they are when a document is opened.
  listeners.abort();
  await replaceRoot();
  expect(opened).toBe(1);
});

it("one in which listeners stay was not", async () => {
  const heard = vi.fn();
  window.addEventListener("termlight-call", heard);
  await replaceRoot();
  expect([opened, heard.mock.calls]).toEqual([0, []]);
});

it("nothing is told of once that has ended", async () => {
  ending.abort();
  await replaceRoot();
  expect(opened).toBe(0);
});
