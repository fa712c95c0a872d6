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

function response({ fields }: FarRequest): FarAnswer {
  const { output, usage, ...rest } = fixtures.response;
  const schema = fields["text"] as { readonly format?: { readonly schema?: unknown } } | undefined;
  const text = answerBy(schema?.format?.schema, JSON.stringify(fields["input"]));
  const [message] = output;
  return {
    json: { ...rest, model: fields["model"], usage, output: [{ ...message, content: [{ ...message?.content[0], text }] }] },
    charge: { model: String(fields["model"]), used: { input: usage.input_tokens, output: usage.output_tokens } },
  };
}

function picture({ fields }: FarRequest): FarAnswer {
  const { data: _, ...rest } = fixtures.image;
  const { model, size, quality } = fields;
  return {
    json: { ...rest, size, quality, data: [{ b64_json: SMALL_PICTURE.toString("base64") }] },
    charge: { model: String(model), used: { [`image/${String(size)}/${String(quality)}`]: 1, input: rest.usage.input_tokens } },
  };
}

function speech({ fields }: FarRequest): FarAnswer {
  const { model, input } = fields;
  return { headers: { "content-type": "audio/wav" }, bytes: SMALL_SOUND, charge: { model: String(model), used: { characters: String(input).length } } };
}

function transcript({ fields }: FarRequest): FarAnswer {
  return { json: fixtures.transcript, charge: { model: String(fields["model"]), used: { second: fixtures.transcript.duration } } };
}
