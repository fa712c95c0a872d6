/** Anthropic's side of the wire: messages, and its errors. */
import fixtures from "../fixtures/anthropic.json" with { type: "json" };
import { isObject } from "../../../schema/json.ts";
import { answerBy } from "./made.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";

export const KEY = "sk-ant-far-0123456789abcdef0123456789abcdef";

export function startAnthropic(): Promise<Far> {
  return startFar((request) => {
    if (request.headers["x-api-key"] !== KEY) return errors.key;
    return request.method === "POST" && request.path === "/v1/messages" ? message(request) : { status: 404, json: fixtures.errors.policy };
  });
}

export const errors = {
  key: { status: 401, json: fixtures.errors.key },
  rate: { status: 429, headers: { "retry-after": "0.06" }, json: fixtures.errors.rate },
  credit: { status: 400, json: fixtures.errors.credit },
  policy: { status: 400, json: fixtures.errors.policy },
  server: { status: 529, json: fixtures.errors.server },
} as const satisfies Readonly<Record<string, FarAnswer>>;

/** An answer that ends where the longest answer ends. */
export const CUT_OFF: FarAnswer = { json: { ...fixtures.message, content: [{ type: "text", text: '{"title": "The li' }], stop_reason: "max_tokens" } };

function message(request: FarRequest): FarAnswer {
  const { fields } = request;
  const { content, usage, ...rest } = fixtures.message;
  const config = isObject(fields["output_config"]) ? fields["output_config"] : {};
  const format = config["format"] ?? fields["output_format"];
  const text = answerBy(isObject(format) ? format["schema"] : undefined, request);
  const model = String(fields["model"]);
  return { json: { ...rest, model, usage, content: [{ ...content[0], text }] }, charge: { model, used: { input: usage.input_tokens, output: usage.output_tokens } } };
}
