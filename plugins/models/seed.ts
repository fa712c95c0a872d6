/** A number for models that roll dice, from the key of a request: another take or roll of it gets another. Knows no model. */

/** 0 to 2^32 - 1, which is as much as every sampler takes. */
export function seedOf(idempotencyKey: string): number {
  return Number.parseInt(idempotencyKey.replace(/^sha256:/, "").slice(0, 8), 16);
}
