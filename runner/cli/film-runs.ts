/** Which of the remembered builds were of the film that a command line names. Opens no film. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Layout } from "../../cache/layout.ts";
import type { Event } from "../../schema/event.ts";
import { sameJson, type Json } from "../../schema/json.ts";
import type { RunRecord } from "../../schema/ledger.ts";
import { parseGiven } from "../load/given-value.ts";
import { pathIn } from "../load/params.ts";
import { USAGE } from "./asked.ts";
import type { FilmFlags } from "./build-flags.ts";
import { readEvents } from "./event-file.ts";
import { eventsFile } from "./look-back.ts";
import { complain, type Surroundings } from "./surroundings.ts";

export interface NamedFilm {
  /** As it was typed; nothing for whatever was built. */
  readonly pipeline: string | undefined;
  readonly flags: FilmFlags;
}

interface Remembered {
  readonly layout: Layout;
  /** What typed paths are relative to. */
  readonly cwd: string;
}

/** True when words say more of a film than its pipeline. */
export function isNamed({ set, params, profile, out }: FilmFlags): boolean {
  return Object.keys(set).length > 0 || [params, profile, out].some((each) => each !== undefined);
}

/** Those of the runs that were asked for as is typed, or came to the same; what is not typed may have been anything. In their order. */
export async function runsNamed(runs: readonly RunRecord[], named: NamedFilm, from: Remembered): Promise<readonly RunRecord[]> {
  const found: RunRecord[] = [];
  for (const run of runs) if (isAround(run, named, from) && (await isSet(run, named, from))) found.push(run);
  return found;
}

/** For a film that is named and was never built here. */
export function noneBuilt(surroundings: Surroundings): void {
  complain(surroundings, "vp: no build of that film is remembered here\n  vp runs lists those that are", USAGE);
}

function isAround({ pipeline, film = {} }: RunRecord, { pipeline: typed, flags: { params, profile, out } }: NamedFilm, { cwd }: Remembered): boolean {
  const isPath = (path: string | undefined, recorded: string | undefined): boolean => path === undefined || recorded === resolve(cwd, path);
  return isPath(typed, pipeline) && isPath(params, film.params) && isPath(out, film.out) && (profile === undefined || film.profile === profile);
}

async function isSet({ id, film = {} }: RunRecord, { flags }: NamedFilm, { layout, cwd }: Remembered): Promise<boolean> {
  // A file that was set is remembered by where it lies.
  const others = Object.entries(flags.set).filter(([name, typed]) => ![typed, resolve(cwd, typed)].some((each) => film.set?.[name] === each));
  if (others.length === 0) return true;
  const params = await paramsOf(eventsFile(layout, id));
  return others.every(([name, typed]) => params[name] !== undefined && isTyped(params[name].value, typed, cwd));
}

type Params = NonNullable<Extract<Event, { type: "run-started" }>["params"]>;

/** What every param of a run came to be, whoever gave it; none where its log is gone. */
async function paramsOf(file: string): Promise<Params> {
  if (!existsSync(file)) return {};
  for await (const event of readEvents(file)) if (event.type === "run-started") return event.params ?? {};
  return {};
}

/** Whether words of a command line mean a value. What type its param had is not remembered. */
function isTyped(value: Json, typed: string, cwd: string): boolean {
  if (typeof value === "string" || pathIn(value) !== undefined) return isWritten(value, typed, cwd);
  const written = parseGiven(typed, "--set");
  return written.type === "value" && isWritten(value, written.value, cwd);
}

function isWritten(value: Json, written: Json, cwd: string): boolean {
  const path = pathIn(value);
  if (path !== undefined) return typeof written === "string" && resolve(cwd, written) === path;
  if (!isContainer(value) || !isContainer(written) || Array.isArray(value) !== Array.isArray(written)) return sameJson(value, written);
  const [parts, others] = [new Map(Object.entries(value)), new Map(Object.entries(written))];
  return parts.size === others.size && [...parts].every(([key, part]) => others.has(key) && isWritten(part, others.get(key) ?? null, cwd));
}

function isContainer(value: Json): value is Extract<Json, object> {
  return typeof value === "object" && value !== null;
}
