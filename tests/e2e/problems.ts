import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe finds wrong, one line each, by the rules of WCAG 2.2 A and AA (https://www.deque.com/axe).
 *
 * @param alone true where no tab may be opened for it, which would come to the front.
 */
export async function problems(page: Page, within?: string, alone = false): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(alone)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
