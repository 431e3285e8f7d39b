import type { Page } from "@playwright/test";

/** Whether our element is on top at the middle of what has a role in it, also where it stands in an open shadow root. */
export async function isOnTop(page: Page, role: string): Promise<boolean> {
  const box = (await page.locator(`termlight-overlay [role=${role}]`).boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return page.evaluate(({ x, y }) => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot && top.localName !== "termlight-overlay")
      top = top.shadowRoot.elementFromPoint(x, y);
    return top?.localName === "termlight-overlay";
  }, at);
}
