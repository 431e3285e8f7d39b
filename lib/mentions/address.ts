import { isAsciiLetter, isDigit, isUnspaced, isWord } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import { COLON, COMMA, DOT, SLASH, SPACE } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";

/** A run of characters without a space that is longer than this is no prose. */
const MAX_RUN = 2048;
/** Letters before `://` at most. */
const MAX_SCHEME = 12;

const SCHEME = /:\/\/|^www\./i;
const MAIL = /^[^@]+@[^@.]+\.[^@]+$/;
const DOMAIN =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|ai|cn|dev|app|co|me|uk|jp|de|eu|hk|tw|us|tv|gg|so|sh|xyz|tech|cloud|info|biz|blog|news|wiki|site)(?:[:/?#].*)?$/i;
const EXTENSIONS =
  "py|ipynb|js|mjs|cjs|ts|tsx|jsx|json|jsonl|md|mdx|pdf|txt|cpp|cc|hpp|cu|java|go|rs|rb|php|swift|kt|bat|ps1|yml|yaml|toml|ini|cfg|conf|env|lock|csv|tsv|parquet|html?|css|scss|xml|svg|png|jpe?g|gif|webp|mp[34]|wav|exe|dll|zip|tar|gz|bin|gguf|safetensors|onnx|ckpt|pth?|sql|log|docx?|pptx?|xlsx?|epub";
const FILE = new RegExp(`\\.(?:${EXTENSIONS})$`, "i");
const PATH_START = /^(?:\.{1,2}\/|~\/|[A-Za-z]:[\\/])/;
const ROOTED = /^\/[\w.-]+\/[\w.-]+/;
const FOLDER = /^(?:src|lib|usr|home|etc|var|tmp|bin|opt|node_modules)\/[\w./-]+$/;
/** Folders whose names are words that also stand beside a slash in prose (`data/AI teams`): more than a word must follow. */
const WORD_FOLDER =
  /^(?:docs?|models?|data|datasets?|tests?|examples?|scripts?|configs?|checkpoints?|weights|packages|assets|public|apps?)\/(?=.*[\d._/])[\w./-]+$/;
/** A sentence that begins without a space before it: `DeepSeek.So do they`. */
const NEXT_SENTENCE = /[A-Za-z\d]\.[A-Z][a-z]+$/;
const SLUGGED_PATH = /^(?=.*[_.])[a-z0-9_.-]+(?:\/[a-z0-9_.-]+){2,}\/?$/;
/** Addresses that need no `//`: `doi:10.1/x`. */
const NAMED = /^(?:doi|mailto|magnet|urn|tel):/i;
const HOST = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?(?:\/.*)?$/;
/** An account, or a package of one: `@OpenAI`, `@anthropic-ai/sdk`. */
const HANDLE = /^@[\w.-]+(?:\/[\w.-]+)?$/;
/** A repository or an image by owner and name, in the way owners write theirs: `deepseek-ai/DeepSeek-V3`, `vllm/vllm-openai:latest`. */
const REPOSITORY = /^(?:[a-z0-9]+(?:-[a-z0-9]+)+\/(?=.*[-\d_])[\w.-]+|[a-z0-9._-]+\/[a-z0-9._-]+:[\w.-]+)$/;
/** Words that stand with a slash between them in prose: `pre-training/post-training`, `open-source/GPT-4`. */
const HYPHENED_WORDS =
  /^(?:[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$|[a-z-]+-(?:source|weights?|only|hosted|modal|based|level|trained|training|tuned|tuning|scale|end|party|native|driven|class|free|time|art|device|premises?|house|context|turn|shot|step|language|agent)\/)/;
/** What follows an address in prose, the sign of a possessive too: `@openai's`. */
const TRAILING = /(?:'s)?[.,:;!?'"*]*$/;
const LEADING = /^['"*]+/;

/** Brackets, quotes that open, angle brackets, pipes and back ticks end a run; so does all that is not ASCII. */
function isRunUnit(unit: number): boolean {
  if (unit <= SPACE || unit > 0x7e) return false;
  switch (unit) {
    case 0x22: // "
    case 0x28: // (
    case 0x29: // )
    case 0x3c: // <
    case 0x3e: // >
    case 0x5b: // [
    case 0x5d: // ]
    case 0x60: // `
    case 0x7b: // {
    case 0x7c: // |
    case 0x7d: // }
      return false;
    default:
      return true;
  }
}

const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xff5e;

function isWide({ offsets, source }: NormalizedText, at: number): boolean {
  const unit = source.charCodeAt(offsets.sourceStart(at));
  return unit >= FIRST_WIDE && unit <= LAST_WIDE;
}

/** Whether a sign of Chinese prose stands at `at`, which is none of an address: `prompt.md，LLM`. */
function isProseSign(text: NormalizedText, at: number): boolean {
  switch (text.units[at]) {
    case COLON:
      if (text.units[at + 1] === SLASH || isDigit(text.units[at + 1]!)) return false;
      break;
    case 0x21: // !
    case COMMA:
    case 0x3b: // ;
    case 0x3f: // ?
      break;
    default:
      return false;
  }
  return isWide(text, at);
}

/** Without one of `. / @ : \\` a run is no address. */
function isAddressSign(unit: number): boolean {
  return unit === DOT || unit === SLASH || unit === 0x40 || unit === COLON || unit === 0x5c;
}

/** Whether a run of characters, punctuation around it taken off, is an address, a path or a file's name. */
export function isAddress(run: string): boolean {
  return (
    SCHEME.test(run) ||
    MAIL.test(run) ||
    (!NEXT_SENTENCE.test(run) && (DOMAIN.test(run) || FILE.test(run))) ||
    PATH_START.test(run) ||
    ROOTED.test(run) ||
    FOLDER.test(run) ||
    WORD_FOLDER.test(run) ||
    SLUGGED_PATH.test(run) ||
    NAMED.test(run) ||
    HOST.test(run) ||
    HANDLE.test(run) ||
    (REPOSITORY.test(run) && !HYPHENED_WORDS.test(run))
  );
}

/** So many characters of a document's or folder's name may stand beside a name in it. */
const MAX_DOCUMENT = 12;
/** `大模型应用指南.pdf`, `智能体_v2.py`: what follows the Chinese part. */
const DOCUMENT = new RegExp(`^(?:[_-][\\w-]{1,16}|\\d{1,8})?\\.(?:${EXTENSIONS}|rar)(?![a-z0-9])`, "i");

/** The next sentence, without a space before it: `大模型.Go 开发者`. */
const SENTENCE = /^\.[A-Z][a-z]/;

/** Whether what ends at `end` is part of the name of a document in Chinese. */
function isInDocumentName(units: Uint16Array, end: number): boolean {
  let at = end;
  while (at - end < MAX_DOCUMENT && isUnspaced(units[at]!)) at++;
  if (!isUnspaced(units[at - 1]!) || !isRunUnit(units[at]!)) return false;
  const behind = unitsText(units, at, at + 32);
  return DOCUMENT.test(behind) && !SENTENCE.test(behind);
}

const BACKSLASH = 0x5c;
/** A longer path is looked at from its end, normalised units. */
const MAX_PATH = 128;
/** `/data/大模型/`, `D:\模型\`, `./说明/`: a path up to a folder or document in Chinese, at the end of what stands before that. */
const CHINESE_PATH = /(?:^\/[\w.-]+\/|(?:^|[^\w.-])(?:\.{1,2}\/|~\/|[A-Za-z]:[\\/]))(?:[^\\/]*[\\/])*$/;

/** Whether what begins at `start` is part of the name of a folder or document in a path. */
function isInPath(units: Uint16Array, start: number): boolean {
  let at = start;
  while (start - at < MAX_DOCUMENT && isUnspaced(units[at - 1]!)) at--;
  if (units[at - 1] !== SLASH && units[at - 1] !== BACKSLASH) return false;
  let from = at;
  while (at - from < MAX_PATH && (isRunUnit(units[from - 1]!) || isUnspaced(units[from - 1]!))) from--;
  return CHINESE_PATH.test(unitsText(units, from, at));
}

/** Tells whether matches lie in domains, e-mail addresses, paths or file names. Ask in the order of the text. */
export class AddressFinder {
  private runStart = 0;
  private runEnd = 0;
  private runIsAddress = false;
  /** The run without the punctuation around it; an alias that is all of it (`Claude.ai`) is a name. */
  private coreStart = 0;
  private coreEnd = 0;

  constructor(private readonly text: NormalizedText) {}

  /** Whether the match from `start` to `end` (normalised units) is part of an address. */
  contains(start: number, end: number): boolean {
    const { units } = this.text;
    if (isInDocumentName(units, end) || isInPath(units, start)) return true;
    const anchor = isRunUnit(units[start]!) ? start : end - 1;
    if (!isRunUnit(units[anchor]!)) return false;
    if (anchor < this.runStart || anchor >= this.runEnd) this.readRun(anchor);
    return this.runIsAddress && !(start === this.coreStart && end === this.coreEnd);
  }

  private readRun(anchor: number): void {
    const { units } = this.text;
    const goesOn = (at: number): boolean => isRunUnit(units[at]!) && !isProseSign(this.text, at);
    let start = anchor;
    let signs = isAddressSign(units[anchor]!);
    for (; anchor - start < MAX_RUN && goesOn(start - 1); start--) signs ||= isAddressSign(units[start - 1]!);
    let end = anchor + 1;
    for (; goesOn(end); end++) signs ||= isAddressSign(units[end]!);
    this.runStart = start;
    this.runEnd = end;
    if (end - start > MAX_RUN) {
      this.runIsAddress = true;
      this.coreStart = this.coreEnd = -1;
      return;
    }
    this.runIsAddress = false;
    if (!signs) return;
    const run = unitsText(units, start, end);
    this.coreStart = start + (LEADING.exec(run)?.[0].length ?? 0);
    this.coreEnd = end - (TRAILING.exec(run)?.[0].length ?? 0);
    this.runIsAddress =
      this.coreEnd > this.coreStart && isAddress(run.slice(this.coreStart - start, this.coreEnd - start));
  }
}

/** Signs after which Chinese in an address goes on: `/wiki/大模型`, `?q=大模型`. */
function isPathSign(unit: number): boolean {
  return unit === SLASH || unit === 0x3d || unit === 0x23 || unit === 0x25 || unit === 0x5f;
}

/** The address with a scheme whose `://` stands at `sign` of the normalised text. */
export function addressAround(text: NormalizedText, sign: number): { start: number; end: number } {
  const { units } = text;
  let start = sign;
  while (sign - start < MAX_SCHEME && isAsciiLetter(units[start - 1]!)) start--;
  let end = sign;
  for (; end - sign < MAX_RUN; end++) {
    const unit = units[end]!;
    const goesOn = isUnspaced(unit)
      ? isPathSign(units[end - 1]!) || isUnspaced(units[end - 1]!)
      : isRunUnit(unit) || isWord(unit);
    if (!goesOn || isProseSign(text, end)) break;
  }
  return { start, end };
}
