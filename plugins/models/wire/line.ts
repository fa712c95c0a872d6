/**
 * A line to a provider that vp speaks to by itself, where the SDK has no call that a crash could not cut off: JSON or a
 * form out, JSON or bytes back. Knows no operation and keeps no key.
 */
import { isObject, NotAccepted, Transient, type CallContext, type Json } from "vp/plugin";
import { failureTold, toldBy, type Asked } from "../sdk/failures.ts";
import { keyOf } from "../sdk/service.ts";

export interface Line extends Asked {
  /** What every address begins with, without a slash at its end. */
  readonly url: string;
  headers(key: string): Readonly<Record<string, string>>;
}

export interface Sent {
  readonly method: "GET" | "POST" | "PUT";
  /** Begins with a slash. */
  readonly path: string;
  readonly body?: Json | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Answer = Readonly<Record<string, unknown>>;

/** What came back, whatever it says. A connection that breaks is let through, as its code tells. */
export async function heard(line: Line, { method, path, body, headers }: Sent, context: CallContext): Promise<Response> {
  return await fetch(`${line.url}${path}`, {
    method,
    signal: context.signal,
    headers: { ...line.headers(keyOf(line, context)), ...headers, ...(isJson(body) ? { "content-type": "application/json" } : {}) },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
}

/** What came back, when it is a success. */
export async function answered(line: Line, sent: Sent, context: CallContext): Promise<Response> {
  const answer = await heard(line, sent, context);
  if (answer.ok) return answer;
  throw failureTold(line, toldBy(answer.status, answer.headers, await answer.text()));
}

/** The answer to what costs money: one that cannot be read leaves open what became of the request. */
export async function accepted(line: Line, sent: Sent, context: CallContext): Promise<Answer> {
  const answer = parsed(await (await answered(line, sent, context)).text());
  if (answer === undefined) throw new Error(`${line.title} gave an answer that cannot be read`);
  return answer;
}

/** The answer about work that goes on there. No answer to a question undoes the work: all that goes wrong may pass. */
export async function looked(line: Line, path: string, context: CallContext): Promise<Answer> {
  const answer = await heard(line, { method: "GET", path }, context);
  const text = await answer.text();
  const said = parsed(text);
  if (answer.ok && said !== undefined) return said;
  const failure = answer.ok ? new Transient(`${line.title} gave an answer that cannot be read`, { retryAfterMs: 1000 }) : failureTold(line, toldBy(answer.status, answer.headers, text));
  throw failure instanceof NotAccepted || failure instanceof Transient ? failure : new Transient(failure.message, { retryAfterMs: 1000 });
}

/** JSON that is an object; `undefined` for anything else. */
export function parsed(text: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return isObject(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

function isJson(body: Json | FormData | undefined): boolean {
  return body !== undefined && !(body instanceof FormData);
}
