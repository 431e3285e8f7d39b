import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { explain } from "@/lib/mentions/explain";
import { GENRE_PASSAGES } from "../fixtures/sense-passages/genres";
import { MIXED_ARTICLES } from "../fixtures/sense-passages/mixed-articles";
const g = openBundledGlossary();
for (const p of [...GENRE_PASSAGES.filter((_, i) => i % 2 === 0), ...MIXED_ARTICLES]) {
  const ms = explain({ title: p.title ?? "", text: p.text }, g);
  for (const n of p.names) {
    let s = -1; for (let i = 0; i < (n.nth ?? 1); i++) s = p.text.indexOf(n.name, s + 1);
    const e = s + n.name.length;
    const over = ms.filter((m) => m.start < e && m.end > s);
    const acc = over.filter((m) => m.accepted);
    const ok = n.termId === null ? acc.length === 0 : acc.some((m) => m.termId === n.termId);
    if (ok) continue;
    console.log("\n" + p.text.slice(Math.max(0, s - 120), s) + "[[" + n.name + "]]" + p.text.slice(e, e + 120));
    for (const m of over) console.log("   ", n.termId, "|", m.termId, m.reason, "for", m.weights.for.toFixed(2), m.cuesFor.join(","), "AGAINST", m.weights.against.toFixed(2), m.cuesAgainst.join(","));
  }
}
