/** English words that join others and belong to no name, in small letters; in headings they too have a capital. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those in on at by for from to of with without into onto over under via and or but nor yet so than " +
    "as if then when while where who whom whose what which why how because although though unless until since before after " +
    "between against about like unlike is are was were be been being am does do did has have had can could will would shall " +
    "should may might must not no our its his her their my your it they we you he she both even also only now today here there"
  ).split(" "),
);
