/** A folder, contexts and files for asking a provider by itself, and the road of a request that is worked on at a provider. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactFile, CallContext, JobOperation, Json, ModelOperation, Poll, QuickOperation, ReturnedFile } from "vp/plugin";
import { artifact } from "../plugins/context.ts";

export interface ModelBench extends Disposable {
  context(environment?: CallContext["environment"]): CallContext;
  file(name: string, bytes: Uint8Array): ArtifactFile;
  /** The bytes of what a provider returned. */
  read(returned: ReturnedFile): Buffer;
}

/** @param environment what every context has when it is not told otherwise */
export function makeModelBench(environment: CallContext["environment"]): ModelBench {
  const folder = mkdtempSync(join(tmpdir(), "vp-models-"));
  return {
    context: (own = environment) => ({
      workDir: folder, signal: new AbortController().signal, idempotencyKey: "key-1", take: 0, environment: own, log: () => undefined, progress: () => undefined,
    }),
    file(name, bytes) {
      writeFileSync(join(folder, name), bytes);
      return artifact(join(folder, name));
    },
    read: ({ $file }) => readFileSync($file),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function quick<Request, Answer>(operation: ModelOperation<Request, Answer> | undefined): QuickOperation<Request, Answer> {
  assert.ok(operation !== undefined && "generate" in operation);
  return operation;
}

export function job<Request, Answer>(operation: ModelOperation<Request, Answer> | undefined): JobOperation<Request, Answer> {
  assert.ok(operation !== undefined && "submit" in operation);
  return operation;
}

/** Polls until it is over, at once each time. */
export async function over<Request, Answer>(operation: JobOperation<Request, Answer>, handle: Json, context: CallContext): Promise<Exclude<Poll, { type: "running" }>> {
  for (let round = 0; round < 20; round += 1) {
    const said = await operation.poll(handle, context);
    if (said.type !== "running") return said;
  }
  throw new Error("it is never over");
}
