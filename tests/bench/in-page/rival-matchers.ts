/** Other ways to find many names in a text, each with the options that make it fastest. */
import Mark from "mark.js";
import FastAhoCorasick from "modern-ahocorasick/fast";

/** Finds names in a text and returns at how many places. */
export type Matcher = (text: string) => number;

/** mark.js goes on to its next word by calling itself: with thousands there is no stack left. */
const MARKED_AT_ONCE = 500;

const LATIN = "[A-Za-z0-9_]";
const LATIN_EDGES = new RegExp(`^${LATIN}(?:.*${LATIN})?$`);
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

function alternativesOf(names: readonly string[]): string {
  return names.map((name) => name.replace(SPECIAL, "\\$&")).join("|");
}

/**
 * One regular expression of all names, the longest first. Those with a Latin letter at both ends stand in one group
 * between `\b`: repeated for each name, `\b` would keep the engine from sharing what names begin with.
 */
export function alternationOf(names: readonly string[]): Matcher {
  const sorted = [...names].sort((a, b) => b.length - a.length);
  const latin = sorted.filter((name) => LATIN_EDGES.test(name));
  const others = sorted.filter((name) => !LATIN_EDGES.test(name));
  const pattern = new RegExp(`\\b(?:${alternativesOf(latin)})\\b|${alternativesOf(others)}`, "g");
  return (text) => {
    let found = 0;
    pattern.lastIndex = 0;
    while (pattern.exec(text) !== null) found += 1;
    return found;
  };
}

/** modern-ahocorasick with its double-array backend; without word edges, which cost it more. */
export function ahoCorasickOf(names: readonly string[]): Matcher {
  const matcher = new FastAhoCorasick(names);
  return (text) => matcher.search(text, { strategy: "leftmost-longest" }).length;
}

interface TrieNode {
  next: Map<number, TrieNode>;
  isName: boolean;
}

/** The plainest dictionary there is, a trie of nested maps: every name at every place, as it is written and without edges. */
export function mapTrieOf(names: readonly string[]): Matcher {
  const nodeOf = (): TrieNode => ({ next: new Map(), isName: false });
  const root = nodeOf();
  for (const name of names) {
    let node = root;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      const child = node.next.get(unit) ?? nodeOf();
      node.next.set(unit, child);
      node = child;
    }
    node.isName = true;
  }
  return (text) => {
    let found = 0;
    for (let start = 0; start < text.length; start++) {
      let node = root.next.get(text.charCodeAt(start));
      for (let at = start + 1; node !== undefined; at++) {
        if (node.isName) found += 1;
        node = node.next.get(text.charCodeAt(at));
      }
    }
    return found;
  };
}

/** mark.js on paragraphs outside the page. Marks what it finds, as it cannot else. */
export function markJsOf(names: readonly string[]): Matcher {
  return (text) => {
    const article = document.createElement("article");
    article.append(
      ...text.split("\n").map((line) => Object.assign(document.createElement("p"), { textContent: line })),
    );
    const mark = new Mark(article);
    let found = 0;
    const each = () => {
      found += 1;
    };
    for (let from = 0; from < names.length; from += MARKED_AT_ONCE) {
      const some = names.slice(from, from + MARKED_AT_ONCE);
      mark.mark(some, { accuracy: "partially", separateWordSearch: false, diacritics: false, each });
    }
    return found;
  };
}
