import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "@/lib/exchange/formats";
import english from "@/public/_locales/en/messages.json";
import chinese from "@/public/_locales/zh_CN/messages.json";
import { SAMPLE_TIME, sampleItem } from "../highlights/sample-highlight";

describe("the export formats", () => {
  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    "%s has a name in every language",
    (_, format) => {
      for (const messages of [english, chinese]) expect(Object.keys(messages)).toContain(format.labelKey);
    },
  );

  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    "%s writes every quote and note, and does not change what it is given",
    (_, format) => {
      const items = [sampleItem({}, { quote: "quote one", note: "note one" }, { quote: "quote two" })];
      const before = structuredClone(items);
      const text = format.write(items, { now: SAMPLE_TIME });
      for (const kept of ["quote one", "note one", "quote two"]) expect(text).toContain(kept);
      expect(items).toEqual(before);
    },
  );

  it("have ids and extensions of their own", () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
    expect(new Set(EXPORT_FORMATS.map(({ extension }) => extension)).size).toBe(EXPORT_FORMATS.length);
  });
});
