/** Anthropic over the AI SDK: text, by words and pictures. */
import { defineProvider, Type, type ModelCard } from "vp/plugin";
import { loaded } from "./sdk/load.ts";
import { modelOptions } from "./sdk/settings.ts";
import { textBySdk } from "./sdk/text.ts";

const HOME = "https://api.anthropic.com/v1";

/** As the SDK's catalogue of models says. */
const MODELS = [
  "claude-fable-5-1", "claude-opus-5-5", "claude-opus-5", "claude-sonnet-5-5", "claude-sonnet-5", "claude-haiku-5-5", "claude-opus-4-8",
  "claude-opus-4-7", "claude-opus-4-6", "claude-sonnet-4-6", "claude-opus-4-5", "claude-sonnet-4-5", "claude-haiku-4-5",
];

const cards: readonly ModelCard[] = MODELS.map((model) => ({ model, operation: "text", schema: true }));

export default defineProvider({
  name: "anthropic",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = HOME, models = {} }) {
    const variables = ["ANTHROPIC_API_KEY"];
    const text = textBySdk({
      title: "Anthropic", namespace: "anthropic", variables, cards, models,
      async connect(key) {
        const { createAnthropic } = await loaded("@ai-sdk/anthropic", () => import("@ai-sdk/anthropic"));
        return createAnthropic({ baseURL: url, apiKey: key });
      },
    });
    return { text, cards, needs: { variables, packages: ["ai@7.0.173", "@ai-sdk/anthropic@4.0.105"] } };
  },
});
