/** Google's Gemini API over the AI SDK: text, pictures with references, speech, and clips by Veo. */
import { defineProvider, Refused, Type, type JsonObject } from "vp/plugin";
import { cards } from "./google-cards.ts";
import { clipOptions, clipSeconds, lineTokens, lineUsed, pictureTokens, pictureUsed, putClip } from "./google-measure.ts";
import { imageBySdk, type ImageService } from "./sdk/image.ts";
import { loaded } from "./sdk/load.ts";
import { modelOptions } from "./sdk/settings.ts";
import { speechBySdk, type SpeechService } from "./sdk/speech.ts";
import { textBySdk, type TextService } from "./sdk/text.ts";
import { videoBySdk, type VideoService } from "./sdk/video.ts";

const HOME = "https://generativelanguage.googleapis.com/v1beta";

export default defineProvider({
  name: "google",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = HOME, models = {} }) {
    const service = serviceAt(url, models);
    return {
      text: textBySdk(service), image: imageBySdk(service), speech: speechBySdk(service), video: videoBySdk(service), cards,
      needs: { variables: [service.variables], packages: ["ai@7.0.173", "@ai-sdk/google@4.0.121"] },
    };
  },
});

function serviceAt(url: string, models: Readonly<Record<string, JsonObject>>): TextService & ImageService & SpeechService & VideoService {
  return {
    title: "Google", namespace: "google", variables: ["GEMINI_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY"], cards, models,
    async connect(key) {
      const { createGoogle } = await loaded("@ai-sdk/google", () => import("@ai-sdk/google"));
      return createGoogle({ baseURL: url, apiKey: key });
    },
    refusal: filtered,
    image: { measure: pictureTokens, used: pictureUsed },
    speech: { format: "wav", directed: () => true, languages: true, measure: lineTokens, used: lineUsed },
    video: { put: putClip, options: clipOptions, measure: clipSeconds },
  };
}

/** Work that ends without a clip was held back by a filter: that is told by nothing but the clip that is not there. */
function filtered(error: Error): Refused | undefined {
  if (error.name !== "GOOGLE_VIDEO_GENERATION_ERROR" || !/^No (valid )?videos/.test(error.message)) return undefined;
  return new Refused("Google made no clip of this: its filter held it back", { input: "prompt" });
}
