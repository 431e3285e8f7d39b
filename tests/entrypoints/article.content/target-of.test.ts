// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { takesClick, targetOf } from "@/entrypoints/article.content/target-of";

/** What a listener of the window hears of a click on the first `b` within the markup, in an open shadow root of it if there is one. */
function clickIn(markup: string, shadow = ""): Event {
  document.body.innerHTML = markup;
  const host = document.querySelector("x-b");
  if (host) host.attachShadow({ mode: "open" }).innerHTML = shadow;
  const target = (host?.shadowRoot ?? document).querySelector("b")!;
  let heard: Event | undefined;
  let path: EventTarget[] = [];
  const listen = (event: Event): void => {
    heard = event;
    path = event.composedPath();
  };
  window.addEventListener("click", listen, { once: true, capture: true });
  target.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  // A path is known during the event only.
  return { target: heard!.target, composedPath: () => path } as unknown as Event;
}

describe("a click", () => {
  it.each([
    ["in a link", '<a href="#"><b>x</b></a>', "", true],
    ["in a paragraph", "<p><b>x</b></p>", "", false],
    ["on what ARIA calls a link", '<span role="link"><b>x</b></span>', "", true],
    ["on what ARIA calls an entry of a menu", '<span role="menuitemradio"><b>x</b></span>', "", true],
    ["on what ARIA calls a heading", '<span role="heading"><b>x</b></span>', "", false],
    ["in a component within a link", '<a href="#"><x-b></x-b></a>', "<b>x</b>", true],
    ["in a component's own link", "<x-b></x-b>", '<a href="#"><b>x</b></a>', true],
    ["in a component", "<x-b></x-b>", "<b>x</b>", false],
  ])("%s has a meaning of its own: %s", (_title, markup, shadow, expected) => {
    const event = clickIn(markup, shadow);
    expect(targetOf(event)?.localName).toBe("b");
    expect(takesClick(event)).toBe(expected);
  });
});
