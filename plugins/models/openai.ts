/** OpenAI: text, pictures, speech and transcripts over the AI SDK. */
import { defineProvider, Type } from "vp/plugin";
import { cards } from "./openai-cards.ts";
import { imageBySdk } from "./sdk/image.ts";
import { loaded } from "./sdk/load.ts";
import { modelOptions } from "./sdk/settings.ts";
import { speechBySdk } from "./sdk/speech.ts";
import { textBySdk } from "./sdk/text.ts";
import { transcriptBySdk } from "./sdk/transcript.ts";

const URL = "https://api.openai.com/v1";

export default defineProvider({
  name: "openai",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = URL, models = {} }) {
    const service = {
      title: "OpenAI", namespace: "openai", variables: ["OPENAI_API_KEY"], cards, models,
      async connect(key: string) {
        const { createOpenAI } = await loaded("@ai-sdk/openai", () => import("@ai-sdk/openai"));
        return createOpenAI({ baseURL: url, apiKey: key });
      },
      speech: { format: "wav", directed: (id: string) => id.startsWith("gpt-") },
    };
    return {
      text: textBySdk(service), image: imageBySdk(service), speech: speechBySdk(service), transcript: transcriptBySdk(service), cards,
      needs: { variables: service.variables, packages: ["ai@7.0.173", "@ai-sdk/openai@4.0.118"] },
    };
  },
});
