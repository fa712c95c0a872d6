/** Leaves the no-op state after a build that finished well, or takes it away. Reads the finished run; decides nothing. */
import { join } from "node:path";
import { writeAtomically } from "../../cache/atomic-write.ts";
import { hexOf } from "../../schema/digest.ts";
import type { BuildResult } from "./api.ts";
import { troubleWith } from "./disk-trouble.ts";
import { doubtsOf } from "./doubts.ts";
import { digestOfVariable, identityOf, NO_OP_VERSION, noOpFile, type NoOpState, type WatchedFile } from "./no-op.ts";
import type { Opened } from "./open.ts";
import type { Run } from "./run.ts";

export interface Recording {
  readonly run: Run;
  readonly opened: Opened;
  readonly result: BuildResult;
  /** The words of the command line that can change what a build does. */
  readonly options: readonly string[];
  /** Before anything was read, milliseconds since 1970. */
  readonly openedAt: number;
  /** The version of vp. */
  readonly vp: string;
  /** vp's own code files whose change must not go unseen. */
  readonly codeFiles: readonly string[];
}

/** Records that nothing is stale, for the very same command. A build that left anything undone is not recorded. */
export async function recordNoOp(recording: Recording): Promise<void> {
  const { run, opened, options } = recording;
  const path = noOpFile(opened.root, opened.pipeline.file, options);
  if (isFromNewer(run, path)) return;
  const whole = recording.result.outcome === "done" && recording.result.instances.every(({ state }) => ["fresh", "done", "skipped"].includes(state));
  // What a person should hear again at the next build keeps it from being told as nothing to do.
  const doubts = doubtsOf(run);
  const isTold = recording.result.diagnostics.length > opened.warnings.length + doubts.length;
  if (!whole || isTold || run.film.editedOutputs) return void troubleWith(() => run.ports.files.rmSync(path, { force: true }));
  const tools = await usedTools(run);
  const skipped = recording.result.instances.filter((instance) => instance.state === "skipped").length;
  const state: NoOpState = {
    version: NO_OP_VERSION,
    vp: recording.vp,
    sources: [...readFiles(opened), ...snapshotFiles(run), ...[...recording.codeFiles, ...tools.paths, ...choosingFile(opened, tools.variables)].map(watchByIdentity)],
    outputs: [...run.film.publishers.keys()].map((each) => watchByIdentity(join(run.out, each))),
    variables: Object.fromEntries(tools.variables.map((name) => [name, digestOfVariable(run.ports.environment[name])])),
    ...expiryOf(run),
    openedAt: recording.openedAt,
    name: opened.pipeline.name,
    out: run.out,
    fresh: recording.result.instances.length - skipped,
    skipped,
    ...savedBy(run),
    films: recording.result.outputs,
    doubts,
  };
  // Without it the next build only takes longer.
  troubleWith(() => writeAtomically(run.ports.files, path, JSON.stringify(state), { durable: false }));
}

/** What a newer vp has written is not ours to change. */
function isFromNewer({ ports }: Run, path: string): boolean {
  const [, version] = ports.files.existsSync(path) ? (/^\{"version":(\d+)/.exec(ports.files.readFileSync(path, "utf8")) ?? []) : [];
  return Number(version ?? 0) > NO_OP_VERSION;
}

function readFiles(opened: Opened): readonly WatchedFile[] {
  return [...opened.sources].map(([path, seen]) => ({ path, ...seen }));
}

/** Input files as they were when they were read, not as they are now. */
function snapshotFiles(run: Run): readonly WatchedFile[] {
  return [...run.film.snapshotIdentities].map(([path, { identity, digest }]) => ({ path, identity, digest: hexOf(digest) }));
}

function watchByIdentity(path: string): WatchedFile {
  return { path, identity: identityOf(path) };
}

/** `.env`, if what it says chose a tool. */
function choosingFile({ environment }: Opened, variables: readonly string[]): readonly string[] {
  return variables.some((name) => environment.fromFile.has(name)) ? [environment.file] : [];
}

async function usedTools(run: Run): Promise<{ readonly paths: readonly string[]; readonly variables: readonly string[] }> {
  const names = new Set([...run.film.wanted].flatMap(({ group }) => (group.nodeType?.usesTools ? [group.nodeType.name] : [])));
  const paths = new Set<string>();
  const variables = new Set<string>();
  for (const name of names) {
    const tools = await run.plugins.executor.tools(name);
    for (const tool of tools.type === "ok" ? Object.values(tools.value) : []) {
      if (tool.path !== undefined) paths.add(tool.path);
      for (const variable of tool.variables ?? []) variables.add(variable);
    }
  }
  return { paths: [...paths], variables: [...variables] };
}

function expiryOf(run: Run): { readonly expiresAt?: number } {
  const expiries = [...run.film.wanted].flatMap(({ group, address }) => {
    const { freshForMs } = group.declaration;
    const record = run.store.state.addresses.get(address);
    if (freshForMs === undefined || !record) return [];
    const receipt = run.store.receipts.read(record.key, record.receipt);
    return receipt ? [Date.parse(receipt.startedAt) + receipt.durationMs + freshForMs] : [];
  });
  return expiries.length === 0 ? {} : { expiresAt: Math.min(...expiries) };
}

function savedBy(run: Run): { readonly savedMs: number; readonly savedUsd: number } {
  const receipts = [...run.film.wanted].map((instance) => instance.saved ?? { durationMs: instance.durationMs ?? 0, usd: instance.usd ?? 0 });
  return {
    savedMs: receipts.reduce((total, { durationMs }) => total + durationMs, 0),
    savedUsd: receipts.reduce((total, { usd }) => total + usd, 0),
  };
}
