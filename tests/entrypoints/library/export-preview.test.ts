import { describe, expect, it } from "vitest";
import { exportPreview, type PreviewSource } from "@/entrypoints/library/export-preview";
import { htmlFormat } from "@/lib/exchange/html";
import { markdownFormat } from "@/lib/exchange/markdown";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { SAMPLE_TIME, sampleItem } from "../../lib/highlights/sample-highlight";

function source(changes: Partial<PreviewSource> = {}): PreviewSource {
  return {
    sample: [
      sampleItem({ title: "One" }, { quote: "first" }),
      sampleItem({ title: "Two" }, { quote: "second" }),
    ],
    format: markdownFormat,
    markdown: DEFAULT_SETTINGS.markdown,
    now: SAMPLE_TIME,
    ...changes,
  };
}

describe("the preview of an export", () => {
  it("is the beginning of the file", () => {
    const { text } = exportPreview(source(), true);
    expect(text).toMatch(/^---\ntitle: "Termlight"[\s\S]*first[\s\S]*second/);
  });

  it("is the first file where each article has its own", () => {
    const { text } = exportPreview(
      source({ markdown: { ...DEFAULT_SETTINGS.markdown, fileEach: true } }),
      true,
    );
    expect(text).toMatch(/^---\ntitle: "One"/);
    expect(text).not.toContain("second");
  });

  it("is cut where it is long", () => {
    const { text } = exportPreview(
      source({ sample: [sampleItem({}, { quote: "词".repeat(10_000) })] }),
      true,
    );
    expect(text?.length).toBeLessThan(5_000);
    expect(text).toMatch(/…$/);
  });

  it.each([
    ["nothing to export", source({ sample: [] }), { text: "", link: null, obsidian: null }],
    ["what is not known yet", null, { text: null, link: null, obsidian: null }],
  ])("for %s says so", (_, from, expected) => {
    expect(exportPreview(from, false)).toEqual(expected);
  });

  it.each([
    ["a short note", source({ sample: [sampleItem({}, { quote: "q" })] }), false, "link"],
    ["a long note", source({ sample: [sampleItem({}, { quote: "词".repeat(1_000) })] }), false, "file"],
    ["several articles", source(), true, null],
    ["another format", source({ format: htmlFormat }), false, null],
    [
      "another program",
      source({ markdown: { ...DEFAULT_SETTINGS.markdown, dialect: "plain" } }),
      false,
      null,
    ],
  ] as const)("says for %s how Obsidian takes it", (_, from, several, obsidian) => {
    const preview = exportPreview(from, several);
    expect(preview.obsidian).toBe(obsidian);
    expect(preview.link?.startsWith("obsidian://new?") ?? false).toBe(obsidian === "link");
  });
});
