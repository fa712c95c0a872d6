/** What tests of decisions share: deciding on a rig, and what the build after it came to. */
import assert from "node:assert/strict";
import type { Build, Rig } from "./rig.ts";

/** Each answer of the painter is told apart by its number. */
export function countRolls(rig: Rig): void {
  let rolls = 0;
  rig.server.when({ operation: "image" }, (ask) => ({ type: "answer", value: `roll ${++rolls} of ${ask.prompt}` }));
}

/** Runs a command about the rig's pipeline that must succeed, and gives what it said. */
export async function decide(rig: Rig, ...words: readonly string[]): Promise<string> {
  const [name = "", ...rest] = words;
  const decided = await rig.vp(name, "pipeline.yaml", ...rest);
  assert.equal(decided.exit, 0, decided.stderr + decided.stdout);
  return decided.stdout;
}

export function came({ exit, ran, charges, stderr }: Build, expected: { readonly ran: readonly string[]; readonly charges?: number; readonly exit?: number }): void {
  assert.deepEqual([exit, ran, charges], [expected.exit ?? 0, expected.ran, expected.charges ?? 0], stderr);
}

/** Each warning as its code, its line, what it says and what to do. */
export function warningsOf({ events }: Build): readonly string[] {
  return events.flatMap((event) => (event.type === "warning" ? [`${event.diagnostic.code} ${event.diagnostic.span.line} ${event.diagnostic.message} ${event.diagnostic.fix}`] : []));
}
