import { describe, expect, it } from "vitest";
import { KeyCollector } from "@/lib/glossary/key-collector";

describe("a collector of keys", () => {
  it("numbers a key once", () => {
    const collector = new KeyCollector();
    expect([collector.add("模型"), collector.add("推理"), collector.add("模型")]).toEqual([0, 1, 0]);
  });
});
