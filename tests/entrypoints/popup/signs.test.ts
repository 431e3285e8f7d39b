import { describe, expect, it } from "vitest";
import { Signs } from "@/entrypoints/popup/signs";

/** Whether a promise is fulfilled when all that is ready has run. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

describe("Signs", () => {
  it("are waited for as long as there is none", async () => {
    const signs = new Signs();
    const next = signs.next();
    expect(await isSettled(next)).toBe(false);
    signs.give();
    expect(await isSettled(next)).toBe(true);
  });

  it("are not missed when they come before they are waited for, and count once", async () => {
    const signs = new Signs();
    signs.give();
    signs.give();
    expect(await isSettled(signs.next())).toBe(true);
    expect(await isSettled(signs.next())).toBe(false);
  });
});
