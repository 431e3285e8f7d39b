// @vitest-environment jsdom
import { expect, it } from "vitest";
import { ChangedParts } from "@/lib/page-text/changed-parts";

function page() {
  document.body.innerHTML =
    '<main><p id="a">one</p><my-card><b id="c">slotted</b></my-card></main><p id="z"></p>';
  const host = document.querySelector("my-card")!;
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = '<section><slot></slot></section><p id="in">in it</p>';
  return { host, root, parts: new ChangedParts() };
}

/** What of some elements changed: a letter each, of `none`, `within`, `all`. */
function changes(parts: ChangedParts, ...elements: Element[]): string {
  const changeOf = parts.take();
  return elements.map((element) => changeOf(element)[0]).join("");
}

const by = (id: string): Element => document.getElementById(id)!;

it("at first, and when it is said, everything may have changed", () => {
  const { parts } = page();
  expect(changes(parts, by("a"), by("z"))).toBe("aa");
  expect(changes(parts, by("a"), by("z"))).toBe("nn");
  parts.touchAll();
  expect(changes(parts, by("a"), by("z"))).toBe("aa");
});

it("a change lies within all that is around it, beyond shadow roots and slots too", () => {
  const { parts, host, root } = page();
  parts.take();
  parts.touch(by("a").firstChild!);
  expect(changes(parts, by("a"), document.body, host, by("z"))).toBe("wwnn");
  parts.touch(root);
  expect(changes(parts, by("a"), document.body, host)).toBe("nww");
  parts.touch(by("c"));
  expect(changes(parts, root.querySelector("section")!, host, root.querySelector("p")!)).toBe("wwn");
});

it("an element that may be shown in another way is changed with all that is in it", () => {
  const { parts } = page();
  parts.take();
  parts.restyle(document.querySelector("main")!);
  expect(changes(parts, document.querySelector("main")!, document.body, by("z"))).toBe("awn");
  parts.restyle(document.documentElement);
  expect(changes(parts, by("z"))).toBe("a");
});

it("where too much changed, all of it did", () => {
  const { parts } = page();
  parts.take();
  for (let number = 0; number < 6_000; number++) parts.touch(document.createTextNode(""));
  expect(changes(parts, by("z"))).toBe("a");
});
