// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Followers } from "@/entrypoints/article.content/followers";
import type { PageVisit } from "@/entrypoints/article.content/page-visit";
import type { Follower, PageNews } from "@/lib/messages/follow-page";
import type { PageStatus } from "@/lib/messages/page-description";
import { describedPage } from "../popup/described-page";

let status: PageStatus = "reading";
let seen: string[] = [];
let looks = 0;
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  [status, seen, looks] = ["reading", [], 0];
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

/** A page whose state is the variables above. */
function followers(): Followers {
  const visit = {
    describe: () => describedPage({ status }),
    mentions: {
      inView: () => {
        looks += 1;
        return seen;
      },
    },
    highlights: { inView: () => [] },
  } as unknown as PageVisit;
  return new Followers({ window, visit: () => visit, signal: ending.signal });
}

/** Somebody who follows, with what was told so far in short. */
function follower() {
  const told: string[] = [];
  let leave = (): void => undefined;
  const end: Follower = {
    tell: (news: PageNews) =>
      void told.push(news.type === "in-view" ? news.terms.join() : news.description.status),
    leave: () => void told.push("left"),
    onLeft: (left) => {
      leave = left;
    },
  };
  return { end, told, leave: () => leave() };
}

const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5_000);

describe("those that follow a page", () => {
  it("are told at once how it is, whoever came before", () => {
    const page = followers();
    const [one, two] = [follower(), follower()];
    seen = ["moe"];
    page.add(one.end);
    page.add(two.end);
    expect(two.told).toEqual(["reading", "moe"]);
  });

  it("are told of changes, of each once", async () => {
    const page = followers();
    const { end, told } = follower();
    page.add(end);
    status = "article";
    for (let asked = 0; asked < 100; asked++) page.changed();
    await rest();
    page.changed();
    await rest();
    expect(told).toEqual(["reading", "", "article"]);
  });

  it("are told what is in view as the page scrolls, and nothing is looked at when they have left", async () => {
    const page = followers();
    const { end, told, leave } = follower();
    page.add(end);
    seen = ["moe", "rag"];
    window.dispatchEvent(new Event("scroll"));
    await rest();
    expect(told.at(-1)).toBe("moe,rag");
    leave();
    const before = looks;
    seen = [];
    window.dispatchEvent(new Event("scroll"));
    page.changed();
    await rest();
    expect(looks).toBe(before);
  });

  it("are let go when the session ends", () => {
    const page = followers();
    const { end, told } = follower();
    page.add(end);
    ending.abort();
    expect(told.at(-1)).toBe("left");
  });
});
