// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { type ListCommand, listCommand } from "@/entrypoints/library/list-keys";

afterEach(() => {
  document.body.innerHTML = "";
});

/** What a key asks for when it is pressed in the first element of some markup. */
function pressed(
  key: string,
  more: KeyboardEventInit = {},
  markup = "<li tabindex=-1></li>",
): ListCommand | null {
  document.body.innerHTML = markup;
  let command: ListCommand | null = null;
  document.body.addEventListener(
    "keydown",
    (event) => {
      command = listCommand(event);
    },
    { once: true },
  );
  document.body.firstElementChild!.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, ...more }),
  );
  return command;
}

it.each<[string, KeyboardEventInit, ListCommand | null]>([
  ["j", {}, { kind: "move", to: "next", extend: false }],
  ["ArrowUp", {}, { kind: "move", to: "previous", extend: false }],
  ["ArrowDown", { shiftKey: true }, { kind: "move", to: "next", extend: true }],
  ["End", {}, { kind: "move", to: "last", extend: false }],
  ["x", {}, { kind: "select" }],
  [" ", {}, { kind: "select" }],
  ["a", { ctrlKey: true }, { kind: "select-all" }],
  ["a", {}, null],
  ["3", {}, { kind: "color", number: 3 }],
  ["Delete", {}, { kind: "delete" }],
  ["Delete", { shiftKey: true }, null],
  ["j", { altKey: true }, null],
  ["x", { isComposing: true }, null],
  ["q", {}, null],
])("the key %j with %j asks for %j", (key, more, command) => {
  expect(pressed(key, more)).toEqual(command);
});

it.each([
  ["j", "<input type=search>"],
  ["x", "<textarea></textarea>"],
  ["End", "<select></select>"],
  [" ", "<button></button>"],
  [" ", "<input type=checkbox>"],
  ["j", "<dialog open></dialog>"],
])("the key %j is left to %s", (key, markup) => {
  expect(pressed(key, {}, markup)).toBeNull();
});

it("letters pressed on a box mean what they mean elsewhere in the list", () => {
  expect(pressed("x", {}, "<input type=checkbox>")).toEqual({ kind: "select" });
});
