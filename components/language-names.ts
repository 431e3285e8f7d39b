/** Languages by their own names, in whatever language the rest is: who looks for one can read that. */
export const LANGUAGE_NAMES = {
  en: "English",
  zh: "中文",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
} as const;
