import type { AliasForm } from "@/lib/glossary/alias-form";
import { SIBLING_EDITIONS } from "@/lib/glossary/editions";
import { isAsciiLetter, isDigit, isUnspaced } from "@/lib/text/character-class";
import { DOT, HYPHEN, isSeparator, SPACE } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";

/** No version is longer: `-R1-Distill-Qwen-32B-Instruct-GGUF`. */
const WINDOW = 64;

/** `3x` is a count. */
const NUMBER = String.raw`[vV]?\d{1,2}(?:[._]\d{1,2}){0,2}(?:[a-wyzV]|VL)?`;
const SIZE = String.raw`\d{1,4}(?:\.\d{1,2})?(?:x\d{1,3})?[BbMK](?:-A\d{1,3}(?:\.\d)?B)?`;
const CODE = String.raw`[A-Za-z]{1,3}\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?`;
const DATE = String.raw`\d{3}|\d{4}(?:\d{4}|\d{2}|-\d{2}-\d{2})?`;
/** Month and day of an edition: `R1 0528`. */
const DAY = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** Editions of the same model. */
const PLAIN_EDITION =
  "Turbo|Mini|Lite|Instruct|Coder|Codex|VL|Omni|Thinking|Preview|Experimental|Exp|Zero|Fast|Heavy|Instant|Prover|MoE|" +
  "Scout|Maverick|Behemoth|Terminus|Speciale|Reasoner|GGUF|AWQ|GPTQ|FP8|BF16|Int4|Int8";
/** Those that are words as well: behind a space they may belong to what follows (`GPT-4 Base Model`, `Gemini Image Generation`). */
const NOUN_EDITION = "Air|Chat|Base|Math|Audio|Vision|Next|Guard|Embedding|Image|Live";
const EDITION = `${PLAIN_EDITION}|${NOUN_EDITION}|LLM|Research|OCR|Dev|Edit|Spark`;
/** Editions behind a hyphen only: as programs write them, and words that stand for themselves behind a space. */
const LOWER =
  "pro|mini|nano|lite|preview|instruct|chat|base|coder|codex|math|vl|exp|turbo|flash|latest|high|medium|low|zero|it|max|plus|" +
  "air|audio|code|dev|edit|guard|image|live|next|ocr|omni|reasoner|spark|" +
  "opus|sonnet|haiku|ultra|large|small|vision|maverick|scout|multimodal|thinking|reasoning|reranker|embedding|text|fast|hf|" +
  "Text|Long|Seed|Multimodal|Reasoning|Reranker|ASR|TTS|AirX|Realtime|V|o";
/** `3,000` goes on, `GPT-4，128K` does not: a comma of Chinese is the same here. */
const END = String.raw`(?![A-Za-z0-9_])(?!\.\d)(?!,000)`;
/** Words that begin as a measure word does. */
const NO_MEASURE =
  "家族|部署|部分|大模型|大语言|大规模|大型|大小|人工|人类|分词|分布|分别|分支|位置|位于|小模型|小型|小尺寸|月之暗面|" +
  "千问|百度|百川|名为|名字|名叫|名列|位列|位居|项目|次日|天花板|天然|条件|日志|日本|周边|元宝|款式|号称|台积电|台湾|场景|场面|轮番|轮流|" +
  "层出|层面|层次|招聘|招来|招牌|招致|招募|句子";
/** After a number these make it a count: `Claude 3 天`, `Gemini 90%`. */
const NO_COUNT =
  `(?! ?(?!${NO_MEASURE})[%年月日号天个名位次周小分秒款种条张台万亿千百倍岁元美人家项大步件篇部度折句招场轮层]|/\\d)` +
  "(?! (?:days?|weeks?|months?|years?|times|hours?|minutes?|seconds?|percent|million|billion|thousand|users?|people|ways|things|reasons|steps|tips|tricks|lessons|[GMT]B)\\b)";

const DISTILLED = "-[Dd]istill(?:ed)?(?:-[A-Za-z0-9.]{1,12}){0,4}";
/** A word with a capital that is no edition, or a model: with the word before it makes a name or a noun of its own. */
const OWN_NOUN = `(?! (?:(?!(?:${SIBLING_EDITIONS}|${PLAIN_EDITION}|${NOUN_EDITION})\\b)[A-Z][a-z]|models?\\b))`;
const SPACED = ` (?:(?:${SIBLING_EDITIONS}|${PLAIN_EDITION})|(?:${NOUN_EDITION})${OWN_NOUN})`;
const WORDS = `(?:${SPACED}|-(?:${SIBLING_EDITIONS}|${EDITION}|${LOWER}))${END}`;
/** What a model was made on: `R1-0528-Qwen3-8B`. */
const STUDENT = "-(?:Qwen|Llama)\\d?(?:\\.\\d)?";
const MORE = `(?:${DISTILLED}${END}|${STUDENT}${END}|${WORDS}|[- ]${SIZE}${END}|-\\d{1,3}k${END}|-(?:${DATE})${END}| ${DAY}${END}|-${CODE}${END}|[- ]${NUMBER}${END}${NO_COUNT}|-A\\d{1,3}B${END}|-\\d{1,3}E${END}| (?:mini|nano|pro|preview)${END})`;

/** One more part of a version. Tried part by part: one expression for several would take milliseconds to compile. */
const PART = new RegExp(MORE, "y");
const MOST_PARTS = 5;
const MODEL = new RegExp(`^(?:${NUMBER}${END}${NO_COUNT}|[- ]${CODE}${END})`);
/** Behind a Chinese name a code needs no sign between: `混元T1`. */
const HAN_MODEL = new RegExp(`^[A-Z]\\d{1,3}(?:\\.\\d{1,2})?${END}`);
/** Behind the word for what kind of thing it is only what cannot be a count: `文心大模型4.5`. */
const KIND_MODEL = new RegExp(`^ ?[vV]?\\d{1,2}\\.\\d{1,2}${END}${NO_COUNT}`);
/** `Gemini 3.0` is Gemini 3. */
const POINT_ZERO = /^\.0(?![\d.])/;
const NEXT_VERSION = new RegExp(`^\\.\\d{1,2}${END}`);
/** As programs write it: `claude-opus-4-5`. */
const NEXT_HYPHENED_VERSION = new RegExp(`^-\\d{1,2}${END}`);
const MAKER = new RegExp(
  `^(?:[- ]?${CODE}|-${SIZE}|-\\d{1,2}\\.\\d{1,2}|-(?:${SIBLING_EDITIONS}|${EDITION}|${LOWER}))${END}`,
);
const BARE_NUMBER = new RegExp(`^-?\\d{1,2}(?:\\.\\d{1,2})?${END}${NO_COUNT}`);
const COUNTED_AFTER = new RegExp(
  `^ ?(?:(?!${NO_MEASURE})[年月天周倍次位名个款篇折岁句招场轮层]|小时|分钟)|^ (?:days?|weeks?|months?|years?|times|hours?|minutes?|ways|things|reasons|steps|tips|tricks|lessons|[GMT]B)\\b|^/\\d|^,000`,
);
const STARTS_WITH_SIBLING = new RegExp(
  `^[- ](?:${SIBLING_EDITIONS}|${SIBLING_EDITIONS.toLowerCase()})${END}`,
);

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where the parts of a version end that stand in `text` from `start` on, `most` at most. */
function partsEnd(text: string, start: number, most: number): number {
  let end = start;
  for (let left = most; left > 0; left--) {
    PART.lastIndex = end;
    if (!PART.test(text)) break;
    end = PART.lastIndex;
  }
  return end;
}

/** How long what `first` matches is with the parts that follow; 0 when it does not match. */
function tailLength(first: RegExp, text: string): number {
  const length = lengthOf(first, text);
  return length === 0 ? 0 : partsEnd(text, length, MOST_PARTS);
}

/** The same for a family's name, whose version may also be parts alone. */
function modelTail(text: string): number {
  return tailLength(MODEL, text) || partsEnd(text, 0, MOST_PARTS + 1);
}

/** Words that can follow a name, in lower case. */
const WORDS_AFTER = new Set(
  `${SIBLING_EDITIONS}|${EDITION}|${LOWER}|distill|distilled`.toLowerCase().split("|"),
);
const LONGEST_WORD = 12;
/** First letters of words that can follow after a space: capitals, and those of `mini`, `nano`, `preview` and `pro`. */
const MAY_BEGIN_WORD = new Set([..."ABCDEFGHIJKLMNOPQRSTUVWXYZmnp"].map((letter) => letter.charCodeAt(0)));

/** Whether a version can follow at all; spares most mentions the regular expressions. */
function mayFollow(units: Uint16Array, end: number): boolean {
  const next = units[end]!;
  if (isDigit(next)) return true;
  if (next === DOT) return isDigit(units[end + 1]!);
  const separated = isSeparator(next);
  const from = separated ? end + 1 : end;
  if (separated && isDigit(units[from]!)) return true;
  let stop = from;
  while (stop - from <= LONGEST_WORD && isAsciiLetter(units[stop]!)) stop++;
  if (stop === from) return false;
  // `K2`, `V3`: letters and a number. Otherwise a word, which must be one of those known.
  if (isDigit(units[stop]!)) return true;
  if (!separated || stop - from > LONGEST_WORD || (next === SPACE && !MAY_BEGIN_WORD.has(units[from]!)))
    return false;
  return WORDS_AFTER.has(unitsText(units, from, stop).toLowerCase());
}

/** Whether a hyphen stands before the number that ends at `end`: `claude-opus-4`. */
function isHyphened(units: Uint16Array, end: number): boolean {
  let start = end;
  while (isDigit(units[start - 1]!)) start--;
  return units[start - 1] === HYPHEN;
}

/**
 * The tail of an alias that names a version itself (`Claude 3.5`, `R1`), or -1 where the text names another one.
 * @param hyphened whether its number is written behind a hyphen
 */
function specificTail(form: AliasForm, tail: string, hasFamily: boolean, hyphened: boolean): number {
  if (isDigit(form.text.charCodeAt(form.text.length - 1))) {
    const zero = lengthOf(POINT_ZERO, tail);
    if (zero > 0) return partsEnd(tail, zero, MOST_PARTS + 1);
    const next = tailLength(NEXT_VERSION, tail);
    // `V3.1` is a `V3`; `Grok-1.5` is no `Grok-1`.
    if (next > 0) return !hasFamily && /[A-Za-z]\d+$/.test(form.text) ? next : -1;
    if (hasFamily && hyphened && NEXT_HYPHENED_VERSION.test(tail)) return -1;
  }
  if (hasFamily && form.oneEdition && STARTS_WITH_SIBLING.test(tail)) return -1;
  return partsEnd(tail, 0, MOST_PARTS + 1);
}

/** Whether the number that ends an alias counts what follows and is no version: `Gemini 3 months ago`, `Claude 4 月更新`. */
function isCount(units: Uint16Array, end: number): boolean {
  return (
    isDigit(units[end - 1]!) &&
    / \d{1,2}$/.test(unitsText(units, end - 3, end)) &&
    COUNTED_AFTER.test(unitsText(units, end, end + WINDOW))
  );
}

/**
 * Where a name ends when its version, size or edition is counted in: `Qwen2.5-72B`, `Claude 3.7 Sonnet`, `R1-Zero`.
 * @param end where the alias itself ends, in normalised `units`
 * @param hasFamily whether a shorter name of a model family begins at the same place and would take the version
 * @returns `end` when nothing belongs to it; -1 when the text names another version than the alias (`Claude 3.5 Haiku`
 * for `Claude 3.5`) and the alias must not be tagged here
 */
export function versionEnd(units: Uint16Array, end: number, form: AliasForm, hasFamily: boolean): number {
  if (form.specific && form.versions === "model" && isCount(units, end)) return -1;
  if (form.versions === "none" || !mayFollow(units, end)) return end;
  const tail = unitsText(units, end, end + WINDOW);
  const isHan = isUnspaced(units[end - 1]!);
  if (form.versions === "number")
    return end + (isHan ? tailLength(KIND_MODEL, tail) : lengthOf(BARE_NUMBER, tail));
  if (form.versions === "maker") return end + tailLength(MAKER, tail);
  if (!form.specific) return end + ((isHan ? tailLength(HAN_MODEL, tail) : 0) || modelTail(tail));
  const length = specificTail(form, tail, hasFamily, isHyphened(units, end));
  return length < 0 ? -1 : end + length;
}
