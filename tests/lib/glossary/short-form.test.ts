import { describe, expect, it } from "vitest";
import { isShortForm, isSmallShortForm, shortFormKey } from "@/lib/glossary/short-form";

describe("an abbreviation", () => {
  it.each([
    ["RAG", true],
    ["MoE", true],
    ["R1", true],
    ["AT&T", true],
    ["U.S.A", true],
    ["Wi-Fi", true],
    ["3D", true],
    ["2FA", true],
    ["ABCDEFGHIJ", true],
    ["ABCDEFGHIJK", false],
    ["A", false],
    ["Abc", false],
    ["abc", false],
    ["123", false],
    ["4X4", false],
    ["K V", false],
    ["词元", false],
  ])("%s may be one: %s", (text, may) => {
    expect(isShortForm(text)).toBe(may);
  });

  it.each([
    ["bpd", true],
    ["ocean", true],
    ["oceans", false],
    ["ab", false],
    ["i18n", true],
    ["i118n", false],
    ["Bpd", false],
  ])("%s may be one in small letters: %s", (text, may) => {
    expect(isSmallShortForm(text)).toBe(may);
  });

  it.each([
    ["LLMs", "LLM"],
    ["MoE", "MOE"],
    ["U.S.A.", "USA"],
    ["Wi-Fi", "WIFI"],
    ["AT&T", "ATT"],
    ["bps", "BPS"],
  ])("%s is compared as %s", (text, key) => {
    expect(shortFormKey(text)).toBe(key);
  });
});
