/** `build` and `plan`: a pipeline is opened, run to its end, and what became of it is told. */
import { openLayout, type Layout } from "../../cache/layout.ts";
import { lookIntoLedger, openLedger } from "../../cache/ledger/open.ts";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { hexOf, type Digest } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import type { OpenCall } from "../../schema/ledger.ts";
import { nowhere } from "../../schema/messages/diagnostic-of.ts";
import { ok } from "../../schema/settled.ts";
import type { BuildOptions, BuildResult } from "./api.ts";
import { tellForecasts } from "./forecast.ts";
import { missingNeeds } from "./needs.ts";
import { recordNoOp } from "./no-op-record.ts";
import { open, type SeenFiles } from "./open.ts";
import { tellEdited } from "./publish.ts";
import { report } from "./result.ts";
import type { Run } from "./run.ts";
import { withRun } from "./with-run.ts";
import type { World } from "./world.ts";

/** Makes what the pipeline says, running only what is stale. */
export async function build(options: BuildOptions, world: World): Promise<BuildResult> {
  return (await buildAndTell(options, world)).result;
}

/** Builds, and tells which files were read or looked for on the way. */
export function buildAndTell(options: BuildOptions, world: World): Promise<Told> {
  return carryOutRun(options, world, "build");
}

export interface Told {
  readonly result: BuildResult;
  /** Absolute path to the hex sha256 of the bytes that were read; `undefined` for a file that was not there. */
  readonly read: ReadonlyMap<string, string | undefined>;
}

/** What `build` would do and cost. Runs nothing but what is foreknown, in memory, and writes nothing into the workspace. */
export async function plan(options: BuildOptions, world: World): Promise<BuildResult> {
  return (await carryOutRun(options, world, "plan")).result;
}

async function carryOutRun(options: BuildOptions, world: World, mode: "build" | "plan"): Promise<Told> {
  const openedAt = world.ports.clock.now();
  const sources: SeenFiles = new Map();
  const opened = await open(options, world, { sources, readOnly: mode !== "build" });
  if (opened.type === "wrong") {
    return { result: { outcome: "wrong", diagnostics: opened.diagnostics, instances: [], outputs: {}, usd: 0 }, read: contentsRead(sources) };
  }
  const ledger = mode === "build" ? openLedger(openLayout(opened.value.root, world.ports.files), world.ports.files) : ok(undefined);
  try {
    if (ledger.type === "failed") return { result: withoutLedger(ledger.failure), read: contentsRead(sources) };
    const { ledger: book, notice } = ledger.value ?? {};
    const openCalls = mode === "plan" ? openCallsIn(openLayout(opened.value.root, world.ports.files), world) : [];
    return await withRun({ opened: opened.value, options, world, mode, ledger: book, openCalls }, async (run) => {
      if (notice) run.emit({ type: "notice", ...notice });
      if (mode === "plan") {
        await tellForecasts(run);
        tellNeeds(run);
        tellEdited(run);
      }
      const result = report(run, opened.value);
      if (mode === "build" && options.remember) {
        const { version: vp, codeFiles } = world;
        await recordNoOp({ run, opened: opened.value, result, options: options.remember, openedAt, vp, codeFiles });
      }
      return { result, read: contentsRead(sources, run) };
    });
  } finally {
    await opened.value.plugins.executor.close();
    if (ledger.type === "ok") ledger.value?.ledger.close();
  }
}

/** The bill can be seen without a key; the build ends before its first request. */
function tellNeeds(run: Run): void {
  const unset = [...run.film.wanted].some(({ state }) => state === "planned" || state === "deferred") ? missingNeeds(run) : undefined;
  if (unset) run.emit({ type: "notice", message: unset.message.replace("; nothing was spent", ""), ...(unset.fix === undefined ? {} : { fix: unset.fix }), atEnd: true });
}

/** What cannot be looked into says nothing: the build that follows tells of it. */
function openCallsIn(layout: Layout, { ports }: World): readonly OpenCall[] {
  const ledger = lookIntoLedger(layout, ports.files);
  if (ledger.type === "failed") return [];
  try {
    return ledger.value?.calls.open() ?? [];
  } finally {
    ledger.value?.close();
  }
}

/** Nothing that costs money may run when it cannot be written down. */
function withoutLedger({ message, fix }: Failure): BuildResult {
  const diagnostic: Diagnostic = { severity: "error", code: "no-ledger", message, ...(fix === undefined ? {} : { fix }), span: nowhere(".vp/ledger.db") };
  return { outcome: "failed", diagnostics: [diagnostic], instances: [], outputs: {}, usd: 0 };
}

/** As they were when they were read: an edit since then, even one made during the build, is a difference. */
function contentsRead(sources: SeenFiles, run?: Run): Told["read"] {
  const inputs = run?.film.snapshotIdentities ?? new Map<string, { readonly digest: Digest }>();
  return new Map([
    ...[...sources].map(([path, { digest }]) => [path, digest] as const),
    ...[...inputs].map(([path, { digest }]) => [path, hexOf(digest)] as const),
  ]);
}
