// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { focusNeighbour } from "@/entrypoints/library/focus-neighbour";

const ITEM = (name: string) =>
  `<li class="tl-highlight" id="${name}"><button aria-label="Edit"></button><button aria-label="Delete"></button></li>`;

/** One article per group of names. */
function list(...groups: string[]): void {
  document.body.innerHTML = groups.map((names) => `<ol>${[...names].map(ITEM).join("")}</ol>`).join("");
}

function where(): string {
  const { activeElement } = document;
  return `${activeElement?.closest("li")?.id} ${activeElement?.getAttribute("aria-label")}`;
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("focusNeighbour", () => {
  it.each([
    { groups: ["abc"], from: "b", label: "Delete", to: "c Delete" },
    { groups: ["abc"], from: "c", label: "Delete", to: "b Delete" },
    { groups: ["ab"], from: "a", label: "Edit", to: "b Edit" },
    { groups: ["a", "bc"], from: "a", label: "Delete", to: "b Delete" },
    { groups: ["ab", "c"], from: "c", label: "Delete", to: "b Delete" },
    { groups: ["a"], from: "a", label: "Delete", to: "a Delete" },
  ])("goes from $label in $from of $groups to $to", ({ groups, from, label, to }) => {
    list(...groups);
    document.querySelector<HTMLElement>(`#${from} [aria-label=${label}]`)!.focus();
    focusNeighbour(document.getElementById(from));
    expect(where()).toBe(to);
  });

  it("goes from the last card that there is to the way to the room", () => {
    list("a");
    document.body.insertAdjacentHTML(
      "afterbegin",
      '<a class="tl-room-link" href="#" aria-current="page">room</a>',
    );
    document.querySelector<HTMLElement>("#a [aria-label=Delete]")!.focus();
    focusNeighbour(document.getElementById("a"));
    expect(document.activeElement?.textContent).toBe("room");
  });

  it("leaves the focus where it is when it is elsewhere", () => {
    list("abc");
    document.querySelector<HTMLElement>("#c [aria-label=Edit]")!.focus();
    focusNeighbour(document.getElementById("a"));
    expect(where()).toBe("c Edit");
  });
});
