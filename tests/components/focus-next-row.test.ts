// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { focusNextRow } from "@/components/focus-next-row";

afterEach(() => document.body.replaceChildren());

it("a row that folds away is no neighbour of those that stay", () => {
  document.body.innerHTML = `<button class="tl-page-tab" aria-selected="true">tab</button>
    <main><ul><li><button>delete</button></li></ul><details><ul><li><button>restore</button></li></ul></details></main>`;
  document.querySelector<HTMLElement>("li button")!.focus();
  focusNextRow(document.querySelector("li"));
  expect(document.activeElement?.textContent).toBe("tab");
});

it("where the next row has fewer controls, the focus goes to its last", () => {
  const [first, second] = list();
  second!.querySelector("button")!.remove();
  first!.querySelectorAll("button")[1]!.focus();
  focusNextRow(first!);
  expect(document.activeElement?.textContent).toBe("delete 2");
});

function list(): HTMLElement[] {
  document.body.innerHTML = `<main>${[1, 2].map((row) => `<ul><li><button>edit ${row}</button><button>delete ${row}</button></li></ul>`).join("")}</main><button>elsewhere</button>`;
  return [...document.querySelectorAll("li")];
}

it.each([
  [0, "delete 1", "delete 2"],
  [1, "delete 2", "delete 1"],
  [0, "edit 1", "edit 2"],
  [0, "elsewhere", "elsewhere"],
])("from row %i the focus goes from “%s” to “%s”", (row, from, to) => {
  const rows = list();
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === from)!.focus();
  focusNextRow(rows[row]!);
  expect(document.activeElement?.textContent).toBe(to);
});

it("a row that is about to go itself is no neighbour", () => {
  const [first, second] = list();
  second!.querySelector("button")!.focus();
  focusNextRow(second!);
  document.body.insertAdjacentHTML(
    "afterbegin",
    '<button class="tl-page-tab" aria-selected="true">tab</button>',
  );
  focusNextRow(first!);
  expect(document.activeElement?.textContent).toBe("tab");
});

it.each([
  ["the current tab", '<button class="tl-page-tab" aria-selected="true">tab</button>', "tab"],
  ["nowhere on a page without tabs", "", "delete"],
])("from the last row the focus goes to %s", (_where, tabs, to) => {
  document.body.innerHTML = `${tabs}<main><ul><li><button>delete</button></li></ul></main>`;
  document.querySelector<HTMLElement>("li button")!.focus();
  focusNextRow(document.querySelector("li"));
  expect(document.activeElement?.textContent).toBe(to);
});
