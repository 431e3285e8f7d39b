function repeated(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Texts that no one writes and a page can hold all the same, by what is bad about them; each of any length. */
export const HOSTILE_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  "one letter": repeated("a"),
  "one Chinese character": repeated("模"),
  "opening brackets": repeated("("),
  "brackets in brackets": (length) => "(".repeat(length / 2) + ")".repeat(length / 2),
  "abbreviations in open brackets": repeated("Mixture of Block Attention (MoBA "),
  "an ambiguous name": repeated("NSA "),
  "ambiguous names without a space": repeated("推理注意力智能体"),
  "words that define": repeated("NSA stands for 简称 "),
  "beginnings of long names": repeated("mixture of block attentio"),
  "beginnings of addresses": repeated("a.b/c@d://"),
  "zero-width signs": repeated("\u200b"),
  "marks on a letter": repeated("\u0301"),
  "lone surrogates": repeated("\ud800"),
  "signs that become long": repeated("\ufdfa"),
  "white space": repeated(" \n"),
};
