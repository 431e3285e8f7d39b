import type { ShadowRootSelector } from "./selector";
import { nodeByPath, pathOf } from "./x-path";

/** The open shadow root that a node stands in, described; `null` in the document's own tree. */
export function describeShadowRoot(node: Node): ShadowRootSelector | null {
  const hosts: string[] = [];
  for (let root = shadowRootOf(node); root; root = shadowRootOf(root.host)) hosts.unshift(pathOf(root.host));
  return hosts.length > 0 ? { type: "ShadowRootSelector", hosts } : null;
}

/** The shadow root that a description leads to in the page as it is now; `null` where it leads nowhere. */
export function shadowRootBy({ hosts }: ShadowRootSelector, root: Element): ShadowRoot | null {
  let at: Element | ShadowRoot = root.ownerDocument.documentElement;
  for (const path of hosts) {
    const host: Node | null = nodeByPath(path, at);
    const inside: ShadowRoot | null = (host as Element | null)?.shadowRoot ?? null;
    if (!inside) return null;
    at = inside;
  }
  return at as ShadowRoot;
}

function shadowRootOf(node: Node): ShadowRoot | null {
  const root = node.getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in root ? (root as ShadowRoot) : null;
}
