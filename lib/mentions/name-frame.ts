import { isAsciiLetter, isCapital, isUnspaced } from "@/lib/text/character-class";
import { APOSTROPHE, HYPHEN, MIDDLE_DOT, SPACE } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";
import type { NameReason } from "./decision";

const TITLE_OPENS = 0x300a;
const TITLE_CLOSES = 0x300b;
/** A longer word than any below is none of them. */
const LONGEST_WORD = 13;

/** A phrase that speaks against the name in it: what it makes of the name, and what that weighs. */
export interface NameFrame {
  reason: NameReason;
  weight: number;
}

/** That it is all of a work's title: `《月之暗面》`. */
const TITLE_OF_WORK: NameFrame = { reason: "title-of-work", weight: 1.5 };
/** That it is a person's name, or that of one of many. */
const COMMON_NAME: NameFrame = { reason: "person", weight: 1.5 };
/** That it is a relative's name, or that somebody or some place is called so: no words for it outweigh that. */
const GIVEN_NAME: NameFrame = { reason: "person", weight: 4 };

/** Words that stand before the names of people, one's own or others'. */
const ROLES = new Set(
  (
    "actor actress artist athlete author boxer boy boss captain chef classmate co-founder coach colleague coworker co-worker " +
    "composer designer detective director doctor driver editor farmer footballer friend girl " +
    "girlfriend boyfriend goalkeeper guitarist journalist lawyer " +
    "manager midfielder neighbour neighbor novelist nurse officer painter photographer pianist pilot " +
    "player poet professor quarterback reporter sculptor senator sergeant singer spokesman spokeswoman striker student surgeon " +
    "teacher teammate winger writer"
  ).split(" "),
);
const RELATIVES = new Set(
  (
    "aunt uncle brother sister cousin dad daddy mum mom father mother son daughter husband wife nephew niece grandfather " +
    "grandmother granddaughter grandson"
  ).split(" "),
);
const ARTICLES = new Set(["a", "an"]);
/** What people are without a role, in `a person called Devin`. */
const PEOPLE = new Set("person people man men woman women guy kid child baby somebody someone".split(" "));
/** Words after which no noun that a name describes can follow: `a Gemini who`, unlike `a Gemini model`. */
const NO_NOUN = new Set(
  "and are as at but by can for from has have if in is like not of on or that to was were when who with would".split(
    " ",
  ),
);

/** The same in Chinese, right before the name. */
const HAN_ROLES = new Set(
  (
    "歌手 演员 导演 编剧 画家 作家 诗人 作曲家 钢琴家 摄影师 厨师 司机 球员 球星 前锋 后卫 中场 门将 教练 车手 拳手 " +
    "同事 同学 室友 邻居 朋友 好友 闺蜜 男友 女友 丈夫 妻子 老公 老婆 儿子 女儿 孙子 孙女 哥哥 弟弟 姐姐 妹妹 表哥 表弟 表姐 表妹 叔叔 阿姨 爷爷 奶奶"
  ).split(" "),
);
/** The longest of them, in units. */
const LONGEST_HAN = 3;
/** How people are addressed in Chinese, right after the name. `老师` is not among them: models are called so in jest. */
const HAN_ADDRESSES = new Set("同学 先生 女士 小姐 太太 夫人 教授 师傅 叔叔 阿姨 爷爷 奶奶".split(" "));
/** What begins like one and is another word: `让 Claude 先生成类型`. */
const NO_ADDRESSES = new Set("先生成 先生产 先生出 教授课 教授给 同学习".split(" "));
/** The word that ends at `end`, in small letters; "" if there is none so short. */
function wordBefore(units: Uint16Array, end: number): string {
  let start = end;
  while (isAsciiLetter(units[start - 1]!) || units[start - 1] === HYPHEN) start--;
  return end - start > LONGEST_WORD ? "" : unitsText(units, start, end).toLowerCase();
}

/** Whether what follows the name that ends at `end` leaves it without a noun to describe. */
function standsAlone(units: Uint16Array, end: number): boolean {
  const next = units[end]!;
  if (next === HYPHEN || next === APOSTROPHE) return false;
  if (next !== SPACE) return true;
  let stop = end + 1;
  while (isAsciiLetter(units[stop]!)) stop++;
  return NO_NOUN.has(unitsText(units, end + 1, stop).toLowerCase());
}

/** Whose a relative is. */
const SOMEBODYS = /(?:\b(?:my|his|her|our|their|your)|'s) $/i;

/** Whether the words before the name that begins at `start` are a relative of somebody's: `her son Claude`, unlike `its sister Llama`. */
function isRelative(units: Uint16Array, start: number): boolean {
  if (units[start - 1] !== SPACE) return false;
  const word = wordBefore(units, start - 1);
  const end = start - 1 - word.length;
  return RELATIVES.has(word) && SOMEBODYS.test(unitsText(units, Math.max(0, end - LONGEST_WORD), end));
}

/** Whether the words before the name that begins at `start` say that somebody is called so. */
function isCommonName(units: Uint16Array, start: number, end: number): boolean {
  if (units[start - 1] !== SPACE) return false;
  const before = wordBefore(units, start - 1);
  if (ROLES.has(before) || RELATIVES.has(before)) return true;
  if (ARTICLES.has(before)) return standsAlone(units, end);
  const earlier = (): string => wordBefore(units, start - 2 - before.length);
  if (before === "is" || before === "was") return earlier() === "name";
  if (before !== "called" && before !== "named") return false;
  return [PEOPLE, ROLES, RELATIVES].some((words) => words.has(earlier()));
}

/** Whether Chinese beside the name, with at most a space between, says that somebody is called so: `歌手 Claude`, `Kimi 同学`, `Claude·香农`. */
function isPersonInHan(units: Uint16Array, start: number, end: number): boolean {
  const after = units[end] === SPACE ? end + 1 : end;
  const isAddress =
    HAN_ADDRESSES.has(unitsText(units, after, after + 2)) &&
    !NO_ADDRESSES.has(unitsText(units, after, after + 3));
  if (isUnspaced(units[after]!) && isAddress) return true;
  if (units[end] === MIDDLE_DOT && isUnspaced(units[end + 1]!)) return true;
  const before = units[start - 1] === SPACE ? start - 1 : start;
  if (!isUnspaced(units[before - 1]!)) return false;
  for (let length = 2; length <= LONGEST_HAN && length < before; length++)
    if (HAN_ROLES.has(unitsText(units, before - length, before))) return true;
  return false;
}

/** Who or what is given a name in Chinese, and the words that give it: `儿子也叫`, `民宿取名`. Not 天猫 and the like. */
const GIVEN_IN_HAN =
  /(?<![天搜热])(?:儿子|女儿|孩子|宝宝|侄子|侄女|外甥|孙子|孙女|弟弟|妹妹|哥哥|姐姐|老公|老婆|男友|女友|邻居|室友|同桌|猫|狗|宠物|民宿|酒店|旅馆|客栈|餐厅|饭店|咖啡馆|咖啡店|酒吧|奶茶店|理发店|小区|游艇|帆船)(?:的(?:名字|小名|英文名))?(?:碰巧|正好|就|也)*(?:叫|叫做|叫作|取名|起名|名叫|名为)["'「]? ?$/;
/** What somebody is asked to do, where 叫 is no giving of a name: `让孩子叫 Claude 写`. */
const IS_ASKED = /^ ?(?:写|帮|做|看|来|去|翻译|总结|给|把|回答|解释)/;
/** What gives a name stands no further before it, normalised units. */
const CLAUSE = 14;

/** Whether the words before the name from `start` to `end` say in Chinese that somebody, or some place, is called so. */
function isGivenInHan(units: Uint16Array, start: number, end: number): boolean {
  const before = unitsText(units, Math.max(0, start - CLAUSE), start);
  return GIVEN_IN_HAN.test(before) && !IS_ASKED.test(unitsText(units, end, Math.min(end + 4, units.length)));
}

/**
 * The phrase in which the name from `start` to `end` stands, if it speaks against its being that of a product, a company or
 * the like: `《月之暗面》`, `my neighbour Devin`, `she is a Gemini`, `Kimi 同学`; else `null`.
 * @param units normalised; a break stands before the text
 */
export function frameAgainst(units: Uint16Array, start: number, end: number): NameFrame | null {
  if (units[start - 1] === TITLE_OPENS && units[end] === TITLE_CLOSES) return TITLE_OF_WORK;
  const isCapitalised = isCapital(units[start]!) && !isCapital(units[start + 1]!);
  if (!isCapitalised) return null;
  if (isRelative(units, start) || isGivenInHan(units, start, end)) return GIVEN_NAME;
  return isCommonName(units, start, end) || isPersonInHan(units, start, end) ? COMMON_NAME : null;
}
