/** OpenAI's side of the wire: responses, images and edits, speech, transcripts, and its errors. */
import fixtures from "../fixtures/openai.json" with { type: "json" };
import { readWav, secondsOf } from "../../../plugins/media/wav.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";
import { SMALL_STUDIO, type Studio } from "./studio.ts";

export const KEY = "sk-far-0123456789abcdef0123456789abcdef";

export function startOpenai(studio = SMALL_STUDIO): Promise<Far> {
  return startFar((request) => {
    if (request.headers["authorization"] !== `Bearer ${KEY}`) return errors.key;
    switch (`${request.method} ${request.path}`) {
      case "POST /v1/responses": return response(request, studio);
      case "POST /v1/images/generations": case "POST /v1/images/edits": return picture(request, studio);
      case "POST /v1/audio/speech": return speech(request, studio);
      case "POST /v1/audio/transcriptions": return transcript(request);
      default: return { status: 404, json: fixtures.errors.model };
    }
  });
}

export const errors = {
  key: { status: 401, json: fixtures.errors.key },
  rate: { status: 429, headers: { "retry-after": "1", "retry-after-ms": "50" }, json: fixtures.errors.rate },
  quota: { status: 429, json: fixtures.errors.quota },
  policy: { status: 400, json: fixtures.errors.policy },
  server: { status: 500, json: fixtures.errors.server },
} as const satisfies Readonly<Record<string, FarAnswer>>;

function response(request: FarRequest, studio: Studio): FarAnswer {
  const { fields } = request;
  const { output, usage: said, ...rest } = fixtures.response;
  const schema = fields["text"] as { readonly format?: { readonly schema?: unknown } } | undefined;
  const text = studio.text(schema?.format?.schema, request);
  const usage = { ...said, input_tokens: studio.tokens?.(request) ?? said.input_tokens, output_tokens: studio.tokens?.(text) ?? said.output_tokens };
  const [message] = output;
  return {
    json: { ...rest, model: fields["model"], usage, output: [{ ...message, content: [{ ...message?.content[0], text }] }] },
    charge: { model: String(fields["model"]), used: { input: usage.input_tokens, output: usage.output_tokens } },
  };
}

function picture(request: FarRequest, studio: Studio): FarAnswer {
  const { fields } = request;
  const { data: _, usage: said, ...rest } = fixtures.image;
  const { model, size, quality, prompt, image = [] } = fields;
  const tokens = studio.tokens === undefined ? said.input_tokens_details : { text_tokens: studio.tokens(String(prompt)), image_tokens: PICTURE * [image].flat().length };
  const usage = { ...said, input_tokens: tokens.text_tokens + tokens.image_tokens, input_tokens_details: tokens };
  return {
    json: { ...rest, usage, size, quality, data: [{ b64_json: studio.picture(request).toString("base64") }] },
    charge: { model: String(model), used: { "input/text": tokens.text_tokens, "input/image": tokens.image_tokens, "output/image": usage.output_tokens } },
  };
}

/** Tokens of a small picture that is shown. */
const PICTURE = 258;

/** The newer models are billed by the second here, and by words that only they count: those are left out. */
function speech(request: FarRequest, studio: Studio): FarAnswer {
  const { model, input } = request.fields;
  const bytes = studio.speech(request);
  const used: Readonly<Record<string, number>> = String(model).startsWith("gpt-") ? { second: secondsOf(readWav(bytes)) } : { characters: String(input).length };
  return { headers: { "content-type": "audio/wav" }, bytes, charge: { model: String(model), used } };
}

function transcript({ fields }: FarRequest): FarAnswer {
  return { json: fixtures.transcript, charge: { model: String(fields["model"]), used: { second: fixtures.transcript.duration } } };
}
