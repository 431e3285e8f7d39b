// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { watchNavigation } from "@/entrypoints/article.content/navigation-watch";

function watched(navigation?: EventTarget) {
  Object.defineProperty(window, "navigation", { value: navigation, configurable: true });
  const ending = new AbortController();
  const calls = { onAddress: vi.fn(), onReturn: vi.fn() };
  watchNavigation(window, calls, ending.signal);
  return { ...calls, ending };
}

function shown(persisted: boolean): Event {
  return Object.assign(new Event("pageshow"), { persisted });
}

describe("a change of the address", () => {
  it("is told where the browser has a Navigation API", () => {
    const navigation = new EventTarget();
    const { onAddress } = watched(navigation);
    navigation.dispatchEvent(new Event("currententrychange"));
    expect(onAddress).toHaveBeenCalledOnce();
  });

  it.each(["popstate", "hashchange"])("is told by %s where it has none", (type) => {
    const { onAddress } = watched();
    window.dispatchEvent(new Event(type));
    expect(onAddress).toHaveBeenCalledOnce();
  });
});

describe("a page that is shown", () => {
  it.each([
    ["again, as it was left", true, 1],
    ["for the first time", false, 0],
  ])("%s", (_fact, persisted, times) => {
    const { onReturn } = watched();
    window.dispatchEvent(shown(persisted));
    expect(onReturn).toHaveBeenCalledTimes(times);
  });
});

it("nothing is told after the end", () => {
  const { onAddress, onReturn, ending } = watched();
  ending.abort();
  window.dispatchEvent(new Event("popstate"));
  window.dispatchEvent(shown(true));
  expect(onAddress).not.toHaveBeenCalled();
  expect(onReturn).not.toHaveBeenCalled();
});
