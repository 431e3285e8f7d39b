// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { focusNextRow } from "@/components/focus-next-row";

afterEach(() => document.body.replaceChildren());

it("from the only row the focus goes to the part of the page around it that can take it", () => {
  document.body.innerHTML = `<main><div tabindex="-1"><ul><li><button>delete</button></li></ul>
    <details><ul><li><button>restore</button></li></ul></details></div></main>`;
  document.querySelector("button")!.focus();
  focusNextRow(document.querySelector("li"));
  expect(document.activeElement).toBe(document.querySelector("div"));
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
