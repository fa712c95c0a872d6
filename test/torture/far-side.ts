/**
 * The far side of providers within the test's own process: it counts charges and keeps jobs, outliving every engine that
 * asks it. Knows the small language of briefs, and nothing of vp.
 */
import type { Json } from "../../schema/json.ts";
import { plainAnswer } from "../rig/mock-server.ts";
import type { Ask, Operation } from "../rig/mock-language.ts";

export type Kind = "mock" | "hasty" | "studio" | "blind";

export interface FarSide {
  /** Accepted requests in order: each cost money. */
  readonly charges: Ask[];
  /** What the provider answers to a request that it accepts. `mock` charges a key once. */
  accept(ask: Ask): Json;
  /** The job of a key, or of an id. */
  jobOf(key: string): FarJob | undefined;
  job(id: string): FarJob | undefined;
}

export interface FarJob {
  readonly id: string;
  readonly answer: Json;
  polled: number;
}

export function openFarSide(): FarSide {
  const charges: Ask[] = [];
  const jobs: (FarJob & { readonly key: string })[] = [];
  return {
    charges,
    accept(ask) {
      const isRepeat = ask.provider === "mock" && charges.some(({ idempotencyKey }) => idempotencyKey === ask.idempotencyKey);
      if (!isRepeat) charges.push(ask);
      const answer = plainAnswer(ask, charges.length, "steady") as Json;
      if (ask.phase === "submit") jobs.push({ id: `job-${jobs.length + 1}`, key: ask.idempotencyKey, answer, polled: 0 });
      return answer;
    },
    jobOf: (key) => jobs.findLast((job) => job.key === key),
    job: (id) => jobs.find((job) => job.id === id),
  };
}

export const PRICE: Readonly<Record<Operation, number>> = { text: 0.01, image: 0.04, video: 0.5 };
