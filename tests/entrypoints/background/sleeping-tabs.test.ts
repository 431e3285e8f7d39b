import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followAccess } from "@/entrypoints/background/access";
import { broadcastToPages } from "@/entrypoints/background/broadcast";

const ASLEEP = 1;
const AWAKE = 2;

/** What reached which tab. */
const told: number[] = [];
const entered: number[] = [];

beforeEach(() => {
  told.length = 0;
  entered.length = 0;
  /** A tab that the browser has put to sleep neither answers nor refuses. */
  const reach = (tabs: number[], tabId: number): Promise<unknown> => {
    tabs.push(tabId);
    return tabId === ASLEEP ? new Promise(() => undefined) : Promise.resolve([]);
  };
  const scripting = {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    insertCSS: ({ target }: { target: { tabId: number } }) => reach(entered, target.tabId),
    executeScript: async () => [],
  };
  vi.stubGlobal("chrome", {
    permissions: { getAll: async () => ({ origins: ["https://example.org/*"] }) },
    runtime: { sendMessage: async () => undefined },
    scripting,
    tabs: {
      query: async () => [{ id: ASLEEP }, { id: AWAKE }],
      sendMessage: (tabId: number) => reach(told, tabId),
    },
  });
});

afterEach(() => void vi.unstubAllGlobals());

it("what all pages are told waits for no tab that sleeps", async () => {
  await broadcastToPages("page/settings-changed", {});
  expect(told).toEqual([ASLEEP, AWAKE]);
});

it("access is followed without waiting for a tab that sleeps", async () => {
  await followAccess();
  expect(entered).toEqual([ASLEEP, AWAKE]);
});
