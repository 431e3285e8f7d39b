import { shortFormKey } from "@/lib/glossary/short-form";
import { hanNameStart } from "./han-name-start";
import { fromOffset, type PlacedText } from "./placed-text";

/** Members of a list in Chinese, the last one after a conjunction. */
const LIST = /(?:[\u3400-\u9fff]{2,12}、)+[\u3400-\u9fff]{2,6}[和与及][\u3400-\u9fff]{2,6}$/;

/** A list at the end of `before` that has one member for each letter of `short`: `环境、社会和公司治理（ESG）`. */
export function enumeratedBefore(before: PlacedText, short: string): PlacedText | null {
  const list = LIST.exec(before.text);
  if (list === null || shortFormKey(short).length !== list[0].split(/[、和与及]/).length) return null;
  const first = list[0].slice(0, list[0].indexOf("、"));
  return fromOffset(before, list.index + hanNameStart(first, { least: 2, usual: 2, most: 4 }));
}
