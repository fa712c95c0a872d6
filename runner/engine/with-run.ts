/** Takes a run from its start to its end and puts it away. Knows not what the run is for. */
import type { Ledger } from "../../cache/ledger.ts";
import type { OpenCall } from "../../schema/ledger.ts";
import { nodeOf } from "../../schema/address.ts";
import type { BuildOptions } from "./api.ts";
import { notRemembered } from "../../schema/messages/cache.ts";
import { bookLeftovers } from "./calls/leftovers.ts";
import { troubleWith, unlessLedgerFails } from "./disk-trouble.ts";
import { wantGroup } from "./expand.ts";
import { openForeknown, type Foreknown } from "./foreknown.ts";
import { behindGatesOf } from "./look-behind.ts";
import { runLoop } from "./loop.ts";
import { openRun } from "./open-run.ts";
import type { Opened } from "./open.ts";
import type { Recorder } from "./recorder.ts";
import { rootOf, type Behind, type OpenGates, type Run } from "./run.ts";
import { rememberSkipped } from "./skipped.ts";
import { requireNodes, wantTarget } from "./targets.ts";
import type { Instance } from "./tree.ts";
import { sweepAway } from "./work-folder.ts";
import type { World } from "./world.ts";

export interface Running {
  readonly opened: Opened;
  readonly options: BuildOptions;
  readonly world: World;
  readonly mode: Run["mode"];
  /** For the plan that looks behind a gate. */
  readonly openGates?: OpenGates;
  /** Of the command that a plan is part of. */
  readonly foreknown?: Foreknown;
  /** Of a build. */
  readonly ledger?: Ledger;
  /** For a plan: what of it was begun is not paid for again. */
  readonly openCalls?: readonly OpenCall[];
}

/** Makes a run, lets it go to its end and gives it to `then` before it is put away. */
export async function withRun<T>(running: Running, then: (run: Run) => T | Promise<T>): Promise<T> {
  const cancelled = new AbortController();
  const foreknown = running.foreknown ?? openForeknown();
  const { run, recorder } = openRun({ ...running, foreknown, cancelled: cancelled.signal, lookBehind: lookerBehind({ ...running, foreknown }) });
  for (const diagnostic of running.opened.warnings) run.emit({ type: "warning", diagnostic });
  const stop = (): void => {
    run.stopping = true;
    run.pools.release();
  };
  run.stop.addEventListener("abort", stop, { once: true });
  const heart = beat(run, cancelled);
  try {
    if (run.store.ledger) bookLeftovers(run);
    wantTargets(run, running.options.targets ?? []);
    for (const address of running.options.rebuy ?? []) requireNodes(running.opened.pipeline, address);
    await runLoop(run);
    if (run.bug !== undefined) throw run.bug;
    return await then(run);
  } finally {
    clearInterval(heart);
    run.pools.release();
    run.stop.removeEventListener("abort", stop);
    // This process may live on, and must not seem to be at calls that ended without their end being written down.
    unlessLedgerFails(() => run.store.ledger?.calls.letGo(run.holder));
    if (running.foreknown === undefined) foreknown.close();
    await (run.mode === "build" ? putAway(run, recorder) : sweepAway(run.ports.files, run.workFolder));
  }
}

/** How often others are told that this run lives, and it looks whether somebody asked it to end; milliseconds. */
const BEAT_MS = 2_000;

function beat({ id, holder, store, ports }: Run, cancelled: AbortController): NodeJS.Timeout | undefined {
  const { ledger } = store;
  if (!ledger) return undefined;
  return setInterval(() => {
    // A beat that meets trouble is made up for by the next: what runs is not to end of it.
    const asked = unlessLedgerFails(() => ledger.calls.beat(holder, ports.clock.now()));
    if (asked?.includes(id) === true) cancelled.abort();
  }, BEAT_MS).unref();
}

function wantTargets(run: Run, targets: readonly string[]): void {
  if (targets.length === 0) for (const group of rootOf(run).groups.values()) wantGroup(run, group);
  else for (const target of targets) wantTarget(run, target);
}

/** Looks behind each gate by what is found once for all gates of its node. */
function lookerBehind(given: Running): (gate: Instance) => Promise<Behind> {
  const { ledger: _, ...running } = given;
  const quiet = { ...running.options, onEvent: () => undefined };
  const looked = new Map<string, ReturnType<typeof behindGatesOf>>();
  return async ({ address }) => {
    const node = nodeOf(address);
    const looking = looked.get(node) ?? behindGatesOf(node, (openGates, then) => withRun({ ...running, options: quiet, mode: "plan", openGates }, then));
    looked.set(node, looking);
    return (await looking)(address);
  };
}

async function putAway(run: Run, recorder: Recorder): Promise<void> {
  rememberSkipped(run);
  const trouble = run.store.state.save() ?? troubleWith(run.store.stats.save);
  if (trouble !== undefined) run.emit({ type: "notice", ...notRemembered("what was learnt is not remembered, and is learnt again next time", trouble) });
  await recorder.close();
  await sweepAway(run.ports.files, run.workFolder);
}
