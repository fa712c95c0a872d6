/**
 * Measures everything and writes it into README.md beside it, in under twelve minutes on a quiet machine:
 * `node --conditions=vp-source test/bench/all.ts [measure …]`. Tools are measured in turns, so that a drift hits all alike.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, median, type Command, type Limits, type Taken } from "./measure.ts";
import { build, editLeaf, forget, prime, write, type Prepared, type Setting } from "./prepared.ts";
import { machine, writeFigures, type Figure } from "./figures.ts";
import { fanOut } from "./fan-out.ts";
import { semanticsOf } from "./semantics.ts";
import { toolOf } from "./tools/index.ts";
import { VP, VP_NODE } from "./tools/vp.ts";

const scratch = join(process.env["VP_BENCH_SCRATCH"] ?? tmpdir(), "vp-bench-all");
const patience = { seconds: Number(process.env["VP_BENCH_PATIENCE"] ?? 120) };
const limits: Limits = { scratch, seconds: 240, patience };
const figures: Figure[] = [];

/** Longest that one tool may take for all rounds of one measure, milliseconds; a slow one gets fewer rounds. */
const SHARE_MS = 12_000;

interface Subject {
  readonly name: string;
  run(round: number): Promise<Taken>;
}

const MEASURES: Readonly<Record<string, () => Promise<void>>> = {
  starts: () => inTurns("starts", 11, [
    command("node", [VP_NODE, "-e", "0"]), command("vp --version", [...VP, "--version"]), command("vp --help", [...VP, "--help"]),
  ]),
  cold: () => cold("cold 1000", ["vp", "vp-exec", "runner", "make", "ninja", "doit"], 1000),
  thousand: () => warm(["vp", "vp-files", "least", "make", "ninja", "turbo", "nx", "wireit", "snakemake", "doit"], 1000),
  "ten-thousand": () => warm(["vp", "vp-files", "least", "make", "ninja", "turbo", "wireit"], 10_000),
  wide: () => cold("wide 200 x 50 ms, 16 at once", ["vp-exec", "make", "ninja"], 200, { shape: "wide", atOnce: 16, options: { sleep: 0.05 } }),
  chain: () => cold("chain 10000", ["vp"], 10_000, { shape: "chain" }),
  plan: async () => {
    const folder = fanOut(scratch, 100_000);
    await inTurns("plan 100000", 3, [{ name: "vp plan", run: () => measure({ words: [...VP, "plan", "film.yaml", "--json"], folder }, limits) }]);
  },
  semantics: async () => {
    for (const tool of ["vp-exec-files", "make", "ninja-restat", "doit", "wireit", "turbo", "nx", "snakemake"]) {
      figures.push({ measure: "semantics", tool, semantics: semanticsOf(tool, 46) });
    }
  },
};

async function measureAll(asked: readonly string[]): Promise<void> {
  if (!VP.some((word) => word.endsWith("dist/vp.cjs"))) throw new Error("dist/ is older than the sources: npm run build, and measure what ships");
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const [name, take] of Object.entries(MEASURES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`-- ${name}`);
    await take();
  }
  const results = join(scratch, "results.json");
  writeFileSync(results, JSON.stringify({ machine: machine(), figures }, null, 1));
  if (asked.length === 0) writeFigures(machine(), figures);
  console.log(`figures are in ${results}`);
}

function command(name: string, words: readonly string[]): Subject {
  const plain: Command = { words, folder: scratch };
  return { name, run: () => measure(plain, limits) };
}

/** A build from nothing, three times. */
async function cold(name: string, tools: readonly string[], size: number, more: Partial<Setting> = {}): Promise<void> {
  const prepared = tools.map((tool) => write(settingOf(tool, size, more), scratch));
  await inTurns(name, 3, prepared.map((each) => ({
    name: each.tool.name,
    run: () => {
      forget(each);
      return build(each, limits);
    },
  })));
  for (const { folder } of prepared) rmSync(folder, { recursive: true, force: true });
}

/** Builds with nothing to do, then with one leaf edited, on graphs that were built before. */
async function warm(tools: readonly string[], size: number): Promise<void> {
  const prepared: Prepared[] = [];
  for (const tool of tools) {
    const one = write(settingOf(tool, size), scratch);
    const first = await prime(one, limits);
    if (one.tool.startsNpm !== true) figures.push(figureOf(`first build ${size}`, tool, [first]));
    if (first.type === "done") prepared.push(one);
    else figures.push(figureOf(`no-op ${size}`, tool, [first]));
  }
  // The first look after a build may have more to do than those that follow.
  for (const each of prepared) await build(each, limits);
  await inTurns(`no-op ${size}`, 7, prepared.map((each) => ({ name: each.tool.name, run: () => build(each, limits) })));
  const editable = prepared.filter(({ tool }) => tool.name !== "least");
  await inTurns(`leaf ${size}`, 3, editable.map((each) => ({
    name: each.tool.name,
    run: (round) => {
      editLeaf(each, `changed ${round}\n`);
      return build(each, limits);
    },
  })));
  for (const { folder } of prepared) rmSync(folder, { recursive: true, force: true });
}

function settingOf(tool: string, size: number, more: Partial<Setting> = {}): Setting {
  return { tool: toolOf(tool), shape: "layered", size, atOnce: 2, options: {}, ...more };
}

async function inTurns(name: string, rounds: number, subjects: readonly Subject[]): Promise<void> {
  const taken = new Map<Subject, Taken[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [subject, runs] of taken) {
      const spent = runs.reduce((total, run) => total + (run.type === "done" ? run.ms : SHARE_MS), 0);
      if (round === 0 || spent < SHARE_MS) runs.push(await subject.run(round));
    }
  }
  for (const [subject, runs] of taken) figures.push(figureOf(name, subject.name, runs));
}

/** The median of the runs that others disturbed least. */
function figureOf(name: string, tool: string, runs: readonly Taken[]): Figure {
  const done = runs.filter((run) => run.type === "done");
  const calm = done.filter(({ others, ms }) => others <= 0.25 || ms < 150);
  const kept = calm.length > 0 ? calm : done;
  const trouble = runs.find((run) => run.type !== "done");
  const why = trouble?.type === "over" ? `over ${trouble.seconds} s` : trouble?.why;
  const figure: Figure = kept.length === 0
    ? { measure: name, tool, trouble: why ?? "not run" }
    : { measure: name, tool, ms: median(kept.map(({ ms }) => ms)), cpuMs: median(kept.map(({ cpuMs }) => cpuMs)), peakMB: Math.max(...kept.map(({ peakMB }) => peakMB)), runs: kept.length, disturbed: calm.length === 0 };
  console.log(JSON.stringify(figure));
  return figure;
}

await measureAll(process.argv.slice(2));
