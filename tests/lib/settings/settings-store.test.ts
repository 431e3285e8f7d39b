import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { changeSettings, readSettings, type SettingsArea, storageKey } from "@/lib/settings/settings-store";

/** A storage area in memory that, as the browser's, answers later and hands out copies. */
function memoryArea(
  stored: Record<string, unknown> = {},
): SettingsArea & { stored: Record<string, unknown> } {
  return {
    stored,
    async get(keys) {
      await Promise.resolve();
      return structuredClone(
        Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]])),
      );
    },
    async set(items) {
      await Promise.resolve();
      Object.assign(stored, structuredClone(items));
    },
  };
}

describe("reading settings", () => {
  it("gives the defaults where nothing is stored", async () => {
    expect(await readSettings(memoryArea())).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ["disabledHosts", "example.org", []],
    ["disabledHosts", null, []],
    ["disabledHosts", ["a.example", 5, null, "b.example"], ["a.example", "b.example"]],
    ["forcedArticles", { 0: "x" }, []],
    ["lastColor", 5, "yellow"],
    ["lastColor", "", "yellow"],
    ["lastColor", "blue", "blue"],
    ["backupReminderDays", -1, 30],
    ["backupReminderDays", "7", 30],
    ["backupReminderDays", 8, 30],
    ["backupReminderDays", 90, 90],
    ["backupReminderDays", 0, 0],
    ["interfaceLanguage", "zh-TW", "browser"],
    ["interfaceLanguage", "zh-Hant", "zh-Hant"],
    ["definitionLanguage", ["en"], "interface"],
    ["definitionLanguage", "both", "both"],
    ["colorNames", "blue", {}],
    ["colorNames", { blue: "Question", pink: 5, green: "", purple: "x".repeat(41) }, { blue: "Question" }],
    ["markdown", "plain", { dialect: "obsidian", fileEach: false, template: null }],
    [
      "markdown",
      { dialect: "html", fileEach: true },
      { dialect: "obsidian", fileEach: false, template: null },
    ],
    ["markdown", { dialect: "plain", fileEach: true }, { dialect: "plain", fileEach: true, template: null }],
    [
      "markdown",
      { dialect: "plain", fileEach: true, template: { article: "a" } },
      { dialect: "plain", fileEach: true, template: null },
    ],
    [
      "markdown",
      { dialect: "logseq", fileEach: false, template: { article: "a", highlight: "h" } },
      { dialect: "logseq", fileEach: false, template: { article: "a", highlight: "h" } },
    ],
  ] as const)(
    "takes for a stored %s of %j the value %j, and the other fields as they are",
    async (field, stored, value) => {
      const other = field === "forcedArticles" ? "disabledHosts" : "forcedArticles";
      const area = memoryArea({ [storageKey(field)]: stored, [storageKey(other)]: ["kept"] });
      expect(await readSettings(area)).toEqual({ ...DEFAULT_SETTINGS, [other]: ["kept"], [field]: value });
    },
  );

  it("never hands out the defaults' own lists", async () => {
    const settings = await readSettings(memoryArea());
    settings.disabledHosts.push("x");
    expect((await readSettings(memoryArea())).disabledHosts).toEqual([]);
  });
});

describe("changing settings", () => {
  it("writes the changed fields alone and returns all", async () => {
    const area = memoryArea({ [storageKey("disabledHosts")]: ["a.example"] });
    const settings = await changeSettings(area, { lastColor: "pink" });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, disabledHosts: ["a.example"], lastColor: "pink" });
    expect(await readSettings(area)).toEqual(settings);
    expect(Object.keys(area.stored)).toEqual([storageKey("disabledHosts"), storageKey("lastColor")]);
  });

  it("returns what is read afterwards where a value is of no use", async () => {
    expect((await changeSettings(memoryArea(), { backupReminderDays: 15 })).backupReminderDays).toBe(30);
  });

  it("loses none of the changes that are made at the same time", async () => {
    const area = memoryArea();
    const hosts = ["a.example", "b.example", "c.example"];
    await Promise.all(
      hosts.map((host) =>
        changeSettings(area, ({ disabledHosts }) => ({ disabledHosts: [...disabledHosts, host] })),
      ),
    );
    expect((await readSettings(area)).disabledHosts).toEqual(hosts);
  });

  it("reports a failed write to its caller and goes on with the next", async () => {
    const area = memoryArea();
    const { set } = area;
    area.set = () => Promise.reject(new Error("full"));
    const failing = changeSettings(area, { lastColor: "pink" });
    await expect(failing).rejects.toThrow("full");
    area.set = set;
    expect((await changeSettings(area, { lastColor: "blue" })).lastColor).toBe("blue");
  });
});
