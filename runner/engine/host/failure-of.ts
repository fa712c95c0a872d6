/** Errors as failures and back, across processes and bundles: by name, as classes differ between them. */
import { Refused, Transient, type Failure } from "../../../schema/failure.ts";
import { isObject } from "../../../schema/json.ts";
import { refusedMessage, writeRefused } from "../../../schema/messages/host.ts";

/** An error that carries a failure as it is, so that it can pass through a plugin unchanged. */
export class FailureError extends Error {
  override readonly name = "FailureError";
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** @param isOwn tells the stack lines that are worth telling; those that lie in source as it was written, when left out */
export function failureOf(thrown: unknown, isOwn: (stackLine: string) => boolean = isWritten): Failure {
  if (!(thrown instanceof Error)) return { type: "plugin", message: `something that is no Error was thrown: ${String(thrown)}` };
  if ("failure" in thrown && isFailure(thrown.failure)) return thrown.failure;
  const message = messageOf(thrown);
  const detail = detailOf(thrown, isOwn);
  const more = detail === "" ? {} : { detail };
  if (isRefusedWrite(thrown)) return { ...writeRefused(thrown.resource ?? ""), ...more };
  if (thrown.name === "Transient") return { type: "transient", message, ...more, ...moreOf(thrown) };
  if (thrown.name === "Refused") return { type: "refused", message: refusedMessage(message, inputIn(thrown)), ...more, ...moreOf(thrown) };
  if (thrown.name === "NotAccepted") return { type: "plugin", message, ...more, usd: 0 };
  if (thrown.name === "Unfit") return { type: "unfit", message };
  if (thrown.name === "AbortError") return { type: "cancelled", message };
  return { type: "plugin", message, ...more };
}

/** What `fetch` throws says what went wrong only in its cause. */
function messageOf({ message, name, cause }: Error): string {
  if (message !== "fetch failed" || !(cause instanceof Error)) return message === "" ? name : message;
  return `${message}: ${cause.message === "" && "code" in cause ? String(cause.code) : cause.message}`;
}

/** The error that a plugin may catch, or let through. */
export function errorOf(failure: Failure): Error {
  if (failure.type === "transient") return new Transient(failure.message, { ...failure });
  if (failure.type === "refused") return new Refused(failure.message);
  return new FailureError(failure);
}

function isFailure(value: unknown): value is Failure {
  return isObject(value) && typeof value["type"] === "string" && typeof value["message"] === "string";
}

/** What the error says beside its message, each where it is there in the form that it must have. */
function moreOf(thrown: Error): Pick<Failure, "retryAfterMs" | "fateUnknown" | "usd"> {
  return {
    ...("retryAfterMs" in thrown && isAmount(thrown.retryAfterMs) ? { retryAfterMs: thrown.retryAfterMs } : {}),
    ...("fateUnknown" in thrown && thrown.fateUnknown === true ? { fateUnknown: true } : {}),
    ...("usd" in thrown && isAmount(thrown.usd) ? { usd: thrown.usd } : {}),
  };
}

/** The input that a refusal is about, where it says. */
function inputIn(thrown: Error): string | undefined {
  return "input" in thrown && typeof thrown.input === "string" ? thrown.input : undefined;
}

/** Dollars or milliseconds as they can be: no plugin gives money back by its word, or asks for a time that has passed. */
export function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function detailOf(thrown: Error, isOwn: (stackLine: string) => boolean): string {
  // What a program said says more than where that was noticed.
  if ("detail" in thrown && typeof thrown.detail === "string" && thrown.detail !== "") return thrown.detail;
  const stack = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line) && isOwn(line));
  const causes = thrown.cause instanceof Error ? [`caused by: ${thrown.cause.message}`] : [];
  return [...stack.slice(0, 8).map((line) => line.trim()), ...causes].join("\n");
}

/** What Node's permission model throws. It names the path, but for links. */
function isRefusedWrite(thrown: Error): thrown is Error & { readonly resource?: string } {
  if (!("code" in thrown) || thrown.code !== "ERR_ACCESS_DENIED") return false;
  return /symlink/.test(thrown.message) || ("permission" in thrown && thrown.permission === "FileSystemWrite");
}

/** Lines of what ships are lines of a bundle, which say nothing to whoever reads them. */
function isWritten(line: string): boolean {
  return /\.ts:\d/.test(line) && !line.includes("node_modules");
}
