// @vitest-environment jsdom
import { expect, it } from "vitest";
import { undoDirection } from "@/entrypoints/library/reading/undo-direction";

it.each([
  ["Ctrl+Z", { key: "z", ctrlKey: true }, "undo"],
  ["Cmd+Z", { key: "z", metaKey: true }, "undo"],
  ["Ctrl+Shift+Z", { key: "Z", ctrlKey: true, shiftKey: true }, "redo"],
  ["Ctrl+Y", { key: "y", ctrlKey: true }, "redo"],
  ["Cmd+Y", { key: "y", metaKey: true }, null],
  ["Z alone", { key: "z" }, null],
  ["Ctrl+Alt+Z", { key: "z", ctrlKey: true, altKey: true }, null],
])("%s goes: %#", (_, init, direction) => {
  expect(undoDirection(new KeyboardEvent("keydown", init))).toBe(direction);
});

it("a field undoes for itself", () => {
  const field = document.createElement("textarea");
  let direction: unknown;
  field.addEventListener("keydown", (event) => {
    direction = undoDirection(event);
  });
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
  expect(direction).toBeNull();
});
