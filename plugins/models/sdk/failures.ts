/**
 * What the SDK throws, as vp's failures: whether it may be tried again, whether it was refused, and whether anything was
 * accepted. A broken connection is let through, as its code tells. Knows no operation.
 */
import { isObject, NotAccepted, Refused, Transient } from "vp/plugin";

/** What may be wrong with a request, by the names of its inputs, and how a provider's words tell. */
export type Blame = readonly (readonly [input: string, words: RegExp])[];

export interface Asked {
  readonly title: string;
  readonly variables: readonly string[];
  /** The input at fault when the provider's words name none. */
  readonly input: string;
  readonly blame?: Blame;
  /** The inputs that the request has, when that is known: what is not there is at no fault. */
  readonly given?: readonly string[];
  refusal?(error: Error): Refused | undefined;
}

/** Runs `work`, and throws what it throws as a failure of vp's. */
export async function translated<T>(asked: Asked, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(asked, error);
  }
}

/** An answer of a provider that is no success, as plain parts. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly words: string;
  /** The whole answer, to look for what it says beside its words. */
  readonly body: string;
}

/**
 * The same for a question about work that goes on there. No answer to a question undoes the work: what goes wrong with the
 * asking may pass, and only what is said of the work itself ends it.
 */
export async function translatedLook<T>(asked: Asked, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(asked, error);
    const isOfTheAsking = failure !== error && failure instanceof Error && !(failure instanceof NotAccepted || failure instanceof Transient);
    throw isOfTheAsking && isCallError(error) ? new Transient(failure.message, { retryAfterMs: 1000 }) : failure;
  }
}

export function failureOf(asked: Asked, error: unknown): unknown {
  const refusal = error instanceof Error ? asked.refusal?.(error) : undefined;
  if (refusal !== undefined) return refusal;
  if (!isCallError(error) || error.statusCode === undefined) return error;
  const told = { status: error.statusCode, headers: error.responseHeaders ?? {}, words: wordsOf(error), body: error.responseBody ?? "" };
  return told.status < 400 ? new Error(`${asked.title} gave an answer that cannot be read`, { cause: error.cause }) : failureTold(asked, told);
}

/** For clients of vp's own, which speak without the SDK. */
export function failureTold(asked: Asked, told: Told): Error {
  const { status, words } = told;
  const said = `${asked.title} answered ${status}${words === "" ? "" : `: ${words}`}`;
  if (isAboutMoney(told)) return new NotAccepted(said);
  if (isAboutRules(told)) return new Refused(said, { input: inputAtFault(asked, told) });
  if (isAboutKey(told)) return new NotAccepted(`${said}${asked.variables.length === 0 ? "" : `; see ${asked.variables.join(" or ")}`}`);
  if (status === 504) return new Transient(said, { fateUnknown: true });
  if (MAY_PASS.has(status) || status >= 500) return new Transient(said, { retryAfterMs: retryAfterMs(told) });
  return new Refused(said, { input: inputAtFault(asked, told) });
}

/** An answer that is no success, as a client of vp's own received it. */
export function toldBy(status: number, headers: Headers, body: string): Told {
  return { status, headers: Object.fromEntries(headers), words: short(wordsIn(body) ?? ""), body };
}

interface CallError extends Error {
  readonly statusCode?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: string;
}

/** By name, as there may be two copies of the SDK. */
function isCallError(error: unknown): error is CallError {
  return error instanceof Error && error.name === "AI_APICallError";
}

const MAY_PASS: ReadonlySet<number> = new Set([408, 409, 425, 429, 529]);

/** Some tell of a request that is against their rules with the number of a key that may not. */
function isAboutRules({ status, body }: Told): boolean {
  return status === 403 && /usage guidelines|content policy|safety_check|flagged|moderation/i.test(body);
}

function isAboutKey({ status, body }: Told): boolean {
  return status === 401 || status === 403 || /API_KEY_INVALID|api key not valid|(invalid|incorrect)[_ ]api[_ ]key/i.test(body);
}

/** A quota that is used up is told with the same number as too many requests at once. */
function isAboutMoney({ status, body }: Told): boolean {
  return status === 402 || /insufficient_quota|quota_exceeded|exhausted balance|billing_hard_limit|credit balance is too low/i.test(body);
}

/** Milliseconds; `undefined` when the provider does not say. */
function retryAfterMs({ headers, body }: Told): number | undefined {
  const ms = Number.parseFloat(headers["retry-after-ms"] ?? "");
  if (Number.isFinite(ms)) return ms;
  const said = headers["retry-after"] ?? "";
  const seconds = Number.parseFloat(said);
  if (/^\s*[\d.]+\s*$/.test(said)) return seconds * 1000;
  const until = Date.parse(said);
  if (Number.isFinite(until)) return Math.max(0, until - Date.now());
  const delay = (/"retryDelay"\s*:\s*"([\d.]+)s"/.exec(body) ?? /"retry_after"\s*:\s*([\d.]+)/.exec(body) ?? /resets in ~(\d+)s/.exec(body))?.[1];
  return delay === undefined ? undefined : Number.parseFloat(delay) * 1000;
}

export function inputAtFault({ input, blame = [], given }: Asked, { words, body }: Pick<Told, "words" | "body">): string {
  if (/model[^.]{0,80}(not found|does not exist|not supported|unknown)|(no such|unknown|invalid) model|model_not_found/i.test(`${words} ${body}`)) return "model";
  return blame.find(([name, telling]) => (given?.includes(name) ?? true) && telling.test(body))?.[0] ?? input;
}

/** The provider's own words; a page of HTML says nothing that a person should read. */
function wordsOf({ message, responseBody = "" }: CallError): string {
  const inBody = wordsIn(responseBody);
  if (inBody !== undefined) return short(inBody);
  return /<html|<!doctype/i.test(message) ? "" : short(message);
}

/** The names of what a request has, in whatever form. */
export function givenIn(request: object): readonly string[] {
  return Object.entries(request).flatMap(([name, value]) => (value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [name]));
}

export function wordsIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const error = isObject(answer) ? (answer["error"] ?? answer["detail"] ?? answer["message"]) : undefined;
    return wordsOfError(error);
  } catch {
    return undefined;
  }
}

/** A sentence, an object that holds one, or a list of them, one for each input. */
function wordsOfError(error: unknown): string | undefined {
  if (typeof error === "string") return error;
  if (Array.isArray(error)) return error.map(wordsOfError).filter((words) => words !== undefined).join("; ");
  const words = isObject(error) ? (error["message"] ?? error["msg"]) : undefined;
  return typeof words === "string" ? words : undefined;
}

function short(words: string): string {
  const line = words.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return line.length > 400 ? `${line.slice(0, 400)}…` : line;
}
