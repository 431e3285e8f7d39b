import { shortFormKey } from "@/lib/glossary/short-form";

/** A name at the end of a run of Chinese, or all of it. */
interface HanName {
  text: string;
  /** Where in the run it begins, UTF-16. */
  start: number;
}

/** How long a name is, in characters: at least, as a rule, at most. */
export interface NameLength {
  least: number;
  usual: number;
  most: number;
}

/** Chinese characters per letter of an abbreviation: fewer are a remark about it or its maker, more are a sentence. */
const LEAST_PER_LETTER = 1.3;
const USUAL_PER_LETTER = 1.8;
const MOST_PER_LETTER = 4;
/** `IoT` and `CoT` have letters for the small words of English, for which Chinese has none. */
const LEAST_PER_MIXED_LETTER = 1;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Words that lead up to a name and do not begin one: pronouns, prepositions, adverbs, verbs that take a name. */
const LEADS = setOf(
  "我 你 他 她 它 我们 你们 他们 它们 咱们 自己 该 此 这 那 本文 本研究 本次 这种 那种 这个 那个 这些 那些 这款 该款 这项 该项 这类 此类 " +
    "在 于 把 将 被 让 给 为 为了 按 按照 据 根据 依据 依照 凭借 随 随着 通过 经过 经由 对于 关于 有关 针对 面向 围绕 除了 基于 借助 依靠 " +
    "而 但 且 即 也 都 就 还 的 了 着 是 等 等等 叫 称 跟 或 或者 还是 并且 而且 但是 不过 因此 所以 因为 如果 虽然 已经 正在 将要 可以 能够 应该 需要 必须 " +
    "所谓 名为 名叫 叫做 叫作 称为 称作 称之为 定义为 译为 没有 用于 属于 来自 作为 成为 变成 包括 包含 涵盖 例如 比如 诸如 特别 尤其 主要 其中 " +
    "首次 首先 其次 最后 目前 如今 近年来 近年 去年 今年 明年 昨日 今日 日前 近日 此外 同时 业内 " +
    "提出 推出 发布 采用 使用 运用 利用 引入 引进 介绍 讨论 打造 构建 建立 搭建 结合 实现 提供 提升 提高 降低 完成 开展 进行 推进 推动 促进 加强 关注 聚焦 " +
    "押注 布局 主打 主攻 专注 选用 选取 考虑 接受 患有 服用 获得 取得 拿到 得到 加入 成立 创办 创立 创建 任职 就职 供职 担任 出任 宣布 指出 认为 显示 表明 发现 " +
    "批准 公布 制定 出台 实施 遵守 遵循 符合 做 搞 配备 搭载 内置 取代 超过 低于 高于 达到 涉及 源自 源于 减少 改变 解决 克服 避免 防止 引发 导致 造成 " +
    "一个 一种 一款 一项 一类 一套 一家 一名 一位 两种 多种 多个 几种 款 种 个 首个 首款 首家 最新 更加 自研 国产 当前 现有 任何 著名 知名",
);
/** Words that lead up to a name after something else, and begin or make up names themselves: `支持向量机`, `无监督学习`. */
const LOOSE_LEADS = setOf(
  "均 对 向 从 到 至 以 用 由 同 并 又 再 先 曾 已 有 过 作 加 含 带 获 任 说 如 会 能 可 " +
    "支持 生成 训练 测试 评估 计算 控制 管理 检测 监测 研究 分析 研发 开发 优化 融合 集成 发展 应用 比较 对比 建设 部署 改进 选择 定位 要求 设计 组织 执行 " +
    "产生 形成 依赖 替代 代替 影响 注射 诊断 服务 表示 证明 测量 搜索 驱动 运行 处理 识别 增加 负责 新型 传统",
);
/** In a name as often as between two. */
const CONJUNCTIONS = setOf("和 与 及 以及");
/** Words that stand in remarks and sentences and not in names. */
const NO_NAME = setOf(
  "的 了 是 在 请 见 等 已 已经 未 尚未 不 没 没有 仅 需 需要 将 也 都 就 还 被 把 让 给 我 我们 他 她 它 他们 这 那 这个 那个 " +
    "包括 来自 点击 下载 例如 以下 或者 其中 记者 目前 即将 正在 曾 曾经 可能 如图 如下 详见 参见 此处 下同 同上 含 约 图 表 章 节 页 编者 译者",
);
/** Words that begin a name with `的` in it: `基于人类反馈的强化学习`. */
const OPENERS = setOf("基于 面向 针对 用于 可");
/** What nobody abbreviates as itself: volumes and parts (`第四章（IV）`), units (`内存（GB）`). */
const NO_ABBREVIATION =
  /^(?:[IVX]+|[KMGTP]i?B|[kMG]?Hz|[km]?W|kWh|[km]m|USD|EUR|GBP|JPY|RMB|CNY|HKD|UTC|GMT|CET|EST|AM|PM)$/;
const HAN_NUMBERS = "零一二三四五六七八九";

let segmenter: Intl.Segmenter | undefined;

/** The words of a short run of Chinese, as the platform divides it. */
export function hanWords(run: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

/** The end of the noun phrase with `的` in it that begins with word `at`; `at` itself when none does. */
function phraseEnd(words: readonly string[], at: number): number {
  const particle = OPENERS.has(words[at]!) ? words.indexOf("的", at) : -1;
  return particle > at && particle < words.length - 1 ? particle : at;
}

/** Whether a name can rather begin behind the word that ends at `end` than at `start`, by its length. */
function isBetterBehind(
  run: string,
  start: number,
  end: number,
  { least, usual, most }: NameLength,
): boolean {
  const whole = run.length - start;
  const rest = run.length - end;
  return rest >= least && (whole > most || Math.abs(rest - usual) <= Math.abs(whole - usual));
}

/**
 * Where the name that ends `run` begins: after the last word that leads up to one and leaves enough of it. Words that lead up to
 * a name do not begin one, however little they leave.
 */
export function hanNameStart(run: string, length: NameLength): number {
  const words = hanWords(run);
  let start = 0;
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const begins = end === start;
    if (begins && run.length - start <= length.most) {
      const last = phraseEnd(words, at);
      if (last > at) {
        while (at < last) end += words[at++]!.length;
        end += 1;
        continue;
      }
    }
    end += word.length;
    if (LEADS.has(word)) {
      if (begins || run.length - end >= length.least) start = end;
    } else if (begins) {
      if (CONJUNCTIONS.has(word) || (LOOSE_LEADS.has(word) && LEADS.has(words[at + 1] ?? ""))) start = end;
    } else if (
      CONJUNCTIONS.has(word)
        ? run.length - start > length.most && run.length - end >= length.least
        : LOOSE_LEADS.has(word) && isBetterBehind(run, start, end, length)
    )
      start = end;
  }
  return start;
}

/** Whether each digit of `short` is in `name` too (`CO2`), or stands between letters for a preposition (`B2B`). */
function digitsFit(short: string, name: string): boolean {
  return [...short.matchAll(/\d/g)].every(
    ({ 0: digit, index }) =>
      name.includes(HAN_NUMBERS[Number(digit)]!) ||
      (/[24]/.test(digit) && /[A-Z]/.test(short.charAt(index - 1)) && /[A-Z]/.test(short.charAt(index + 1))),
  );
}

/** Whether `short` looks like an abbreviation by itself: capitals for the most part, no word, volume or unit. */
export function isAbbreviation(short: string): boolean {
  const capitals = short.match(/[A-Z]/g)?.length ?? 0;
  return (
    !/[a-z]{3}|[.+-]/.test(short) &&
    capitals * 2 >= short.length - (short.match(/\d/g)?.length ?? 0) &&
    !NO_ABBREVIATION.test(short)
  );
}

/**
 * The Chinese name at the end of `run` that `short`, an abbreviation of its English name, can stand for, `null` when
 * there is none. Nothing ties the letters to the characters, so their number does: a name has one and a third to four
 * characters per letter, holds no words of remarks, and no digit is left over.
 * @param isWhole whether the name must be the whole of `run`
 * @param isSure whether the text says or shows elsewhere that `short` is an abbreviation of it
 */
export function hanNameFor(run: string, short: string, isWhole: boolean, isSure: boolean): HanName | null {
  if (!isAbbreviation(short) || !digitsFit(short, run)) return null;
  const letters = shortFormKey(short).length;
  const perLetter = /[a-z]/.test(short) ? LEAST_PER_MIXED_LETTER : LEAST_PER_LETTER;
  const likely = Math.ceil(letters * perLetter);
  const least = isSure ? 2 : likely;
  const most = letters * MOST_PER_LETTER;
  const start = isWhole ? 0 : hanNameStart(run, { least: likely, usual: letters * USUAL_PER_LETTER, most });
  const text = run.slice(start);
  if (text.length < least || text.length > most) return null;
  const words = hanWords(text);
  const first = words[0]!;
  const mayHold = OPENERS.has(first) || isSure;
  return words.some((word) => NO_NAME.has(word) && !(mayHold && word === "的")) ? null : { text, start };
}
