import { describe, expect, it } from "vitest";
import { daysWithoutBackup, LAST_BACKUP_KEY, noteBackup, readLastBackup } from "@/lib/settings/last-backup";

const DAY = 24 * 60 * 60 * 1000;

function area(stored: Record<string, unknown> = {}) {
  return {
    get: async () => stored,
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
  };
}

describe("the last backup", () => {
  it("is known once it was noted", async () => {
    const storage = area();
    expect(await readLastBackup(storage)).toBeNull();
    await noteBackup(storage, 5);
    expect(await readLastBackup(storage)).toBe(5);
  });

  it.each(["5", null, Number.NaN, {}])("is not known where %j is stored", async (stored) => {
    expect(await readLastBackup(area({ [LAST_BACKUP_KEY]: stored }))).toBeNull();
  });

  it.each([
    ["made long ago", 100, 10, 0, 30, 90],
    ["made lately", 100, 80, 0, 30, null],
    ["just old enough", 100, 70, 0, 30, 30],
    ["never made, with much to lose", 100, null, 50, 30, 50],
    ["never made, with little to lose", 100, null, 90, 30, null],
    ["never made, with nothing to lose", 100, null, null, 30, null],
    ["made long ago, with nothing left", 100, 10, null, 30, null],
    ["made long ago, without a wish to be reminded", 100, 10, 0, 0, null],
  ])("that was %s: %#", (_, now, last, since, reminderDays, days) => {
    const at = (day: number | null) => (day === null ? null : day * DAY);
    expect(daysWithoutBackup(now * DAY, at(last), at(since), reminderDays)).toBe(days);
  });
});
