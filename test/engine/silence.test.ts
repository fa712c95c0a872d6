/** How long a provider may be silent about a request that it answers at once. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Ask } from "../../runner/engine/calls/ask.ts";
import { generate } from "../../runner/engine/calls/generate.ts";
import type { CallHooks } from "../../runner/engine/host/executor.ts";
import type { Run } from "../../runner/engine/run.ts";
import type { Json } from "../../schema/json.ts";
import type { Settled } from "../../schema/settled.ts";

const MINUTE = 60_000;

/** A request that nobody answers before its signal is aborted; what its provider says is said by the test. */
function makeRequest() {
  const said = Promise.withResolvers<CallHooks>();
  const run = {
    emit: () => undefined,
    plugins: {
      executor: {
        call: (_asked: object, hooks: CallHooks, signal: AbortSignal) => new Promise<Settled<Json>>((resolve) => {
          signal.addEventListener("abort", () => resolve({ type: "failed", failure: { type: "cancelled", message: "cancelled" } }));
          said.resolve(hooks);
        }),
      },
    },
  } as unknown as Run;
  const ask = {
    asker: { address: "frame", signal: new AbortController().signal }, operation: "video", key: "k", request: {},
    call: { provider: "exec", model: "m", take: 1 },
  } as unknown as Ask;
  let settled: unknown;
  const generating = generate(run, ask, { workDir: "/w", startedAt: 0, elapsed: () => 0 }).then((result) => void (settled = result));
  return { hooks: said.promise, generating, settled: () => settled };
}

test("ten minutes of silence are too long, and one that says now and then how far it is may take its time", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const { hooks, generating, settled } = makeRequest();
    const { log, progress } = await hooks;
    for (let words = 0; words < 5; words += 1) {
      mock.timers.tick(9 * MINUTE);
      if (words % 2 === 0) log("still at it");
      else progress(0.5);
    }
    await Promise.resolve();
    assert.equal(settled(), undefined);
    mock.timers.tick(10 * MINUTE);
    await generating;
    assert.deepEqual(settled(), { type: "failed", failure: { type: "transient", fateUnknown: true, message: '"exec:m" said nothing for 10 minutes' } });
  } finally {
    mock.timers.reset();
  }
});
