import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "@/public/_locales/en/messages.json";
import zh from "@/public/_locales/zh_CN/messages.json";

type Messages = Record<string, { message: string }>;

const ROOT = join(import.meta.dirname, "../..");
const ENGLISH: Messages = en;
const CHINESE: Messages = zh;
const KEYS = Object.keys(ENGLISH);

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

describe("the interface's texts", () => {
  it("have the same keys in the same order in both languages", () => {
    expect(Object.keys(CHINESE)).toEqual(KEYS);
  });

  it.each(KEYS)("%s says something in both languages, with the same placeholders", (key) => {
    const texts = [ENGLISH[key]!.message, CHINESE[key]?.message ?? ""];
    expect(texts.map((text) => text.trim() === "")).toEqual([false, false]);
    expect(placeholders(texts[1]!)).toEqual(placeholders(texts[0]!));
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
