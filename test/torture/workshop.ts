/**
 * A workspace in which engines live and die within the test's own process: a killed one stops at a chosen moment, what it
 * held in memory is gone, and what it had put on disk stays. A life costs milliseconds where a process costs a second.
 */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../runner/engine/build.ts";
import type { BuildOptions, BuildResult } from "../../runner/engine/api.ts";
import type { World } from "../../runner/engine/world.ts";
import { realPorts } from "../../runner/cli/ports.ts";
import type { Event } from "../../schema/event.ts";
import type { NodeType } from "../../schema/node-type.ts";
import type { CallPoint, Ports } from "../../schema/ports.ts";
import rigTypes from "../rig/rig-plugin.ts";
import { openFarSide, type FarSide, type Kind } from "./far-side.ts";
import { watchConnections } from "./mortal-databases.ts";
import { Dead, mortalFiles } from "./mortal-files.ts";
import { providerOf } from "./near-side.ts";

/** When a life ends: at the `at`-th event, file operation or point of a call; of calls at a certain point when named. */
export interface Moment {
  readonly kind: "event" | "file" | "point";
  readonly at: number;
  readonly point?: CallPoint;
}

export interface Life {
  /** Absent when it was killed. */
  readonly result?: BuildResult;
  readonly events: readonly Event[];
  /** How many moments of each kind it had. */
  readonly moments: Readonly<Record<Moment["kind"], number>>;
}

export interface Workshop extends Disposable {
  readonly folder: string;
  readonly far: FarSide;
  write(path: string, text: string): void;
  read(path: string): string;
  live(killAt?: Moment, options?: Partial<BuildOptions>): Promise<Life>;
}

/** In memory where there is such a folder: engines are killed here, not machines. */
const ROOM = fs.existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

export function openWorkshop(files: Readonly<Record<string, string>>): Workshop {
  const folder = fs.realpathSync(fs.mkdtempSync(join(ROOM, "vp-workshop-")));
  const far = openFarSide();
  const workshop: Workshop = {
    folder,
    far,
    write: (path, text) => fs.writeFileSync(join(folder, path), text),
    read: (path) => fs.readFileSync(join(folder, path), "utf8"),
    live: (killAt, options) => live(workshop, killAt, options),
    [Symbol.dispose]: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
  for (const [path, text] of Object.entries(files)) workshop.write(path, text);
  return workshop;
}

/** Numbers of processes, none of them a real one's. */
let lastPid = 10_000_000;
const alive = new Set<number>();

async function live({ folder, far }: Workshop, killAt: Moment | undefined, options: Partial<BuildOptions> = {}): Promise<Life> {
  const pid = (lastPid += 1);
  alive.add(pid);
  const death = Promise.withResolvers<undefined>();
  const kill = new AbortController();
  const events: Event[] = [];
  const moments = { event: 0, file: 0, point: 0 };
  let points = 0;
  let end: (() => void) | undefined;
  const isDead = (): boolean => !alive.has(pid);
  const meet = (kind: Moment["kind"], point?: CallPoint): void => {
    if (isDead()) throw new Dead();
    moments[kind] += 1;
    if (point !== undefined && point === killAt?.point) points += 1;
    const count = killAt?.point === undefined ? moments[kind] : points;
    if (killAt?.kind === kind && count === killAt.at && (killAt.point === undefined || point === killAt.point)) die();
  };
  const die = (): void => {
    alive.delete(pid);
    end?.();
    death.resolve(undefined);
    // What it waits for is let go of, so that nothing of it stays in this process.
    setImmediate(() => kill.abort());
  };
  const mustLive = (): void => { if (isDead()) throw new Dead(); };
  const ports: Ports = {
    ...realPorts(),
    environment: {},
    files: mortalFiles({ isDead, operation: () => { if (!isDead()) meet("file"); } }),
    isAlive: (asked) => alive.has(asked),
    birthOf: (asked) => (alive.has(asked) ? "1" : undefined),
    reached: (point) => { meet("point", point); mustLive(); },
    machine: { cores: 2, host: "here", pid },
  };
  const onEvent = (event: Event): void => { meet("event"); mustLive(); events.push(event); };
  const watched = watchConnections(() =>
    build({ pipeline: join(folder, "pipeline.yaml"), cwd: folder, kill: kill.signal, ...options, onEvent }, worldOf(ports, far, isDead)));
  end = watched.end;
  const ended = watched.result.catch((trouble: unknown) => {
    if (!isDead()) throw trouble;
    return undefined;
  });
  const result = await Promise.race([ended, death.promise]);
  const killed = isDead();
  alive.delete(pid);
  return { events, moments, ...(killed || result === undefined ? {} : { result }) };
}

const KINDS: readonly Kind[] = ["mock", "hasty", "studio", "blind"];
const isNodeType = (given: object): given is NodeType => "run" in given;

function worldOf(ports: Ports, far: FarSide, isDead: () => boolean): World {
  const nodeTypes = (rigTypes as readonly object[]).filter(isNodeType).map((type): NodeType => ({ ...type, runs: "engine" }));
  const providers = KINDS.map((kind) => providerOf(kind, far, isDead));
  const here = <T extends { readonly name: string }>(all: readonly T[]): Record<string, () => Promise<{ default: T }>> =>
    Object.fromEntries(all.map((each) => [each.name, () => Promise.resolve({ default: each })]));
  return {
    ports,
    builtIns: { nodeTypes: here(nodeTypes), providers: here(providers) },
    builtInSource: () => "simulated",
    hostEntry: "none", pluginApi: "none", codeFiles: [], version: "0.0.0-torture",
  };
}
