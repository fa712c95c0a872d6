/**
 * A workspace in which engines live and die within the test's own process: a killed one stops at a chosen moment, what it
 * held in memory is gone, and what it had put on disk stays. A life costs milliseconds where a process costs a second.
 */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../runner/engine/build.ts";
import type { BuildOptions, BuildResult } from "../../runner/engine/api.ts";
import { realPorts } from "../../runner/cli/ports.ts";
import type { Event } from "../../schema/event.ts";
import type { CallPoint, Ports } from "../../schema/ports.ts";
import { openFarSide, type FarSide } from "./far-side.ts";
import { watchConnections } from "./mortal-databases.ts";
import { Dead, mortalFiles } from "./mortal-files.ts";
import { worldOf } from "./small-world.ts";

/** When a life ends: at the `at`-th event, file operation or point of a call; of calls at one point when it is named. */
export interface Moment {
  readonly kind: "event" | "file" | "point";
  readonly at: number;
  readonly point?: CallPoint;
}

export interface Life {
  /** Absent when it was killed. */
  readonly result?: BuildResult;
  readonly events: readonly Event[];
}

export interface Workshop extends Disposable {
  readonly folder: string;
  readonly far: FarSide;
  write(path: string, text: string): void;
  read(path: string): string;
  /** @param atEvent called with the number of every event that is told */
  live(killAt?: Moment, options?: Partial<BuildOptions>, atEvent?: (count: number) => void): Promise<Life>;
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
    live: (killAt, options, atEvent) => live(workshop, { killAt, options, atEvent }),
    [Symbol.dispose]: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
  for (const [path, text] of Object.entries(files)) workshop.write(path, text);
  return workshop;
}

interface Lived {
  readonly killAt: Moment | undefined;
  readonly options: Partial<BuildOptions> | undefined;
  readonly atEvent: ((count: number) => void) | undefined;
}

async function live({ folder, far }: Workshop, { killAt, options, atEvent }: Lived): Promise<Life> {
  const mortal = openMortal(killAt);
  const events: Event[] = [];
  const onEvent = (event: Event): void => {
    if (!mortal.survives("event")) return;
    events.push(event);
    atEvent?.(events.length);
  };
  const given = { pipeline: join(folder, "pipeline.yaml"), cwd: folder, kill: mortal.killed, ...options, onEvent };
  const watched = watchConnections(() => build(given, worldOf(mortal.ports, far, mortal.isDead)));
  mortal.atDeath(watched.end);
  const ended = watched.result.catch((trouble: unknown) => {
    if (!mortal.isDead()) throw trouble;
    return undefined;
  });
  // A dead engine comes to its end in vain, and is waited for so that nothing of it stays.
  const result = await ended;
  const wasKilled = mortal.isDead();
  mortal.retire();
  return { events, ...(wasKilled || result === undefined ? {} : { result }) };
}

interface Mortal {
  readonly ports: Ports;
  /** Aborted at death, so that what it waits for is let go of. */
  readonly killed: AbortSignal;
  isDead(): boolean;
  /** A moment comes, and the life may end at it. False once it has. */
  survives(kind: Moment["kind"], point?: CallPoint): boolean;
  atDeath(end: () => void): void;
  retire(): void;
}

/** Numbers of processes, none of them a real one's. */
let lastPid = 10_000_000;
const alive = new Set<number>();

function openMortal(killAt: Moment | undefined): Mortal {
  const pid = (lastPid += 1);
  alive.add(pid);
  const kill = new AbortController();
  let end = (): void => undefined;
  let met = 0;
  const isDead = (): boolean => !alive.has(pid);
  const die = (): void => {
    alive.delete(pid);
    end();
    setImmediate(() => kill.abort());
  };
  const survives = (kind: Moment["kind"], point?: CallPoint): boolean => {
    const isMeant = kind === killAt?.kind && (killAt.point ?? point) === point;
    if (isMeant && !isDead() && (met += 1) === killAt.at) die();
    return !isDead();
  };
  return {
    ports: portsOf(pid, isDead, survives),
    killed: kill.signal,
    isDead,
    survives,
    atDeath: (ending) => void (end = ending),
    retire: () => void alive.delete(pid),
  };
}

function portsOf(pid: number, isDead: Mortal["isDead"], survives: Mortal["survives"]): Ports {
  const meet = (kind: Moment["kind"], point?: CallPoint): void => {
    if (!survives(kind, point)) throw new Dead();
  };
  return {
    ...realPorts(),
    environment: {},
    files: mortalFiles({ isDead, operation: () => meet("file") }),
    isAlive: (asked) => alive.has(asked),
    birthOf: (asked) => (alive.has(asked) ? "1" : undefined),
    reached: (point) => meet("point", point),
    machine: { cores: 2, host: "here", pid },
  };
}
