import { describe, expect, it } from "vitest";
import { type PageState, type PageView, type WatchedTab, watchPage } from "@/entrypoints/popup/page-watch";
import type { PageNews } from "@/lib/messages/follow-page";
import type { PageStatus } from "@/lib/messages/page-description";
import { describedPage } from "./described-page";

/** What a session tells from being followed until it ends. */
type Visit = readonly (PageStatus | PageView)[];

/** A tab in which sessions are met one after the other; `null` where nobody answers. The last one never ends. */
function tab(visits: readonly (Visit | null)[], options: Partial<WatchedTab> = {}) {
  const calls = { inject: 0, follow: 0 };
  const watched: WatchedTab = {
    url: options.url ?? (async () => "https://example.org/a"),
    probe: options.probe ?? (async () => ({ contentType: "text/html", origin: "https://example.org" })),
    isLoading: options.isLoading ?? (async () => false),
    follow: async (onNews) => {
      const visit = visits[calls.follow++] ?? null;
      for (const told of visit ?? []) onNews(news(told));
      const stays = visit !== null && calls.follow === visits.length;
      return stays ? new Promise(() => undefined) : visit !== null;
    },
    inject: async () => {
      calls.inject++;
      await options.inject?.();
    },
  };
  return { watched, calls };
}

function news(told: PageStatus | PageView): PageNews {
  if (typeof told === "string") return { type: "description", description: describedPage({ status: told }) };
  return { type: "in-view", terms: [...told.terms], highlights: [...told.highlights] };
}

/** The first `count` states of a watch, what of the page was in view, and how often a sign was waited for. */
async function watch(watched: WatchedTab, count: number) {
  const states: PageState[] = [];
  const views: PageView[] = [];
  let waits = 0;
  const ending = new AbortController();
  await new Promise<void>((resolve) => {
    const onState = (state: PageState): void => {
      if (states.push(state) < count) return;
      ending.abort();
      resolve();
    };
    const nextSign = async (): Promise<void> => void waits++;
    const onView = (view: PageView): void => void views.push(view);
    void watchPage(watched, { onState, onView, nextSign }, ending.signal);
  });
  return { kinds: states.map(kindOf), states, views, waits };
}

function kindOf(state: PageState): string {
  return state.kind === "page" ? state.description.status : state.kind;
}

describe("watchPage", () => {
  it("follows a session that runs and puts none in", async () => {
    const { watched, calls } = tab([["reading", "article"]]);
    expect((await watch(watched, 2)).kinds).toEqual(["reading", "article"]);
    expect(calls.inject).toBe(0);
  });

  it("puts a session in where there is none", async () => {
    const { watched, calls } = tab([null, ["article"]]);
    expect((await watch(watched, 1)).kinds).toEqual(["article"]);
    expect(calls.inject).toBe(1);
  });

  it("passes on what of the page is in view", async () => {
    const view = { terms: ["moe"], highlights: [] };
    const { views } = await watch(tab([[view, "article"]]).watched, 1);
    expect(views).toEqual([expect.objectContaining(view)]);
  });

  it("looks at the next page when one was left", async () => {
    const { watched } = tab([["article"], null, ["no-article"]]);
    expect((await watch(watched, 3)).kinds).toEqual(["article", "looking", "no-article"]);
  });

  it("looks again at a page that was shut upon a sign only", async () => {
    let refusals = 1;
    const inject = async (): Promise<void> => {
      if (refusals-- > 0) throw new Error("Missing host permission for the tab");
    };
    const { watched, calls } = tab([null, null, ["article"]], { inject });
    const { kinds, waits } = await watch(watched, 2);
    expect(kinds).toEqual(["unsupported", "article"]);
    expect(waits).toBe(1);
    expect(calls.inject).toBe(2);
  });

  it("puts nothing into a page that is the browser's", async () => {
    const { watched, calls } = tab([null], { url: async () => "chrome://settings" });
    const { states } = await watch(watched, 1);
    expect(states).toEqual([{ kind: "unsupported", reason: "browser_page" }]);
    expect(calls.inject).toBe(0);
  });

  it.each([
    ["Missing host permission for the tab", "no_access"],
    ["The extensions gallery cannot be scripted.", "store"],
  ])("says why when the browser refuses with “%s”", async (message, reason) => {
    const refuse = () => Promise.reject(new Error(message));
    const { states } = await watch(tab([null], { inject: refuse }).watched, 1);
    expect(states).toEqual([{ kind: "unsupported", reason }]);
  });

  it("waits for a page that is still loading, and says so", async () => {
    let isLoading = true;
    const inject = async (): Promise<void> => {
      if (!isLoading) return;
      isLoading = false;
      throw new Error("no answer in time");
    };
    const options = { inject, isLoading: async () => true };
    const { kinds, waits } = await watch(tab([null, null, ["article"]], options).watched, 2);
    expect(kinds).toEqual(["loading", "article"]);
    expect(waits).toBe(1);
  });

  it.each([
    { what: "a new tab's empty page", url: "about:blank", refusal: "" },
    { what: "a script that is gone again", url: "https://example.org/a", refusal: null },
  ])("takes $what for what comes before the page while that is loading", async ({ url, refusal }) => {
    const inject = async (): Promise<void> => {
      if (refusal !== null) throw new Error(refusal);
    };
    const options = { inject, url: async () => url, isLoading: async () => true };
    expect((await watch(tab([null, null], options).watched, 1)).kinds).toEqual(["loading"]);
  });

  it.each(["Missing host permission for the tab", "The extensions gallery cannot be scripted."])(
    "says at once that the browser refuses with “%s”, also while the page is loading",
    async (message) => {
      const options = { inject: () => Promise.reject(new Error(message)), isLoading: async () => true };
      expect((await watch(tab([null], options).watched, 1)).kinds).toEqual(["unsupported"]);
    },
  );

  it("says so when the tab is gone", async () => {
    const gone = () => Promise.reject(new Error("No tab with id: 3."));
    const { states } = await watch(tab([null], { url: gone }).watched, 1);
    expect(states).toEqual([{ kind: "unsupported", reason: "no_tab" }]);
  });

  it("takes a script that was put in and is not there for dead", async () => {
    const { states } = await watch(tab([null, null]).watched, 1);
    expect(states).toEqual([{ kind: "dead" }]);
  });

  it("takes one that tells nothing for dead until it tells something after all", async () => {
    const { watched } = tab([null]);
    const slow: WatchedTab = {
      ...watched,
      follow: async (onNews, onSilent) => {
        onSilent();
        onNews(news("article"));
        return true;
      },
    };
    expect((await watch(slow, 2)).kinds).toEqual(["dead", "article"]);
  });

  it.each([
    { what: "a PDF", status: "no-article", probed: "application/pdf", expected: "unsupported" },
    { what: "a short page", status: "no-article", probed: "text/html", expected: "no-article" },
    { what: "an article", status: "article", probed: "application/pdf", expected: "article" },
  ] as const)("takes $what with $status for $expected", async ({ status, probed, expected }) => {
    const probe = async () => ({ contentType: probed, origin: "https://example.org" });
    expect((await watch(tab([[status]], { probe }).watched, 1)).kinds).toEqual([expected]);
  });

  it("tells nothing after its end", async () => {
    const ending = new AbortController();
    const states: PageState[] = [];
    const { watched } = tab([["article"], ["article"]]);
    const late: WatchedTab = {
      ...watched,
      follow: (onNews, onSilent) => {
        ending.abort();
        return watched.follow(onNews, onSilent);
      },
    };
    const watcher = {
      onState: (state: PageState) => states.push(state),
      onView: () => states.push({ kind: "looking" }),
      nextSign: async () => undefined,
    };
    await watchPage(late, watcher, ending.signal);
    expect(states).toEqual([]);
  });
});
