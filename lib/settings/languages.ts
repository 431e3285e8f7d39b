/** In what language Termlight speaks to the reader: the browser's, or one of those that its texts are in (BCP 47). */
export const INTERFACE_LANGUAGES = ["browser", "en", "zh-Hans", "zh-Hant"] as const;

/** One of {@link INTERFACE_LANGUAGES}. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** One of {@link INTERFACE_LANGUAGES} that says which one it is. */
export type TextLanguage = Exclude<InterfaceLanguage, "browser">;

/** In what language terms are explained: the interface's, one of the glossary's two, or both at once. */
export const DEFINITION_LANGUAGES = ["interface", "en", "zh", "both"] as const;

/** One of {@link DEFINITION_LANGUAGES}. */
export type DefinitionLanguage = (typeof DEFINITION_LANGUAGES)[number];
