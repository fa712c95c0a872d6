/** OpenAI's side of the wire: responses, images and edits, speech, transcripts, and its errors. */
import fixtures from "../fixtures/openai.json" with { type: "json" };
import { answerBy, SMALL_PICTURE, SMALL_SOUND } from "./made.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";

export const KEY = "sk-far-0123456789abcdef0123456789abcdef";

export function startOpenai(): Promise<Far> {
  return startFar((request) => {
    if (request.headers["authorization"] !== `Bearer ${KEY}`) return errors.key;
    switch (`${request.method} ${request.path}`) {
      case "POST /v1/responses": return response(request);
      case "POST /v1/images/generations": case "POST /v1/images/edits": return picture(request);
      case "POST /v1/audio/speech": return speech(request);
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

function response(request: FarRequest): FarAnswer {
  const { fields } = request;
  const { output, usage, ...rest } = fixtures.response;
  const schema = fields["text"] as { readonly format?: { readonly schema?: unknown } } | undefined;
  const text = answerBy(schema?.format?.schema, request);
  const [message] = output;
  return {
    json: { ...rest, model: fields["model"], usage, output: [{ ...message, content: [{ ...message?.content[0], text }] }] },
    charge: { model: String(fields["model"]), used: { input: usage.input_tokens, output: usage.output_tokens } },
  };
}

function picture({ fields }: FarRequest): FarAnswer {
  const { data: _, ...rest } = fixtures.image;
  const { model, size, quality } = fields;
  const tokens = rest.usage.input_tokens_details;
  return {
    json: { ...rest, size, quality, data: [{ b64_json: SMALL_PICTURE.toString("base64") }] },
    charge: { model: String(model), used: { "input/text": tokens.text_tokens, "input/image": tokens.image_tokens, "output/image": rest.usage.output_tokens } },
  };
}

/** The newer models are billed by the second here, and by words that only they count: those are left out. */
function speech({ fields }: FarRequest): FarAnswer {
  const { model, input } = fields;
  const used: Readonly<Record<string, number>> = String(model).startsWith("gpt-") ? { second: 1.5 } : { characters: String(input).length };
  return { headers: { "content-type": "audio/wav" }, bytes: SMALL_SOUND, charge: { model: String(model), used } };
}

function transcript({ fields }: FarRequest): FarAnswer {
  return { json: fixtures.transcript, charge: { model: String(fields["model"]), used: { second: fixtures.transcript.duration } } };
}
