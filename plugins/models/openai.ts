/** OpenAI over the AI SDK: text, pictures and edits, speech and transcripts. It makes no video any more. */
import { defineProvider, Type, type JsonObject } from "vp/plugin";
import { cards } from "./openai-cards.ts";
import { lineMeasure, lineUsed, pictureTokens, pictureUsed } from "./openai-measure.ts";
import { imageBySdk, type ImageService } from "./sdk/image.ts";
import { loaded } from "./sdk/load.ts";
import { modelOptions } from "./sdk/settings.ts";
import { speechBySdk, type SpeechService } from "./sdk/speech.ts";
import { isStrict, relaxed } from "./sdk/strict.ts";
import { textBySdk, type TextService } from "./sdk/text.ts";
import { transcriptBySdk, type TranscriptService } from "./sdk/transcript.ts";

const HOME = "https://api.openai.com/v1";

export default defineProvider({
  name: "openai",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = HOME, models = {} }) {
    const service = serviceAt(url, models);
    return {
      text: textBySdk(service), image: imageBySdk(service), speech: speechBySdk(service), transcript: transcriptBySdk(service), cards,
      needs: { variables: service.variables, packages: ["ai@7.0.173", "@ai-sdk/openai@4.0.118"] },
    };
  },
});

function serviceAt(url: string, models: Readonly<Record<string, JsonObject>>): TextService & ImageService & SpeechService & TranscriptService {
  return {
    title: "OpenAI", namespace: "openai", variables: ["OPENAI_API_KEY"], cards, models,
    async connect(key) {
      const { createOpenAI } = await loaded("@ai-sdk/openai", () => import("@ai-sdk/openai"));
      return createOpenAI({ baseURL: url, apiKey: key });
    },
    text: {
      options: ({ schema }): JsonObject => (schema === undefined ? {} : { strictJsonSchema: isStrict(schema) }),
      schema: (schema) => (isStrict(schema) ? relaxed(schema) : schema),
    },
    // Without a word on quality it chooses one by itself, and nobody knows the price before.
    image: { options: () => ({ quality: "medium" }), measure: pictureTokens, used: pictureUsed },
    speech: { format: "wav", directed: (id) => id.startsWith("gpt-"), measure: lineMeasure, used: lineUsed },
    transcript: {
      options: ({ language }, id) => ({
        ...(language === undefined ? {} : { language: language.split("-")[0] ?? language }),
        ...(id === "whisper-1" ? { timestampGranularities: ["word"] } : {}),
      }),
    },
  };
}
