// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { focusNeighbour } from "@/entrypoints/library/focus-neighbour";

const ITEM = (name: string) =>
  `<li id="${name}"><button aria-label="Edit"></button><button aria-label="Delete"></button></li>`;

function list(...names: string[]): void {
  document.body.innerHTML = `<article><h2 tabindex="-1">T</h2><ol>${names.map(ITEM).join("")}</ol></article>`;
}

function where(): string | null {
  const { activeElement } = document;
  return activeElement === document.body
    ? null
    : `${activeElement?.closest("li")?.id ?? activeElement?.tagName} ${activeElement?.getAttribute("aria-label") ?? ""}`.trim();
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("focusNeighbour", () => {
  it.each([
    { items: ["a", "b", "c"], from: "b", label: "Delete", to: "c Delete" },
    { items: ["a", "b", "c"], from: "c", label: "Delete", to: "b Delete" },
    { items: ["a", "b"], from: "a", label: "Edit", to: "b Edit" },
    { items: ["a"], from: "a", label: "Delete", to: "H2" },
  ])("goes from $label in $from of $items to $to", ({ items, from, label, to }) => {
    list(...items);
    document.querySelector<HTMLElement>(`#${from} [aria-label=${label}]`)!.focus();
    focusNeighbour(document.getElementById(from));
    expect(where()).toBe(to);
  });

  it("leaves the focus where it is when it is elsewhere", () => {
    list("a", "b", "c");
    document.querySelector<HTMLElement>("#c [aria-label=Edit]")!.focus();
    focusNeighbour(document.getElementById("a"));
    expect(where()).toBe("c Edit");
  });
});
