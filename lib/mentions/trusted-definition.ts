import type { Definition } from "./definition";

/** Chinese characters per letter of an abbreviation: fewer are a remark about it, more are a sentence. */
const MIN_HAN_PER_LETTER = 1.5;
const MAX_HAN_PER_LETTER = 4;
/** Words that stand in remarks and sentences and not in names. */
const NO_NAME =
  /[的了是在请见如等已未不仅含需可将也都就还被把让给]|包括|来自|点击|下载|例如|以下|或者|其中|记者/;
/** The words after which a name begins. */
const LEADS_TO_NAME =
  /(?:的|了|是|在|叫做|叫作|称为|称作|名为|推出|提出|发布|采用|使用|引入|通过|利用|基于|根据|关于|一种|一个|这种|该|及其|以及|包括|例如)(?=[\u3400-\u9fff]{3,}$)/g;

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** What is left of Chinese words before a bracket when those that lead up to the name are taken off. */
function nameWithin(long: string): string {
  let start = 0;
  for (const { 0: lead, index } of long.matchAll(LEADS_TO_NAME)) start = index + lead.length;
  return long.slice(start);
}

/**
 * `definition` as it can be shown to the reader, `null` when it cannot: one that spells the abbreviation out, or Chinese
 * words that are about as long as a name for so many letters and begin where a name does, without words that lead up to it.
 */
export function trustedDefinition(definition: Definition, units: Uint16Array): Definition | null {
  if (definition.spelled) return definition;
  const { long, longStart, short } = definition;
  if (!/^[A-Z]{2,}$/.test(short)) return null;
  const name = nameWithin(long);
  const ratio = name.length / short.length;
  if (ratio < MIN_HAN_PER_LETTER || ratio > MAX_HAN_PER_LETTER || NO_NAME.test(name)) return null;
  // Cut off by the reach of the search: nobody knows where it begins.
  if (name === long && isHan(units[longStart - 1]!)) return null;
  return { ...definition, long: name, longStart: longStart + long.length - name.length };
}
