/** Makes a run: its store, its film, its pools, the stream of its events. Starts nothing. */
import { dirname, join, resolve } from "node:path";
import type { OnDamage } from "../../cache/blobs.ts";
import { openCas } from "../../cache/cas.ts";
import { openLayout } from "../../cache/layout.ts";
import { openReceipts } from "../../cache/receipts.ts";
import { openStatCache } from "../../cache/stat-cache.ts";
import { commandLine, type FilmOptions } from "../../schema/command-line.ts";
import type { Json } from "../../schema/json.ts";
import type { Event, Unstamped } from "../../schema/event.ts";
import type { Ledger } from "../../cache/ledger.ts";
import type { Holder, OpenCall } from "../../schema/ledger.ts";
import type { Pipeline } from "../../schema/pipeline.ts";
import { pathIn } from "../load/params.ts";
import type { BuildOptions } from "./api.ts";
import { filmFilesOf, partedByFilm } from "./decisions/film-files.ts";
import { openScope } from "./expand.ts";
import { withForeknown, type Foreknown } from "./foreknown.ts";
import { openHistorian } from "./historian.ts";
import type { Opened } from "./open.ts";
import { openNotifier, type Notifying } from "./notifier.ts";
import { openPipelineState } from "./pipeline-state.ts";
import { openPools } from "./pools.ts";
import { emptyPurse } from "./purse.ts";
import { prioritiesOf } from "./priorities.ts";
import { openRecorder, type Listener, type Recorder } from "./recorder.ts";
import type { Film, OpenGates, Run, Settings, Store } from "./run.ts";
import { knownParams } from "./view.ts";
import { workFolderOf } from "./work-folder.ts";
import type { World } from "./world.ts";

export interface Opening {
  readonly opened: Opened;
  readonly options: BuildOptions;
  readonly world: World;
  readonly mode: Run["mode"];
  readonly openGates?: OpenGates;
  readonly foreknown: Foreknown;
  readonly lookBehind: Film["lookBehind"];
  /** Of a build. */
  readonly ledger?: Ledger;
  /** For a plan. */
  readonly openCalls?: readonly OpenCall[];
  /** Aborted: somebody asked this run to end. */
  readonly cancelled: AbortSignal;
}

export function openRun(opening: Opening): { readonly run: Run; readonly recorder: Recorder } {
  const { opened, options, world, mode, foreknown } = opening;
  const { ports } = world;
  const id = runId(world);
  const began = ports.clock.monotonic();
  const out = outFolder(opened.root, opened.pipeline.name, options);
  const onDamage: OnDamage = ({ message, fix }) => emit({ type: "notice", message, ...(fix === undefined ? {} : { fix }) });
  const store = openStore(opening, out, onDamage);
  const holder = holderOf(world, id);
  const recorder = openRecorder(ports, mode === "build" ? join(store.layout.runs, id) : undefined, listenersOf(opening, holder, (notice) => emit({ type: "notice", ...notice })));
  const emit = (event: Unstamped): void => recorder.record({ ...event, at: ports.clock.now(), run: id } as Event);
  const never = new AbortController().signal;
  const filmFiles = filmFilesOf(opened.params, opened.pipeline.file);
  const run: Run = {
    id, mode, ports, root: opened.root, cwd: options.cwd ?? process.cwd(), ownFolder: dirname(world.hostEntry), variables: opened.environment.variables, out, pipelineFile: opened.pipeline.file, store, workFolder: workFolderOf(store.layout, ports, id),
    plugins: opened.plugins, looker: world.builtIns.looker, settings: settingsOf(opening), ...partedByFilm(opened.decisions, filmFiles), filmFiles, params: opened.params, film: emptyFilm(opening),
    pools: openPools(opened.config.pools, ports.machine.cores, options.jobs), calls: new Map(), foreknown, purse: emptyPurse(), unsettled: unsettledIn(opening),
    holder, isGone: (holder) => isGone(ports, holder), emit, asked: askedIn(options), builds: { asked: askedIn(options), params: valuesIn(opened.params) },
    command: (name, ...words) => commandLine(options, name, words),
    stopping: false, kill: options.kill ?? never, stop: AbortSignal.any([options.signal ?? never, opening.cancelled]), bug: undefined,
    elapsed: () => Math.round(ports.clock.monotonic() - began),
  };
  emit({ type: "run-started", pipeline: opened.pipeline.file, name: opened.pipeline.name, mode, ...statesOf(opened.pipeline), ...limitOf(opening), params: paramsOf(opened) });
  const values = new Map([...opened.params].map(([name, param]) => [name, param.value] as const));
  openScope(run, { pipeline: opened.pipeline, prefix: "", params: knownParams(values) });
  return { run, recorder };
}

/** Where a film is put, absolute. */
export function outFolder(root: string, film: string, { out, cwd = process.cwd() }: Pick<BuildOptions, "out" | "cwd">): string {
  return out === undefined ? join(root, "out", film) : resolve(cwd, out);
}

/** Without what was not given, and as it means the same from any folder. */
export function askedIn({ cwd = process.cwd(), set = {}, params, profile, out }: BuildOptions): FilmOptions {
  return {
    ...(Object.keys(set).length === 0 ? {} : { set }), ...(params === undefined ? {} : { params: resolve(cwd, params) }),
    ...(profile === undefined ? {} : { profile }), ...(out === undefined ? {} : { out: resolve(cwd, out) }),
  };
}

/** With the files that were set as absolute paths: as they were typed they mean something in one folder only. @param values of the params */
export function withPaths({ set, ...asked }: FilmOptions, values: Readonly<Record<string, Json>>): FilmOptions {
  if (set === undefined) return asked;
  const absolute = Object.entries(set).map(([name, typed]) => [name, pathIn(values[name]) ?? typed] as const);
  return { set: Object.fromEntries(absolute), ...asked };
}

/** What every param came to be. */
export function valuesIn(params: ReadonlyMap<string, { readonly value: Json }>): Readonly<Record<string, Json>> {
  return Object.fromEntries([...params].map(([name, { value }]) => [name, value]));
}

/** A plan is nobody's affair but of who asked for it. */
function listenersOf({ opened, options, world, mode, ledger }: Opening, holder: Holder, tell: Notifying["tell"]): readonly Listener[] {
  const { config, environment } = opened;
  const { file: pipeline, name } = opened.pipeline;
  const notifying = { notify: mode === "build" ? config.notify : [], variables: environment.variables, pipeline, name, tell };
  return [
    ...(ledger ? [openHistorian(ledger, { id: holder.run, pipeline, name, film: withPaths(askedIn(options), valuesIn(opened.params)), holder, startedAt: world.ports.clock.now() })] : []),
    ...(options.onEvent ? [{ take: options.onEvent }] : []),
    ...(notifying.notify.length > 0 ? [openNotifier(notifying)] : []),
  ];
}

function statesOf({ states }: Pipeline): { readonly states?: Readonly<Record<string, readonly string[]>> } {
  if (states.size === 0) return {};
  return { states: Object.fromEntries([...states].map(([state, nodes]) => [state, nodes.map(({ name }) => name)])) };
}

function limitOf({ opened, options }: Opening): { readonly limitUsd?: number } {
  const limits = [options.maxCost, opened.config.budget.run?.usd].filter((limit) => limit !== undefined);
  return limits.length === 0 ? {} : { limitUsd: Math.min(...limits) };
}

function paramsOf({ params }: Opened): Extract<Event, { type: "run-started" }>["params"] {
  return Object.fromEntries([...params].map(([name, { value, origin }]) => [name, { value, from: origin }]));
}

function settingsOf({ opened, options, mode, openGates }: Opening): Settings {
  return {
    config: opened.config, models: opened.models, prices: opened.prices, ...(openGates ? { openGates } : {}),
    keepGoing: options.keepGoing ?? mode !== "build",
    spend: options.spend ?? "auto",
    retryRefused: options.retryRefused ?? false,
    retryFallbacks: options.retryFallbacks ?? false,
    maxCost: options.maxCost,
    rebuy: (address) => options.rebuy?.some((each) => each === address || address.startsWith(`${each}[`) || address.startsWith(`${each}/`)) ?? false,
  };
}

function unsettledIn({ openCalls = [] }: Opening): Run["unsettled"] {
  const known = openCalls.flatMap((open) => (open.origin === undefined ? [] : [{ open, action: open.origin.action }]));
  return new Map([...Map.groupBy(known, ({ action }) => action)].map(([action, of]) => [action, of.map(({ open }) => open)]));
}

function emptyFilm({ opened, lookBehind }: Opening): Film {
  return {
    scopes: new Map(), instances: new Map(), groups: new Map(), wanted: new Set(), waiters: new Map(), considering: new Set(),
    underway: new Map(), publishers: new Map(), places: new Map(), priorities: prioritiesOf(opened.pipeline), snapshotIdentities: new Map(), doubts: new Map(),
    editedOutputs: false, foreknowable: [], foreknownWork: 0, agenda: [], pending: 0, saveAt: 1000, wake: () => undefined, lookBehind,
  };
}

function holderOf({ ports }: World, run: string): Holder {
  const { host, pid } = ports.machine;
  const birth = ports.birthOf(pid);
  return { host, pid, ...(birth === undefined ? {} : { birth }), run };
}

function isGone({ machine, birthOf }: World["ports"], { host, pid, birth }: Holder): boolean {
  if (host !== machine.host) return false;
  const now = birthOf(pid);
  return now === undefined || (birth !== undefined && now !== birth);
}

function openStore({ world: { ports }, opened, ledger, mode, foreknown }: Opening, out: string, onDamage: OnDamage): Store {
  const layout = openLayout(opened.root, ports.files);
  const cas = openCas(layout, ports.files, onDamage);
  return {
    layout,
    cas: mode === "build" ? cas : withForeknown(cas, foreknown, ports.files),
    receipts: openReceipts(layout, ports.files, onDamage),
    stats: openStatCache(layout, ports.files, ports.clock),
    state: openPipelineState(layout, ports.files, opened.pipeline.file, out),
    ledger,
    snapshots: new Map(),
  };
}

/** `20261121T063431-5009f3c`: sorts by time, to the millisecond, and is never given twice. */
function runId({ ports }: World): string {
  const stamp = new Date(ports.clock.now()).toISOString().replaceAll(/[-:Z]/g, "").replace(".", "-");
  return `${stamp}${ports.random.hex(2)}`;
}
