import { z } from "zod";
import { offsetSchema, addressSchema as pageKey } from "./passage-schema";
import { REQUEST_LIMITS } from "./request-limits";
import type { TextProtocol } from "./text-protocol";

const digest = z.string().min(1).max(100);
const json = z.string().max(REQUEST_LIMITS.text);

/** How each request of {@link TextProtocol} is checked. What is in the JSON is checked by `article-body.ts`. */
export const TEXT_SCHEMAS: {
  [Type in keyof TextProtocol]: z.ZodType<TextProtocol[Type]["request"]>;
} = {
  "text/keep": z.object({
    pageKey,
    digest,
    json,
    earlier: z.object({ textId: offsetSchema, length: offsetSchema.max(REQUEST_LIMITS.text) }).nullable(),
  }),
  "text/remove": z.object({ pageKey }),
  "text/restore": z.object({ pageKey, digest, json, keptAt: z.number().min(0).max(8.64e15) }),
};
