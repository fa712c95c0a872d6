/**
 * A workspace with the shipped pipelines, and `vp` building their films small: real drawing, voices and ffmpeg. The sample
 * screenplay is a short one, as what a film costs is its seconds; with VP_LONG=1 it is the one that ships.
 */
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Event } from "../../schema/event.ts";
import { buildOf, type Build } from "../rig/build.ts";
import { startVp, type Finished, type RunningVp } from "../rig/vp-process.ts";
import { SHORT_LAMP } from "./short-lamp.ts";

const HOUSE = join(import.meta.dirname, "../..");
export const SMALL = ["--set", "width=160", "--set", "height=90", "--set", "fps=8", "--set", "titles=false"];
const LONGEST_MS = 240_000;

export interface FilmBuild extends Build {
  /** Calls that a model answered anew, as `operation address`, sorted. */
  readonly asked: readonly string[];
}

export interface SmallFilm extends AsyncDisposable {
  readonly folder: string;
  build(...args: readonly string[]): Promise<FilmBuild>;
  begin(...args: readonly string[]): RunningVp;
  /** Builds until so many events (all, or those that count) were told, then SIGKILL to all of it. False when it had ended before. */
  buildAndKill(events: number, counts?: (event: Event) => boolean): Promise<boolean>;
  /** A command about this film, with all that says which film it is. */
  about(command: string, ...words: readonly string[]): Promise<Finished>;
  vp(...args: readonly string[]): Promise<Finished>;
  edit(path: string, before: string, after: string): Promise<void>;
  read(path: string): Promise<Buffer>;
}

/**
 * @param environment more than a film needs by itself
 * @param flags what says which film it is, beside that it is small
 */
export async function makeSmallFilm(pipeline: string, environment: Readonly<Record<string, string>> = {}, flags: readonly string[] = []): Promise<SmallFilm> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "vp-film-")));
  await cp(join(HOUSE, "pipelines"), join(folder, "pipelines"), { recursive: true });
  await cp(join(HOUSE, "vp.yaml"), join(folder, "vp.yaml"));
  if (process.env["VP_LONG"] !== "1") await writeFile(join(folder, "pipelines/inputs/the-lamp.fountain"), SHORT_LAMP);
  const start = (args: readonly string[]): RunningVp => startVp(args, { cwd: folder, environment: { HOME: folder, ...environment }, longestMs: LONGEST_MS });
  const begin = (...args: readonly string[]): RunningVp => start(["build", pipeline, "--json", ...SMALL, ...flags, ...args]);
  const at = (path: string): string => join(folder, path);
  return {
    folder,
    begin,
    async build(...args) {
      const finished = await begin(...args).finished;
      return { ...buildOf(finished, []), asked: askedIn(finished.events) };
    },
    async buildAndKill(events, counts = () => true) {
      const vp = begin();
      await vp.event(() => vp.events().filter(counts).length >= events);
      vp.signal("SIGKILL");
      return (await vp.finished).exit === null;
    },
    about: (command, ...words) => start([command, pipeline, ...words, ...SMALL, ...flags]).finished,
    vp: (...args) => start(args).finished,
    async edit(path, before, after) {
      const text = await readFile(at(path), "utf8");
      if (!text.includes(before)) throw new Error(`"${path}" does not contain "${before}"`);
      await writeFile(at(path), text.replace(before, () => after));
    },
    read: (path) => readFile(at(path)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function askedIn(events: readonly Event[]): readonly string[] {
  return events.flatMap((event) => (event.type === "call" && event.outcome === "answered" ? [`${event.operation} ${event.address}`] : [])).sort();
}
