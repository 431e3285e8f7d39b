import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { explain } from "@/lib/mentions/explain";
import { HELD_OUT_PASSAGES } from "../../tests/fixtures/sense-passages/held-out";
import { OBLIQUE_PASSAGES } from "../../tests/fixtures/sense-passages/oblique";
import { UNTOUCHED_PASSAGES } from "../../tests/fixtures/sense-passages/untouched";
import { GENRE_PASSAGES } from "../../tests/fixtures/sense-passages/genres";
const g = openBundledGlossary();
const sets: Record<string, any> = { held: HELD_OUT_PASSAGES, obEven: OBLIQUE_PASSAGES.filter((_, i) => i % 2), untouched: UNTOUCHED_PASSAGES, genEven: GENRE_PASSAGES.filter((_, i) => i % 2) };
for (const [k, ps] of Object.entries(sets)) {
  const miss: Record<string, number> = {}, wrong: Record<string, number> = {};
  for (const p of ps) {
    const ms = explain({ title: p.title ?? "", text: p.text }, g);
    for (const n of p.names) {
      let s = -1; for (let i = 0; i < (n.nth ?? 1); i++) s = p.text.indexOf(n.name, s + 1);
      const e = s + n.name.length;
      const over = ms.filter((m) => m.start < e && m.end > s);
      const acc = over.filter((m) => m.accepted);
      if (n.termId === null) { for (const m of acc) { const c=g.terms.find(t=>t.id===m.termId)!; const key=m.reason + (c.cues?.odds??""); wrong[key] = (wrong[key] ?? 0) + 1; } }
      else if (!acc.some((m) => m.termId === n.termId)) { const c=g.terms.find(t=>t.id===n.termId)!; const r = over.find((m) => m.termId === n.termId)?.reason ?? "no candidate"; const key=(acc.length ? "other term" : r)+" "+(c.cues?.odds??""); miss[key] = (miss[key] ?? 0) + 1; }
    }
  }
  console.log(k, "missed", miss, "wrong", wrong);
}
