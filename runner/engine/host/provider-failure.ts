/**
 * What a provider threw, and whether the request may have arrived: most plugins let the error of `fetch` through, and its
 * code tells. What says nothing of the kind leaves that open. Knows no ledger.
 */
import type { Failure } from "../../../schema/failure.ts";
import { failureOf } from "./failure-of.ts";

/** @param isOwn tells the stack lines that are worth telling */
export function providerFailure(thrown: unknown, isOwn?: (stackLine: string) => boolean): Failure {
  const failure = failureOf(thrown, isOwn);
  if (failure.type !== "plugin" || failure.usd !== undefined) return failure;
  const code = codeIn(thrown);
  if (NEVER_SENT.has(code)) return { ...failure, usd: 0 };
  if (NEVER_ARRIVED.has(code)) return { ...failure, type: "transient" };
  return BROKEN.has(code) ? { ...failure, type: "transient", fateUnknown: true } : { ...failure, fateUnknown: true };
}

const NEVER_SENT: ReadonlySet<string> = new Set(["ERR_INVALID_URL"]);
const NEVER_ARRIVED: ReadonlySet<string> = new Set([
  "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN", "UND_ERR_CONNECT_TIMEOUT",
]);
const BROKEN: ReadonlySet<string> = new Set([
  "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT",
]);

/** Of the error or of what caused it; a host with several addresses has one error for each. */
function codeIn(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "";
  if ("code" in thrown && typeof thrown.code === "string") return thrown.code;
  if (thrown.cause !== undefined) return codeIn(thrown.cause);
  return thrown instanceof AggregateError ? codeIn(thrown.errors[0]) : "";
}
