import { shortFormKey } from "@/lib/glossary/short-form";
import { hanNameStart, hanWords } from "./han-name-start";
import { OPENERS, setOf } from "./name-leads";

/** Chinese characters per letter of an abbreviation: fewer are a remark about it or its maker, more are a sentence. */
const LEAST_PER_LETTER = 1.2;
const USUAL_PER_LETTER = 1.8;
const MOST_PER_LETTER = 4;
/** `IoT` and `CoT` have letters for the small words of English, for which Chinese has none. */
const LEAST_PER_MIXED_LETTER = 1;

/** Words that stand in remarks and sentences and not in names. */
const NO_NAME = setOf(
  "的 了 是 在 请 见 等 已 已经 未 尚未 不 没 没有 仅 需 需要 将 也 都 就 还 被 把 让 给 我 我们 他 她 它 他们 这 那 这个 那个 " +
    "包括 来自 点击 下载 例如 以下 或者 其中 记者 目前 即将 正在 曾 曾经 可能 很 很大 很多 什么 怎么 如何 但是 因为 所以 称为 如图 如下 详见 参见 此处 下同 同上 含 编者 译者",
);
/**
 * What stands behind a Chinese phrase to say which, and not as its name: volumes and parts (`第四章（IV）`), quarters, units
 * (`内存（GB）`), countries (`海外用户（US）`), licences (`开源协议（MIT）`).
 */
const NO_ABBREVIATION =
  /^(?:[IVX]+|V\d+|Q[1-4]|H[12]|[KMGTP]i?B|[kMG]?Hz|[km]?W|kWh|[km]m|USD|EUR|GBP|JPY|RMB|CNY|HKD|UTC|GMT|CET|EST|AM|PM|USA?|UK|EU|CN|JP|KR|HK|TW|SG|MIT|BSD|[AL]?GPL)$/;
/** What a company is by law, for which its abbreviation has no letters. */
const COMPANY_FORM = /(?:集团)?(?:股份|责任|集团)?有限(?:责任)?公司$/;
/** Words that end no name: `常被` of `常被简称为…`. */
const NO_END = /[被把将让给为是的了]$/;
const HAN_NUMBERS = "零一二三四五六七八九";

/** Whether each digit of `short` is in `name` too (`CO2`), or stands between letters for a preposition (`B2B`). */
function digitsFit(short: string, name: string): boolean {
  return [...short.matchAll(/\d/g)].every(
    ({ 0: digit, index }) =>
      name.includes(HAN_NUMBERS[Number(digit)]!) ||
      (/[24]/.test(digit) && /[A-Z]/.test(short.charAt(index - 1)) && /[A-Z]/.test(short.charAt(index + 1))),
  );
}

/** Whether `short` looks like an abbreviation by itself: capitals for the most part, no word, volume or unit. */
function isAbbreviation(short: string): boolean {
  const singular = short.replace(/s$/, "");
  const capitals = singular.match(/[A-Z]/g)?.length ?? 0;
  return (
    !/[a-z]{3}|[.+-]/.test(singular) &&
    capitals * 2 >= singular.length - (short.match(/\d/g)?.length ?? 0) &&
    !NO_ABBREVIATION.test(short)
  );
}

/** Somebody with what they are, of whom a bracket says more: `总裁张三（CEO）`. */
const PERSON =
  /(?:总裁|总监|董事|董事长|创始人|总经理|经理|院长|所长|主任|主席|部长|校长|教授|讲师|博士|院士|专家|研究员|工程师|科学家|分析师|合伙人|负责人|记者|作者)[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\u4e00-\u9fff]{1,2}$/;

/** How many characters a Chinese name can have that `short` stands for, at least and at most. */
function lengthsFor(short: string, run: string): { likely: number; most: number } {
  const letters = shortFormKey(short).length;
  const perLetter = /[a-z]/.test(short) ? LEAST_PER_MIXED_LETTER : LEAST_PER_LETTER;
  const form = COMPANY_FORM.exec(run)?.[0] ?? "";
  return { likely: Math.ceil(letters * perLetter), most: letters * MOST_PER_LETTER + form.length };
}

/** Whether `short` can stand for a Chinese name that is whole, whatever words it begins with: `超大型在线搜索引擎`. */
export function mayStandFor(name: string, short: string): boolean {
  const { likely, most } = lengthsFor(short, name);
  if (!isAbbreviation(short) || name.length < likely || name.length > most) return false;
  return !hanWords(name).some((word) => word.length > 1 && NO_NAME.has(word));
}

/**
 * Where in `run` the Chinese name at its end begins that `short`, an abbreviation of its English name, can stand for, UTF-16;
 * -1 when there is none. Nothing ties the letters to the characters, so their number does: a name has one and a fifth to four
 * characters per letter, holds no words of remarks, and no digit is left over.
 * @param isWhole whether the name must be the whole of `run`
 * @param isSure whether the text says or shows elsewhere that `short` is an abbreviation of it
 */
export function hanNameFor(run: string, short: string, isWhole: boolean, isSure: boolean): number {
  if (!isAbbreviation(short) || !digitsFit(short, run)) return -1;
  if (!isSure && PERSON.test(run)) return -1;
  const { likely, most } = lengthsFor(short, run);
  const least = isSure ? 2 : likely;
  const usual = isSure ? run.length : shortFormKey(short).length * USUAL_PER_LETTER;
  const start = isWhole ? 0 : hanNameStart(run, { least: likely, usual, most });
  const text = run.slice(start);
  if (text.length < least || text.length > most || !/^[A-Z\u3400-\u9fff]/.test(text)) return -1;
  if (NO_END.test(text)) return -1;
  const words = hanWords(text);
  const first = words[0]!;
  const mayHold = OPENERS.has(first) || isSure;
  return words.some((word) => NO_NAME.has(word) && !(mayHold && word === "的")) ? -1 : start;
}
