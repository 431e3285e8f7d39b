import { describe, expect, it } from "vitest";
import { type PageState, type WatchedTab, watchPage } from "@/entrypoints/popup/page-watch";
import type { PageDescription, PageStatus } from "@/lib/messages/protocol";

function description(status: PageStatus): PageDescription {
  return { status, forced: false, pageKey: "k", host: "example.org", title: "", terms: [], highlights: [] };
}

/** A tab whose session, if any, is started by `inject`; `answers` are its descriptions in turn, the last one stays. */
function tab(options: Partial<WatchedTab> & { running?: boolean; answers?: PageStatus[] } = {}) {
  let { running = false } = options;
  const answers = [...(options.answers ?? ["article" as const])];
  const calls = { inject: 0, describe: 0 };
  const watched: WatchedTab = {
    url: options.url ?? (async () => "https://example.org/a"),
    probe: options.probe ?? (async () => ({ contentType: "text/html", origin: "https://example.org" })),
    describe: async () => {
      calls.describe++;
      if (!running) throw new Error("nobody");
      return description(answers.length > 1 ? answers.shift()! : answers[0]!);
    },
    inject: async () => {
      calls.inject++;
      await options.inject?.();
      running = true;
    },
  };
  return { watched, calls };
}

/** The first `count` states of a watch, and how long it rested before each of the later ones. */
async function watch(watched: WatchedTab, count: number): Promise<{ states: PageState[]; rests: number[] }> {
  const states: PageState[] = [];
  const rests: number[] = [];
  const ending = new AbortController();
  const onState = (state: PageState): void => {
    if (states.push(state) === count) ending.abort();
  };
  const rest = async (ms: number): Promise<void> => void rests.push(ms);
  await watchPage(watched, onState, rest, ending.signal);
  return { states, rests };
}

const kinds = (states: PageState[]): string[] =>
  states.map((state) => (state.kind === "page" ? state.description.status : state.kind));

describe("watchPage", () => {
  it("asks a session that runs and puts none in", async () => {
    const { watched, calls } = tab({ running: true });
    const { states } = await watch(watched, 2);
    expect(kinds(states)).toEqual(["article", "article"]);
    expect(calls.inject).toBe(0);
  });

  it("puts a session in where there is none", async () => {
    const { watched, calls } = tab();
    const { states } = await watch(watched, 1);
    expect(kinds(states)).toEqual(["article"]);
    expect(calls.inject).toBe(1);
  });

  it("looks more often while the page is being read", async () => {
    const { watched } = tab({ running: true, answers: ["reading", "article", "article"] });
    const { states, rests } = await watch(watched, 3);
    expect(kinds(states)).toEqual(["reading", "article", "article"]);
    expect(rests[0]).toBeLessThan(rests[1]!);
  });

  it("puts nothing into a page that is the browser's", async () => {
    const { watched, calls } = tab({ url: async () => "chrome://settings" });
    const { states } = await watch(watched, 1);
    expect(states).toEqual([{ kind: "unsupported", reason: "browser_page" }]);
    expect(calls.inject).toBe(0);
  });

  it.each([
    ["Missing host permission for the tab", "no_access"],
    ["The extensions gallery cannot be scripted.", "store"],
  ])("says why when the browser refuses with “%s”", async (message, reason) => {
    const refuse = () => Promise.reject(new Error(message));
    const { states } = await watch(tab({ inject: refuse }).watched, 1);
    expect(states).toEqual([{ kind: "unsupported", reason }]);
  });

  it("says so when the tab is gone", async () => {
    const gone = () => Promise.reject(new Error("No tab with id: 3."));
    const { states } = await watch(tab({ url: gone }).watched, 1);
    expect(states).toEqual([{ kind: "unsupported", reason: "no_tab" }]);
  });

  it("takes a script that was put in and never answers for dead", async () => {
    const { watched, calls } = tab();
    const mute: WatchedTab = {
      ...watched,
      describe: async () => {
        calls.describe++;
        throw new Error("nobody");
      },
    };
    const { states } = await watch(mute, 1);
    expect(states).toEqual([{ kind: "dead" }]);
    expect(calls.describe).toBeGreaterThan(5);
  });

  it.each([
    { what: "a PDF", status: "no-article", probed: "application/pdf", expected: "unsupported" },
    { what: "a short page", status: "no-article", probed: "text/html", expected: "no-article" },
    { what: "an article", status: "article", probed: "application/pdf", expected: "article" },
  ] as const)("takes $what with $status for $expected", async ({ status, probed, expected }) => {
    const probe = async () => ({ contentType: probed, origin: "https://example.org" });
    const { states } = await watch(tab({ running: true, answers: [status], probe }).watched, 1);
    expect(kinds(states)).toEqual([expected]);
  });

  it("tells nothing after its end", async () => {
    const ending = new AbortController();
    const states: PageState[] = [];
    const { watched } = tab({ running: true });
    const late: WatchedTab = {
      ...watched,
      describe: async () => {
        ending.abort();
        return description("article");
      },
    };
    await watchPage(
      late,
      (state) => states.push(state),
      async () => undefined,
      ending.signal,
    );
    expect(states).toEqual([]);
  });
});
