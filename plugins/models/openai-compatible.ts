/**
 * Any server that speaks as OpenAI did first: chat completions, and pictures where it has them. Nothing is known of its
 * models: no cards, and a price only when vp.yaml tells it.
 */
import { defineProvider, isObject, Type, type Static } from "vp/plugin";
import { imageBySdk, type ImageService } from "./sdk/image.ts";
import { loaded } from "./sdk/load.ts";
import { modelOptions } from "./sdk/settings.ts";
import { textBySdk, type TextService } from "./sdk/text.ts";

const Settings = Type.Object(
  {
    url: Type.String({ description: "Where its API begins, such as https://openrouter.ai/api/v1" }),
    key: Type.Optional(Type.String({ description: "The environment variable that holds its key; none when it needs no key" })),
    schemas: Type.Optional(Type.Boolean({ description: "Whether it answers by a JSON Schema; true when left out" })),
    models: modelOptions,
  },
  { additionalProperties: false },
);

/** How the SDK calls it, and where it looks for options of its own. */
const NAMESPACE = "compatible";

export default defineProvider({
  name: "openai-compatible",
  settings: Settings,
  configure({ url, key: variable, schemas = true, models = {} }: Static<typeof Settings>) {
    const variables = variable === undefined ? [] : [variable];
    const service: TextService & ImageService = {
      title: hostOf(url), namespace: NAMESPACE, variables, cards: [], models,
      async connect(key: string) {
        const { createOpenAICompatible } = await loaded("@ai-sdk/openai-compatible", () => import("@ai-sdk/openai-compatible"));
        return createOpenAICompatible({ name: NAMESPACE, baseURL: url, supportsStructuredOutputs: schemas, metadataExtractor, ...(key === "" ? {} : { apiKey: key }) });
      },
      charged: ({ cost }) => (typeof cost === "number" ? cost : undefined),
      // How long an answer may be there only the server knows.
      text: { unbounded: true },
    };
    return {
      text: textBySdk(service), image: imageBySdk(service),
      needs: { variables, packages: ["ai@7.0.173", "@ai-sdk/openai-compatible@3.0.92"] },
    };
  },
});

/** OpenRouter, and routers like it, tell what an answer cost, US dollars. */
const metadataExtractor = {
  async extractMetadata({ parsedBody }: { readonly parsedBody: unknown }) {
    const usage = isObject(parsedBody) ? parsedBody["usage"] : undefined;
    return isObject(usage) && typeof usage["cost"] === "number" ? { [NAMESPACE]: { cost: usage["cost"] } } : undefined;
  },
  createStreamExtractor: () => ({ processChunk: () => undefined, buildMetadata: () => undefined }),
};

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
