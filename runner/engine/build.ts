/** `build`: opens a pipeline, makes a run of it, lets the loop go and tells what became of it. */
import { join, resolve } from "node:path";
import { openCas } from "../../cache/cas.ts";
import { openLayout } from "../../cache/layout.ts";
import { openReceipts } from "../../cache/receipts.ts";
import { openStatCache } from "../../cache/stat-cache.ts";
import { hexOf, type Digest } from "../../schema/digest.ts";
import type { Event, Unstamped } from "../../schema/event.ts";
import type { BuildOptions, BuildResult } from "./api.ts";
import { openScope, wantGroup } from "./expand.ts";
import { pricedGroup } from "./gates.ts";
import { runLoop } from "./loop.ts";
import { recordNoOp } from "./no-op-record.ts";
import { open, type Opened, type SeenFiles } from "./open.ts";
import { openPipelineState } from "./pipeline-state.ts";
import { openPools } from "./pools.ts";
import { prioritiesOf } from "./priorities.ts";
import { openRecorder, type Recorder } from "./recorder.ts";
import { report } from "./result.ts";
import type { Film, Run, Store } from "./run.ts";
import { wantTarget } from "./targets.ts";
import { knownParams } from "./view.ts";
import { workFolderOf } from "./work-folder.ts";
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

/** What `build` would do and cost. Runs nothing, writes nothing. */
export async function plan(options: BuildOptions, world: World): Promise<BuildResult> {
  return (await carryOutRun(options, world, "plan")).result;
}

async function carryOutRun(options: BuildOptions, world: World, mode: "build" | "plan"): Promise<Told> {
  const sources: SeenFiles = new Map();
  const opened = await open(options, world, { sources, readOnly: mode !== "build" });
  if (opened.type === "wrong") {
    return { result: { outcome: "wrong", diagnostics: opened.diagnostics, instances: [], outputs: {}, usd: 0 }, read: contentsRead(sources) };
  }
  try {
    return await withRun(opened.value, options, world, mode, async (run) => {
      const result = report(run, opened.value);
      if (mode === "build" && options.remember) {
        const { version: vp, codeFiles } = world;
        await recordNoOp({ run, opened: opened.value, result, options: options.remember, vp, codeFiles });
      }
      return { result, read: contentsRead(sources, run) };
    });
  } finally {
    await opened.value.plugins.executor.close();
  }
}

/** As they were when they were read: an edit since then, even one made during the build, is a difference. */
function contentsRead(sources: SeenFiles, run?: Run): Told["read"] {
  const inputs = run?.film.snapshotIdentities ?? new Map<string, { readonly digest: Digest }>();
  return new Map([
    ...[...sources].map(([path, { digest }]) => [path, digest] as const),
    ...[...inputs].map(([path, { digest }]) => [path, hexOf(digest)] as const),
  ]);
}

/** Makes a run, lets it go to its end and gives it to `then` before it is put away. */
export async function withRun<T>(
  opened: Opened, options: BuildOptions, world: World, mode: Run["mode"], then: (run: Run) => T | Promise<T>,
  openGates: ReadonlySet<string> = new Set(),
): Promise<T> {
  const { run, recorder } = openRun({ opened, options, world, mode, openGates });
  for (const diagnostic of opened.warnings) run.emit({ type: "warning", diagnostic });
  wantTargets(run, options.targets ?? []);
  const stop = (): void => { run.stopping = true; };
  run.stop.addEventListener("abort", stop, { once: true });
  try {
    await runLoop(run);
    if (run.bug !== undefined) throw run.bug;
    return await then(run);
  } finally {
    run.stop.removeEventListener("abort", stop);
    if (mode === "build") await putAway(run, recorder);
  }
}

interface Opening {
  readonly opened: Opened;
  readonly options: BuildOptions;
  readonly world: World;
  readonly mode: Run["mode"];
  readonly openGates: ReadonlySet<string>;
}

function openRun({ opened, options, world, mode, openGates }: Opening): { readonly run: Run; readonly recorder: Recorder } {
  const { ports } = world;
  const id = runId(world);
  const began = ports.clock.monotonic();
  const out = options.out === undefined ? join(opened.root, "out", opened.pipeline.name) : resolve(options.cwd ?? process.cwd(), options.out);
  const store = openStore(world, opened, out);
  const recorder = openRecorder(ports, mode === "build" ? join(store.layout.runs, id) : undefined, options.onEvent ?? noListener);
  const emit = (event: Unstamped): void => recorder.record({ ...event, at: ports.clock.now(), run: id } as Event);
  const never = new AbortController().signal;
  const values = new Map([...opened.params].map(([name, param]) => [name, param.value] as const));
  const film: Mutable<Film> = {
    root: undefined as never, instances: new Map(), groups: new Map(), wanted: new Set(), waiters: new Map(), considering: new Set(),
    underway: new Map(), publishers: new Map(), priorities: prioritiesOf(opened.pipeline), snapshotIdentities: new Map(), editedOutputs: false, agenda: [], running: 0, savedAt: 0,
    wake: () => undefined,
    lookBehind: (gate) => lookBehind({ opened, options, world, mode, openGates: new Set([...openGates, gate]) }),
  };
  const run: Run = {
    id, mode, ports, root: opened.root, out, pipelineFile: opened.pipeline.file, store, workFolder: workFolderOf(store.layout, ports, id),
    plugins: opened.plugins,
    settings: { config: opened.config, models: opened.models, keepGoing: options.keepGoing ?? mode !== "build", spend: options.spend ?? "auto", retryRefused: options.retryRefused ?? false, openGates },
    decisions: opened.decisions, film, pools: openPools(opened.config.pools, ports.machine.cores, options.jobs),
    calls: new Map(), emit, stopping: false, kill: options.kill ?? never, stop: options.signal ?? never, bug: undefined,
    elapsed: () => Math.round(ports.clock.monotonic() - began),
  };
  emit({ type: "run-started", pipeline: opened.pipeline.file, name: opened.pipeline.name, mode });
  film.root = openScope(run, { pipeline: opened.pipeline, prefix: "", folder: "", params: knownParams(values) });
  return { run, recorder };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const noListener = (): void => undefined;

function openStore({ ports }: World, opened: Opened, out: string): Store {
  const layout = openLayout(opened.root, ports.files);
  return {
    layout,
    cas: openCas(layout, ports.files),
    receipts: openReceipts(layout, ports.files),
    stats: openStatCache(layout, ports.files, ports.clock),
    state: openPipelineState(layout, ports.files, opened.pipeline.file, out),
    snapshots: new Map(),
  };
}

/** Sorts by time and is never given twice. */
function runId({ ports }: World): string {
  const stamp = new Date(ports.clock.now()).toISOString().replaceAll(/[-:]/g, "").replace(/\.\d+Z/, "");
  return `${stamp}-${ports.random.hex(3)}`;
}

function wantTargets(run: Run, targets: readonly string[]): void {
  if (targets.length === 0) for (const group of run.film.root.groups.values()) wantGroup(run, group);
  else for (const target of targets) wantTarget(run, target);
}

/** Whether something priced and stale lies behind a gate: a plan with the gate open. */
async function lookBehind(opening: Opening): Promise<boolean> {
  const quiet = { ...opening.options, onEvent: noListener };
  return withRun(opening.opened, quiet, opening.world, "plan", (run) =>
    [...run.film.instances.values()].some(({ state, group }) => (state === "planned" || state === "deferred") && pricedGroup(run, group)), opening.openGates);
}

async function putAway(run: Run, recorder: Recorder): Promise<void> {
  run.store.stats.save();
  run.store.state.save();
  recorder.close();
  await run.ports.files.promises.rm(run.workFolder, { recursive: true, force: true });
}

