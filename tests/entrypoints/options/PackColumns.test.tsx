// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { speak } from "@/components/speech";
import { PackColumns } from "@/entrypoints/options/PackColumns";
import { readTermPack } from "@/lib/exchange/read-term-pack";
import { runAtOnce } from "@/lib/page-text/time-slices";
import en from "@/public/_locales/en/messages.json";
import zhCn from "@/public/_locales/zh_CN/messages.json";
import zhTw from "@/public/_locales/zh_TW/messages.json";
import { mount } from "../../components/mounted";

afterEach(() => speak({ language: "browser", texts: null, definitions: "interface", colorNames: {} }));

it.each([
  ["en", en, "RAG gate", "en"],
  ["zh-Hans", zhCn, "检索门", "zh"],
  ["zh-Hant", zhTw, "檢索門", "zh"],
] as const)("the example of a pack is one, in the words of %s", (language, messages, name, defined) => {
  const texts = Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
  speak({ language, texts, definitions: "interface", colorNames: {} });
  const { rows, faults } = runAtOnce(readTermPack(mount(<PackColumns />).get(".tl-example").textContent!));
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([{ term: { name, language: defined }, unsaid: [] }]);
});
