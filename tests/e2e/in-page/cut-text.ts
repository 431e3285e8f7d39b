/**
 * Text that a reader cannot get at: cut off by its box, or beside the window; and boxes that scroll sideways. Runs in the
 * page, so it stands alone. What is clipped on purpose (an ellipsis, a line clamp) does not count.
 *
 * @param host selector of the element whose shadow tree is looked through; `null` for the page itself.
 */
export function cutText(host: string | null): string[] {
  const root: ParentNode = host === null ? document.body : document.querySelector(host)!.shadowRoot!;
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  if (host === null && document.scrollingElement!.scrollWidth > width + 1)
    found.push(`the page is ${document.scrollingElement!.scrollWidth} wide in a window of ${width}`);
  const nameOf = (element: Element): string =>
    `${element.localName}.${element.getAttribute("class") ?? ""} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
  const isHidden = (element: Element): boolean =>
    !(element as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: false }) ||
    element.closest(".tl-visually-hidden") !== null;
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    if (isHidden(element) || element.closest("svg")) continue;
    const style = getComputedStyle(element);
    const isShortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
    const isField = element.matches("input, textarea, select");
    const overflows = (size: number, room: number): boolean => size > room + 1;
    if (style.overflowX !== "visible" && style.display !== "inline" && !isShortened && !isField)
      if (overflows(element.scrollWidth, element.clientWidth))
        found.push(`${nameOf(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`);
    if (/^(hidden|clip)$/.test(style.overflowY) && style.display !== "inline" && !isShortened && !isField)
      if (overflows(element.scrollHeight, element.clientHeight) && element.clientHeight > 1)
        found.push(`${nameOf(element)} is ${element.scrollHeight} high in ${element.clientHeight}`);
    for (const child of element.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE || child.nodeValue!.trim() === "" || isShortened) continue;
      const range = document.createRange();
      range.selectNodeContents(child);
      const { left, right } = range.getBoundingClientRect();
      if (left < -1 || right > width + 1)
        found.push(`${nameOf(element)} reaches from ${Math.round(left)} to ${Math.round(right)} in ${width}`);
    }
  }
  return found;
}

/** Doubles every size of text, like a browser that enlarges text alone. Runs in the page. */
export function doubleText(host: string | null): void {
  const root: ParentNode = host === null ? document.body : document.querySelector(host)!.shadowRoot!;
  const elements = [...root.querySelectorAll<HTMLElement>("*")];
  const sizes = elements.map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return { size: Number.parseFloat(fontSize) * 2, line: Number.parseFloat(lineHeight) * 2 };
  });
  for (const [index, element] of elements.entries()) {
    const { size, line } = sizes[index]!;
    element.style.setProperty("font-size", `${size}px`, "important");
    if (Number.isFinite(line)) element.style.setProperty("line-height", `${line}px`, "important");
  }
}
