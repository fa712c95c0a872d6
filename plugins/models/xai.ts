/** xAI over the AI SDK: text, pictures, clips, speech and transcripts. Every answer but of sound tells what it cost. */
import { defineProvider, isObject, Refused, Type, type JsonObject, type QuantityRange, type SpeechAnswer } from "vp/plugin";
import { wordsOf } from "./letters.ts";
import { imageBySdk, type ImageService, type ImageWish } from "./sdk/image.ts";
import { loaded } from "./sdk/load.ts";
import { modelOptions } from "./sdk/settings.ts";
import { speechBySdk, type SpeechService } from "./sdk/speech.ts";
import { textBySdk, type TextService } from "./sdk/text.ts";
import { transcriptBySdk, type TranscriptService } from "./sdk/transcript.ts";
import { videoBySdk, type VideoService, type VideoWish } from "./sdk/video.ts";
import { cards } from "./xai-cards.ts";

const HOME = "https://api.x.ai/v1";

export default defineProvider({
  name: "xai",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = HOME, models = {} }) {
    const service = serviceAt(url, models);
    return {
      text: textBySdk(service), image: imageBySdk(service), video: videoBySdk(service), speech: speechBySdk(service), transcript: transcriptBySdk(service), cards,
      needs: { variables: service.variables, packages: ["ai@7.0.173", "@ai-sdk/xai@5.0.12"] },
    };
  },
});

type XaiService = TextService & ImageService & VideoService & SpeechService & TranscriptService;

function serviceAt(url: string, models: Readonly<Record<string, JsonObject>>): XaiService {
  return {
    title: "xAI", namespace: "xai", variables: ["XAI_API_KEY"], cards, models,
    async connect(key) {
      const { createXai } = await loaded("@ai-sdk/xai", () => import("@ai-sdk/xai"));
      return createXai({ baseURL: url, apiKey: key });
    },
    refusal: blocked,
    charged: ({ costInUsdTicks: ticks }) => (typeof ticks === "number" ? ticks / TICKS : undefined),
    image: { options: ({ size }, card) => pictureOptions(size, card?.model), measure: pictures },
    video: {
      options: (request, card) => ({ resolution: resolutionOf(request, card?.model) }),
      // Voices, sounds and music are made by themselves. A frame has the shape already, and another would stretch it.
      put: ({ request }) => ({ generateAudio: false, ...(request.firstFrame === undefined ? {} : { aspectRatio: undefined }) }),
      measure: seconds,
    },
    speech: { format: "wav", languages: true, options: () => ({ withTimestamps: true }), words: ({ providerMetadata }) => timesIn(providerMetadata["xai"]) },
    transcript: { options: ({ language }): JsonObject => (language === undefined ? {} : { language: language.split("-")[0] ?? language }) },
  };
}

/** Parts of a dollar that costs are told in. */
const TICKS = 10_000_000_000;

function blocked(error: Error): Refused | undefined {
  return error.name === "Error" && /blocked due to a content policy/.test(error.message) ? new Refused("xAI holds it back: it is against its content policy", { input: "prompt" }) : undefined;
}

/** Only the larger model draws at two thousand pixels. */
function pictureOptions({ width, height }: { readonly width: number; readonly height: number }, model: string | undefined): JsonObject {
  return model === "grok-imagine-image-pro" ? { resolution: Math.max(width, height) > 1400 ? "2k" : "1k" } : {};
}

/** Pictures that go in are billed too. */
function pictures({ request: { references = [] }, options }: ImageWish): QuantityRange {
  const unit = typeof options["resolution"] === "string" ? `image/${options["resolution"]}` : "image";
  const drawn = { [unit]: 1, ...(references.length === 0 ? {} : { "image/input": references.length }) };
  return { least: drawn, most: drawn };
}

type Resolution = "480p" | "720p" | "1080p";

/** The larger size is for the newer model alone, and not for clips by references. */
function resolutionOf({ size: { width, height }, references = [] }: VideoWish["request"], model: string | undefined): Resolution {
  const side = Math.min(width, height);
  if (side > 720 && model !== "grok-imagine-video" && references.length === 0) return "1080p";
  return side > 480 ? "720p" : "480p";
}

function seconds({ request, put }: VideoWish): QuantityRange {
  const given = (request.references?.length ?? 0) + (request.firstFrame === undefined ? 0 : 1) + (request.lastFrame === undefined ? 0 : 1);
  const resolution = put.options?.["resolution"];
  const made = { [typeof resolution === "string" ? `second/${resolution}` : "second"]: put.duration ?? request.seconds };
  return { least: made, most: given === 0 ? made : { ...made, "image/input": given } };
}

/** Each letter comes with the times at which it begins and ends. */
function timesIn(own: unknown): SpeechAnswer["words"] {
  const told = isObject(own) ? own["audioTimestamps"] : undefined;
  if (!isObject(told) || !Array.isArray(told["graphChars"]) || !Array.isArray(told["graphTimes"])) return [];
  return wordsOf(told["graphChars"].map(String), told["graphTimes"].map((time) => [Number(time[0]), Number(time[1])]));
}
