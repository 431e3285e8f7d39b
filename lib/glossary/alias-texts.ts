import type { Alias } from "./term";

const NUMBER = /\d+/;
const LAST_WITH_DECIMALS = 9.9;
const LAST = 999;

function createSizes(): string[] {
  const sizes: string[] = [];
  for (let tenths = 1; tenths <= LAST_WITH_DECIMALS * 10; tenths++) sizes.push(String(tenths / 10));
  for (let whole = Math.ceil(LAST_WITH_DECIMALS); whole <= LAST; whole++) sizes.push(String(whole));
  return sizes;
}

/** How large models are, as written: `0.1` to `9.9`, then whole numbers to `999`. */
const SIZES = createSizes();

/** The texts that an alias stands for: its own, or it with each size of a model in the place of its number. */
export function aliasTexts({ text, sizes }: Alias): string[] {
  return sizes ? SIZES.map((size) => text.replace(NUMBER, size)) : [text];
}
