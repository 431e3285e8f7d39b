import type { Term } from "@/lib/glossary/term";

/** A term as the glossary has it. */
export const SAMPLE_TERM: Term = {
  id: "moe",
  kind: "architecture",
  level: "core",
  source: "extended",
  name: { en: "MoE", zh: "混合专家" },
  aliases: [],
  definition: { en: "Many <experts>.", zh: "许多专家。" },
  explanation: { en: "", zh: "" },
  related: [],
  links: [],
};
