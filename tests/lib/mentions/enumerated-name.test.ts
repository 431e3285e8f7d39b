import { describe, expect, it } from "vitest";
import { enumeratedBefore } from "@/lib/mentions/enumerated-name";

describe("a list before an abbreviation", () => {
  it.each([
    ["环境、社会和治理", "ESG", "环境、社会和治理"],
    ["环境、社会和公司治理", "ESG", "环境、社会和公司治理"],
    ["他在环境、社会与治理", "ESG", "环境、社会与治理"],
    ["环境、社会、经济和治理", "ESG", undefined],
    ["环境、社会和治理", "ES", undefined],
    ["环境、社会和治理", "ESGX", undefined],
    ["环境、社会、经济和治理", "ESEG", "环境、社会、经济和治理"],
    ["环境和治理", "EG", undefined],
    ["环境、社会、治理", "ESG", undefined],
  ])("has one member for each letter: %j for %s is %j", (text, short, list) => {
    expect(enumeratedBefore({ text, start: 1 }, short)?.text).toBe(list);
  });
});
