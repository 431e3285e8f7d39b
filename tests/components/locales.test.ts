import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Messages = Record<string, { message: string }>;

const ROOT = join(import.meta.dirname, "../..");
const LOCALES = readdirSync(join(ROOT, "public/_locales")).sort();
const TEXTS = new Map(LOCALES.map((locale) => [locale, textsOf(locale)]));
const ENGLISH = TEXTS.get("en")!;
const KEYS = Object.keys(ENGLISH);
const OTHERS = LOCALES.filter((locale) => locale !== "en");

function textsOf(locale: string): Messages {
  return JSON.parse(readFileSync(join(ROOT, "public/_locales", locale, "messages.json"), "utf8"));
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));
}

const SOURCE = [...sources("components"), ...sources("entrypoints"), ...sources("lib/exchange")].join("\n");
const MANIFEST = readFileSync(join(ROOT, "wxt.config.ts"), "utf8");

/** Keys in `t("…")`, keys in `countText("…")` with both their forms, and fixed beginnings of keys: `kind_${…}`. */
const NAMED = [...SOURCE.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => match[1]!);
const COUNTED = [...SOURCE.matchAll(/\bcountText\(\s*"([^"]+)"/g)].flatMap(([, key]) => [
  `${key}_one`,
  `${key}_other`,
]);
const BEGUN = [...SOURCE.matchAll(/`([a-z]+_[a-z_]*)\$\{/g)].map((match) => match[1]!);
const IN_MANIFEST = [...MANIFEST.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!);

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\$\d/g))].sort();
}

/** The Han characters of a two-byte national standard, between two rows of its table. */
function standardHan(encoding: string, firstRow: number, lastRow: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = firstRow; lead <= lastRow; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      characters.add(decoder.decode(new Uint8Array([lead, trail])));
  return characters;
}

describe("the interface's texts", () => {
  it("are in English, Simplified and Traditional Chinese", () => {
    expect(LOCALES).toEqual(["en", "zh_CN", "zh_TW"]);
  });

  it.each(OTHERS)("have the same keys in the same order in %s as in English", (locale) => {
    const keys = Object.keys(TEXTS.get(locale)!);
    expect(KEYS.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(keys).toEqual(KEYS);
  });

  it.each(LOCALES)("all say something in %s, with the same placeholders as in English", (locale) => {
    const texts = Object.entries(TEXTS.get(locale)!);
    expect(texts.filter(([, { message }]) => message.trim() === "")).toEqual([]);
    const wrong = texts.filter(
      ([key, { message }]) =>
        placeholders(message).join() !== placeholders(ENGLISH[key]?.message ?? "").join(),
    );
    expect(wrong).toEqual([]);
  });

  it("exist for every key that the program names", () => {
    expect(NAMED.length).toBeGreaterThan(0);
    expect([...NAMED, ...COUNTED, ...IN_MANIFEST].filter((key) => !Object.hasOwn(ENGLISH, key))).toEqual([]);
  });

  it("are all used", () => {
    const isUsed = (key: string): boolean =>
      IN_MANIFEST.includes(key) ||
      SOURCE.includes(`"${key}"`) ||
      SOURCE.includes(`"${key.replace(/_(one|other)$/, "")}"`) ||
      BEGUN.some((beginning) => key.startsWith(beginning));
    expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe("Chinese texts", () => {
  it.each([
    { locale: "zh_CN", standard: "gbk", rows: [0xb0, 0xf7], name: "the mainland's (GB 2312)" },
    { locale: "zh_TW", standard: "big5", rows: [0xa4, 0xf9], name: "Taiwan's (Big5)" },
  ])("in $locale have no character that is not $name", ({ locale, standard, rows: [first, last] }) => {
    const known = standardHan(standard, first!, last!);
    const foreign = Object.entries(TEXTS.get(locale)!).filter(([, { message }]) =>
      (message.match(/\p{Script=Han}/gu) ?? []).some((character) => !known.has(character)),
    );
    expect(foreign).toEqual([]);
  });

  it("in zh_TW use the words of Taiwan, not the mainland's in other characters", () => {
    const mainland =
      /設置|導出|導入|文件|搜索|程序|數據|默認|信息|網絡|軟件|硬件|屏幕|鼠標|單擊|菜單|窗口|粘貼|鏈接|質量|視頻|插件|刷新|字段|單元格|回收站|磁盤|內存|撤銷|算法|智能體|當前|支持|通過|字符|模板|標簽|用戶|服務器|“|”/;
    const wrong = Object.entries(TEXTS.get("zh_TW")!).filter(([, { message }]) => mainland.test(message));
    expect(wrong).toEqual([]);
  });

  it("address the reader in one way", () => {
    const polite = OTHERS.flatMap((locale) =>
      Object.entries(TEXTS.get(locale)!).filter(([, { message }]) => message.includes("您")),
    );
    expect(polite).toEqual([]);
  });
});
