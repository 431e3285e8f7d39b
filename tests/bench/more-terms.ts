import type { Term } from "@/lib/glossary/term";
import { isEverydayWord } from "./mixed-prose";
import { type Random, seededRandom } from "./seeded-random";

const FIRST_HAN = 0x4e00;
const HAN_COUNT = 3000;

/** Another name of the same shape: letters for letters, Chinese characters for Chinese characters; no everyday word. */
function otherName(name: string, random: Random): string {
  for (;;) {
    const other = madeUpName(name, random);
    if (!isEverydayWord(other)) return other;
  }
}

function madeUpName(name: string, random: Random): string {
  return [...name]
    .map((character) => {
      if (/[a-z]/.test(character)) return String.fromCharCode(0x61 + Math.floor(random() * 26));
      if (/[A-Z]/.test(character)) return String.fromCharCode(0x41 + Math.floor(random() * 26));
      if (/[\u4e00-\u9fff]/.test(character))
        return String.fromCharCode(FIRST_HAN + Math.floor(random() * HAN_COUNT));
      return character;
    })
    .join("");
}

/** The terms, and `times - 1` times as many others with made-up aliases of the same shapes and the same cues. */
export function moreTerms(terms: readonly Term[], times: number): Term[] {
  const random = seededRandom(7);
  const more = [...terms];
  for (let round = 1; round < times; round++) {
    for (const term of terms) {
      const aliases = term.aliases.map((alias) => ({ ...alias, text: otherName(alias.text, random) }));
      more.push({ ...term, id: `${term.id}-${round}`, aliases });
    }
  }
  return more;
}

/** The first `count` of the terms and of others like them, and all their different names. */
export function manyTerms(terms: readonly Term[], count: number): { terms: Term[]; names: string[] } {
  const many = moreTerms(terms, Math.ceil(count / terms.length)).slice(0, count);
  const names = new Set(many.flatMap(({ aliases }) => aliases.map(({ text }) => text)));
  return { terms: many, names: [...names] };
}
