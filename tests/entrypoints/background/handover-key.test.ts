import { afterEach, expect, it, vi } from "vitest";
import { handoverKey } from "@/entrypoints/background/handover-key";

afterEach(() => void vi.unstubAllGlobals());

it("is one and the same for all that ask before there is one", async () => {
  const stored: Record<string, string> = {};
  const local = {
    get: async () => ({ ...stored }),
    set: async (values: Record<string, string>) => void Object.assign(stored, values),
  };
  vi.stubGlobal("chrome", { storage: { local } });
  const keys = await Promise.all([handoverKey(), handoverKey(), handoverKey()]);
  expect(new Set(keys)).toEqual(new Set([stored.handoverKey]));
});
