import { afterEach, describe, expect, it, vi } from "vitest";
import { bytesText } from "@/components/bytes-text";
import { colorName } from "@/components/color-name";
import { countText } from "@/components/count-text";
import { formatTime } from "@/components/format-time";
import { definitionLanguage, interfaceLanguage } from "@/components/language-tag";
import { speak, speech } from "@/components/speech";
import { t } from "@/components/translate";
import type { Speech } from "@/lib/settings/speech";

const AS_THE_BROWSER: Speech = { language: "browser", texts: null, definitions: "interface", colorNames: {} };

/** A browser in a language, whose texts name themselves. */
function browserSpeaks(tag: string): void {
  vi.stubGlobal("chrome", {
    i18n: {
      getMessage: (key: string, values: string[]) =>
        key === "card_language_tag" ? tag : [`browser:${key}`, ...values].join(" "),
      getUILanguage: () => tag,
    },
  });
}

function texts(tag: string, more: Record<string, string> = {}): Record<string, string> {
  return { card_language_tag: tag, ...more };
}

afterEach(() => {
  speak(AS_THE_BROWSER);
  vi.unstubAllGlobals();
});

describe("t", () => {
  it("says what the browser says as long as no language is chosen", () => {
    browserSpeaks("en");
    expect(t("card_position", 2, 5)).toBe("browser:card_position 2 5");
  });

  it.each([
    ["$1 of $2", ["2", "5"], "2 of 5"],
    ["$2年$1月", ["5", "2026"], "2026年5月"],
    ["$1 and $1", ["a"], "a and a"],
    ["costs $$1", ["a"], "costs $1"],
    ["$1", ["$2"], "$2"],
    ["$3.", ["a"], "."],
  ])("fills in the chosen language's text %s like the browser does", (text, values, expected) => {
    speak({ ...AS_THE_BROWSER, language: "en", texts: texts("en", { card_position: text }) });
    expect(t("card_position", ...values)).toBe(expected);
  });

  it("falls back to the browser's text where the chosen language has none", () => {
    browserSpeaks("en");
    speak({ ...AS_THE_BROWSER, language: "zh-Hant", texts: texts("zh-Hant") });
    expect(t("card_close")).toBe("browser:card_close");
  });

  it("is the same for every script of a page, each of which has a copy of the module", async () => {
    speak({ ...AS_THE_BROWSER, language: "en", texts: texts("en", { card_close: "Shut" }) });
    vi.resetModules();
    const other = await import("@/components/translate");
    expect(other.t).not.toBe(t);
    expect(other.t("card_close")).toBe("Shut");
  });
});

describe("the language of definitions", () => {
  it.each([
    ["interface", "en", "en"],
    ["interface", "zh-Hans", "zh"],
    ["interface", "zh-Hant", "zh"],
    ["en", "zh-Hant", "en"],
    ["zh", "en", "zh"],
    ["both", "en", "en"],
    ["both", "zh-Hans", "zh"],
  ] as const)("chosen as %s in an interface in %s leads with %s", (definitions, tag, expected) => {
    speak({ ...AS_THE_BROWSER, definitions, texts: texts(tag) });
    expect(interfaceLanguage()).toBe(tag);
    expect(definitionLanguage()).toBe(expected);
  });
});

describe("dates, numbers and amounts", () => {
  const time = Date.UTC(2026, 4, 31, 12);

  it.each([
    ["en-GB", "en", "31 May 2026"],
    ["en-US", "en", "May 31, 2026"],
    ["zh-TW", "en", "May 31, 2026"],
    ["zh-TW", "zh-Hant", "2026年5月31日"],
    ["zh-CN", "zh-Hans", "2026年5月31日"],
    ["zh-TW", "zh-Hans", "2026年5月31日"],
  ])("in a browser in %s with texts in %s are written like %s", (browser, tag, expected) => {
    browserSpeaks(browser);
    speak({ ...AS_THE_BROWSER, texts: texts(tag) });
    expect(formatTime(time, "day")).toBe(expected);
  });

  it.each([
    ["en", 1, "one 1"],
    ["en", 1200, "other 1,200"],
    ["zh-Hant", 1, "other 1"],
  ])("are counted in the form of %s: %s", (tag, count, expected) => {
    const forms = { tags_renamed_one: "one $1", tags_renamed_other: "other $1" };
    speak({ ...AS_THE_BROWSER, texts: texts(tag, forms) });
    expect(countText("tags_renamed", count)).toBe(expected);
  });

  it.each([
    [0, "0 byte"],
    [999, "999 byte"],
    [1_500, "1.5 kB"],
    [23_456_789, "23 MB"],
    [1.25e12, "1,250 GB"],
  ])("of %s bytes are %s", (bytes, expected) => {
    expect(bytesText(bytes)).toBe(expected);
  });
});

describe("a colour's name", () => {
  it("is the reader's own, else its word", () => {
    browserSpeaks("en");
    speak({ ...speech(), colorNames: { blue: "Question" } });
    expect([colorName("blue"), colorName("pink")]).toEqual(["Question", "browser:color_pink"]);
  });
});
