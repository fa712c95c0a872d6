/** The side of the wire of a server that speaks as OpenAI did first: chat completions, pictures and edits, and its errors. */
import fixtures from "../fixtures/compatible.json" with { type: "json" };
import { isObject } from "../../../schema/json.ts";
import { answerBy, SMALL_PICTURE } from "./made.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";

export const KEY = "sk-or-far-0123456789abcdef0123456789abcdef";

export function startCompatible(): Promise<Far> {
  return startFar((request) => {
    if (request.headers["authorization"] !== `Bearer ${KEY}`) return errors.key;
    switch (`${request.method} ${request.path}`) {
      case "POST /v1/chat/completions": return completion(request);
      case "POST /v1/images/generations": case "POST /v1/images/edits": return picture(request);
      default: return { status: 404, json: fixtures.errors.policy };
    }
  });
}

export const errors = {
  key: { status: 401, json: fixtures.errors.key },
  rate: { status: 429, headers: { "retry-after": "0.06" }, json: fixtures.errors.rate },
  credit: { status: 402, json: fixtures.errors.credit },
  policy: { status: 400, json: fixtures.errors.policy },
  server: { status: 502, json: fixtures.errors.server },
} as const satisfies Readonly<Record<string, FarAnswer>>;

/** An answer of a router that tells what it cost. */
export function costing(cost: number): FarAnswer {
  const { usage, ...rest } = fixtures.completion;
  return { json: { ...rest, usage: { ...usage, cost } } };
}

function completion(request: FarRequest): FarAnswer {
  const { fields } = request;
  const { choices, usage, ...rest } = fixtures.completion;
  const format = isObject(fields["response_format"]) ? fields["response_format"] : {};
  const schema = isObject(format["json_schema"]) ? format["json_schema"]["schema"] : undefined;
  const message = { role: "assistant", content: answerBy(schema, request) };
  const model = String(fields["model"]);
  return { json: { ...rest, model, usage, choices: [{ ...choices[0], message }] }, charge: { model, used: { input: usage.prompt_tokens, output: usage.completion_tokens } } };
}

function picture({ fields }: FarRequest): FarAnswer {
  return { json: { ...fixtures.image, data: [{ b64_json: SMALL_PICTURE.toString("base64") }] }, charge: { model: String(fields["model"]), used: { image: 1 } } };
}
