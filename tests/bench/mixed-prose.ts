import { DEVELOPMENT_PASSAGES } from "../fixtures/sense-passages/development";
import { pick, type Random } from "./seeded-random";

/** Everyday sentences of news pages, written for the benchmark; hardly a term of the glossary among them. */
const EVERYDAY: readonly string[] = [
  "The council voted on Tuesday to repair the bridge before the winter, after engineers had found cracks in two of its pillars.",
  "Ticket sales rose by a fifth in spring, the theatre said, although the second play of the season got mixed reviews.",
  "Farmers in the valley wait for rain; the reservoir above the town holds less than half of what it did last year.",
  "She learned to bake from her grandmother and opened a small shop near the station, where a queue forms before eight.",
  "The company will move its headquarters next year and expects to keep most of its 1,200 employees, its director wrote.",
  "Researchers followed 4,000 patients for ten years and found that those who walked daily slept better and fell ill less often.",
  "After the final whistle the players thanked the fans, who had travelled six hours by bus to see them draw.",
  "Two trains were late this morning because a tree had fallen on the line; nobody was hurt, the operator said.",
  "市政府周二决定在入冬前修好这座大桥,工程师此前在两个桥墩上发现了裂缝。",
  "今年春天的票房比去年多了两成,剧院负责人说,观众最喜欢的还是那部老戏。",
  "河谷里的农民都在等雨,城北水库的水位还不到去年的一半。",
  "她跟外婆学会了做点心,后来在车站旁边开了一家小店,每天不到八点门口就排起了队。",
  "公司明年搬到新址,一千多名员工大多会留下来,经理在给大家的信里这样写道。",
  "医生跟踪了四千名病人十年,发现每天散步的人睡得更好,也更少生病。",
  "比赛结束以后,球员走到看台前向远道而来的球迷致谢。",
  "今天早上有两趟列车晚点,原因是一棵树倒在了铁轨上,没有人受伤。",
];

const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  EVERYDAY.join(" ")
    .toLowerCase()
    .match(/[a-z]+/g),
);

/** Whether a name is, in some case, a word that everyday text is full of: no real name is. */
export function isEverydayWord(name: string): boolean {
  return EVERYDAY_WORDS.has(name.toLowerCase());
}

/**
 * Text as mixed as the web: English and Chinese, everyday and about AI, in paragraphs; cut to `length` UTF-16 units.
 * @param oneIn one in so many sentences is about AI, or holds a name that only looks so
 */
export function mixedProse(random: Random, length: number, oneIn = 4): string {
  const sentences: string[] = [];
  for (let written = 0; written < length; ) {
    const special = random() * oneIn < 1;
    const sentence =
      (special ? pick(random, DEVELOPMENT_PASSAGES).text : pick(random, EVERYDAY)) +
      (random() < 0.2 ? "\n" : " ");
    sentences.push(sentence);
    written += sentence.length;
  }
  return sentences.join("").slice(0, length);
}
