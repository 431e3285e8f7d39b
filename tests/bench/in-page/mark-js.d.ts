/** The part of mark.js (https://markjs.io) that the benchmark uses; the package has no types of its own. */
declare module "mark.js" {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: string[],
      options: {
        accuracy: "partially" | "complementary" | "exactly";
        separateWordSearch: boolean;
        diacritics: boolean;
        each: () => void;
      },
    ): void;
  }
}
