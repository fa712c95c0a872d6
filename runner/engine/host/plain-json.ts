/** Checks that what a plugin gave back is plain JSON, and says where it is not. */
import { isObject, type Json } from "../../../schema/json.ts";
import { notJson } from "../../../schema/messages/host.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";

/** Fields whose value is `undefined` are left out. */
export function plainJson(value: unknown, subject: string): Settled<Json> {
  const found = faultIn(value, "");
  if (found !== undefined) return failed(notJson(subject, found.path || ".", found.kind));
  return ok(value === undefined ? {} : JSON.parse(JSON.stringify(value)));
}

interface Fault {
  readonly path: string;
  readonly kind: string;
}

function faultIn(value: unknown, path: string): Fault | undefined {
  if (value === null || value === undefined || typeof value === "string" || typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : { path, kind: String(value) };
  if (Array.isArray(value)) return firstFault(value.entries(), path);
  if (isObject(value) && isPlain(value)) return firstFault(Object.entries(value), path);
  return { path, kind: kindOf(value) };
}

function firstFault(parts: Iterable<readonly [string | number, unknown]>, path: string): Fault | undefined {
  for (const [key, part] of parts) {
    const fault = faultIn(part, path === "" ? String(key) : `${path}.${key}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A value that crossed a realm or a clone has another Object.prototype, whose own prototype is null all the same.
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}

function kindOf(value: unknown): string {
  if (typeof value === "object" && value !== null) return `a ${value.constructor?.name ?? "strange object"}`;
  return `a ${typeof value}`;
}
