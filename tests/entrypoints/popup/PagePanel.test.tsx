// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { PageContent, type PageContentProps } from "@/entrypoints/popup/PageContent";
import { PagePanel } from "@/entrypoints/popup/PagePanel";
import type { PageState } from "@/entrypoints/popup/page-watch";
import type { PageDescription } from "@/lib/messages/page-description";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { highlight } from "../../components/highlights";
import { mount } from "../../components/mounted";
import { describedPage } from "./described-page";

function described(more: Partial<PageDescription>): PageState {
  return { kind: "page", description: describedPage(more) };
}

function panel(page: PageState, more: Partial<PageContentProps & { onReload(): void }> = {}) {
  const props = {
    language: "en",
    settings: null,
    onSettings: vi.fn(),
    onTerm: vi.fn(),
    onHighlight: vi.fn(),
    onSeek: vi.fn(),
    onAttach: vi.fn(),
    onForce: vi.fn(),
  } as const;
  const { onReload = vi.fn(), ...rest } = more;
  return mount(
    <PagePanel
      page={page}
      onReload={onReload}
      content={(description) => <PageContent description={description} {...props} {...rest} />}
    />,
  );
}

const READING = { ...DEFAULT_SETTINGS, density: "article" } as const;

const MOE = {
  id: "moe",
  name: { en: "MoE", zh: "混合专家" },
  kind: "architecture",
  count: 2,
  inArticle: null,
} as const;

describe("PagePanel", () => {
  it.each([
    [{ kind: "unsupported", reason: "pdf" }, "unsupported_pdf"],
    [{ kind: "unsupported", reason: "no_access" }, "popup_no_access_title"],
    [{ kind: "looking" }, "popup_looking"],
    [{ kind: "loading" }, "popup_still_loading"],
    [described({ status: "reading" }), "popup_reading"],
    [described({ status: "off" }), "popup_off_hint"],
    [described({ status: "article" }), "popup_no_terms"],
    [described({ status: "no-article" }), "popup_no_highlights"],
  ] as const)("in %j says %s", (page, text) => {
    expect(panel(page).root.textContent).toContain(text);
  });

  it("says which mentions are underlined, and changes it and the everyday terms", () => {
    const onSettings = vi.fn();
    const shown = panel(described({ terms: [MOE] }), { settings: READING, onSettings });
    expect(shown.get("details [aria-pressed=true]").textContent).toBe("density_article");
    shown.click(shown.all("details button").find(({ textContent }) => textContent === "density_every")!);
    shown.click(shown.get("[role=switch]"));
    expect(onSettings.mock.calls).toEqual([[{ density: "every" }], [{ basicTerms: true }]]);
  });

  it.each([{ kind: "dead" }, described({ status: "failed" })] as const)("offers to reload in %j", (page) => {
    const onReload = vi.fn();
    const shown = panel(page, { onReload });
    shown.click(shown.get("button"));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it.each([
    { status: "no-article", forced: false, asks: true },
    { status: "no-article", forced: true, asks: false },
    { status: "article", forced: true, asks: false },
  ] as const)("in $status with forced $forced asks for $asks", ({ status, forced, asks }) => {
    const onForce = vi.fn();
    const shown = panel(described({ status, forced }), { onForce });
    shown.click(shown.get("button"));
    expect(onForce).toHaveBeenCalledWith(asks);
  });

  it("leads to terms and to highlights that stand on the page; orphans can be attached", () => {
    const [onTerm, onHighlight, onAttach] = [vi.fn(), vi.fn(), vi.fn()];
    const highlights = [
      { highlight: highlight({ id: "found" }), orphan: false },
      { highlight: highlight({ id: "orphan" }), orphan: true },
    ];
    const shown = panel(described({ terms: [MOE], highlights }), { onTerm, onHighlight, onAttach });
    for (const button of shown.all("button")) shown.click(button);
    expect(onTerm.mock.calls).toEqual([["moe"]]);
    expect(onHighlight.mock.calls).toEqual([["found"]]);
    expect(onAttach.mock.calls).toEqual([["orphan"]]);
  });
});
