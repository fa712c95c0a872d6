/**
 * Builds the twelve films of test/film/films as a person would, measures them, builds them again elsewhere and compares
 * the bytes. `npm run films` for all, `npm run films -- chase dinner` for some; `--out folder` says where they stay,
 * `--once` leaves out the second build, `--small` makes them a quarter as wide.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { probeVideo } from "../../plugins/media/video-probe.ts";
import { startVp } from "../rig/vp-process.ts";
import { captionsIn, fastest, judge, type Judged } from "./judged.ts";

interface Film {
  readonly name: string;
  readonly pipeline: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface Result extends Judged {
  readonly name: string;
  readonly shots: number;
  /** Seconds that the storyboard planned, with title and credits. */
  readonly planned: number;
  /** Seconds that the build took. */
  readonly took: number;
  /** Characters a second. */
  readonly fastest: number;
  /** What vp's own check says of it. */
  readonly passed: boolean;
  readonly problems: readonly string[];
  readonly same: "same" | "differs" | "not compared";
}

const HOUSE = join(import.meta.dirname, "../..");
const INPUTS = join(import.meta.dirname, "films");
const LONGEST_MS = 1_800_000;

const { values: flags, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: "out/twelve" }, once: { type: "boolean", default: false }, small: { type: "boolean", default: false } },
});
const out = resolve(flags.out);
const films = filmsIn(JSON.parse(await readFile(join(INPUTS, "films.json"), "utf8")));
const results: Result[] = [];
for (const film of films.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const result = await made(film);
  results.push(result);
  console.log(lineOf(result));
}
await writeFile(join(out, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
const failing = results.filter((result) => troubles(result).length > 0);
for (const result of failing) console.log(`${result.name}: ${troubles(result).join("; ")}`);
process.exitCode = failing.length === 0 ? 0 : 1;

function filmsIn(written: unknown): readonly Film[] {
  if (!Array.isArray(written)) throw new Error("films.json is a list");
  return written as readonly Film[];
}

async function made(film: Film): Promise<Result> {
  const folder = join(out, film.name);
  const took = await build(film, folder);
  const made = await read(film, folder);
  if (flags.once) return { ...made, took, same: "not compared" };
  const again = join(out, `${film.name}-again`);
  await build(film, again);
  const same = (await digest(film, folder)) === (await digest(film, again));
  await rm(again, { recursive: true });
  return { ...made, took, same: same ? "same" : "differs" };
}

/** In a workspace of its own, so that nothing comes from a cache. */
async function build({ pipeline, params }: Film, folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(HOUSE, "pipelines"), join(folder, "pipelines"), { recursive: true });
  await cp(INPUTS, join(folder, "films"), { recursive: true });
  await writeFile(join(folder, "params.json"), JSON.stringify(sized(placed(params, folder))));
  const vp = startVp(["build", `pipelines/${pipeline}.yaml`, "--params", "params.json", "--out", "film", "--plain"], { cwd: folder, environment: { HOME: folder }, longestMs: LONGEST_MS });
  const { exit, stderr, durationMs } = await vp.finished;
  if (exit !== 0) console.log(`vp ended with ${exit}:\n${stderr}`);
  return durationMs / 1000;
}

function placed(params: Film["params"], folder: string): Film["params"] {
  const isFile = (name: string): boolean => name === "script" || name === "board";
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isFile(name) ? join(folder, "films", String(value)) : value]));
}

function sized({ width = 1280, height = 720, ...params }: Film["params"]): Film["params"] {
  const share = flags.small ? 1 / 4 : 1;
  return { ...params, width: Number(width) * share, height: Number(height) * share };
}

async function read({ name }: Film, folder: string): Promise<Omit<Result, "took" | "same">> {
  const at = (file: string): string => join(folder, "film", file);
  const check = JSON.parse(await readFile(at("film-check.json"), "utf8")) as { readonly passed: boolean; readonly problems: readonly unknown[] };
  const board = JSON.parse(await readFile(at("storyboard.json"), "utf8")) as readonly { readonly shots: readonly { readonly seconds: number }[] }[];
  const shots = board.flatMap((scene) => scene.shots);
  return {
    name,
    shots: shots.length,
    planned: shots.reduce((sum, { seconds }) => sum + seconds, 0) + (await titled(at)),
    fastest: fastest(captionsIn(await readFile(at("film.srt"), "utf8"))),
    passed: check.passed,
    problems: check.problems.map((problem) => (typeof problem === "string" ? problem : JSON.stringify(problem))),
    ...(await judge(at("film.mp4"))),
  };
}

/** Seconds of the title and the credits, which no storyboard plans. */
async function titled(at: (file: string) => string): Promise<number> {
  const cards = ["titles/opening.mp4", "titles/credits.mp4"].map(at).filter((file) => existsSync(file));
  const facts = await Promise.all(cards.map((file) => probeVideo(file)));
  return facts.reduce((sum, { seconds }) => sum + seconds, 0);
}

async function digest(_film: Film, folder: string): Promise<string> {
  return createHash("sha256").update(await readFile(join(folder, "film", "film.mp4"))).digest("hex");
}

/** What a broadcaster would send back. */
function troubles(result: Result): readonly string[] {
  const { lufs, peak, spans, planned, seconds, passed, problems, same } = result;
  return [
    ...(Math.abs(lufs + 14) > 0.5 ? [`${lufs} LUFS`] : []),
    ...(peak > -1 ? [`a true peak of ${peak} dBTP`] : []),
    ...spans,
    ...(Math.abs(seconds / planned - 1) > 0.1 ? [`${seconds.toFixed(1)} s long, and ${planned.toFixed(1)} s were planned`] : []),
    ...(result.fastest > 17.05 ? [`a caption of ${result.fastest.toFixed(1)} characters a second`] : []),
    ...(passed ? [] : problems),
    ...(same === "differs" ? ["another film when built again"] : []),
  ];
}

function lineOf(result: Result): string {
  const { name, shots, seconds, took, lufs, peak, same } = result;
  const perMinute = (took / seconds) * 60;
  return [name.padEnd(16), `${shots} shots`, `${seconds.toFixed(1)} s`, `${lufs} LUFS`, `${peak} dBTP`, `${result.fastest.toFixed(1)} c/s`, `built in ${took.toFixed(0)} s (${perMinute.toFixed(0)} s a minute)`, same].join("  ");
}
