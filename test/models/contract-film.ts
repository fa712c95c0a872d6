/** A workspace for a film by one paid provider, whose far side the test holds: how it is described, and what its books say. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import prices from "../../plugins/models/prices.json" with { type: "json" };
import { costBy, type Rates } from "../../schema/prices.ts";
import { makeRig, type BegunBuild, type Rig } from "../rig/rig.ts";
import { stripped } from "../rig/stripped.ts";
import { booksOf } from "../torture/ledger-of.ts";
import type { Far, FarAnswer, FarRequest } from "./far/server.ts";

export type Asked = "text" | "image" | "video" | "speech";

/** One provider, as far as the tests that all have in common must know it. */
export interface Contract {
  /** As vp.yaml calls it. */
  readonly name: string;
  start(): Promise<Far>;
  /** What vp.yaml says of it: a flow map. */
  settings(url: string): string;
  readonly key: { readonly variable: string; readonly value: string };
  readonly models: Readonly<Partial<Record<Asked, string>>>;
  /** What the table does not know, by model. */
  readonly prices?: Readonly<Record<string, Rates>>;
  /** Operations that are worked on there, and asked about. */
  readonly jobs: readonly Asked[];
  /** Whether a request asks for something, and for what: asking about work, and fetching, ask for nothing. */
  asksFor(request: FarRequest): Asked | undefined;
  /** Whether a request asks how far work is. */
  asksAbout?(request: FarRequest): boolean;
  /** How many pictures a request holds. */
  pictures(request: FarRequest): number;
  readonly says: {
    readonly rate: FarAnswer;
    /** Milliseconds that `rate` asks to wait. */
    readonly waitMs: number;
    readonly server: FarAnswer;
    readonly policy: FarAnswer;
    /** Work that failed there. */
    readonly failed?: FarAnswer;
  };
}

export interface Film extends Rig {
  readonly far: Far;
  /** A build that kills itself when a request is at the point for the first time. */
  killedAt(point: string): Promise<void>;
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
}

export const PLUGIN = stripped(join(import.meta.dirname, "contract-plugin.ts"));

export interface FilmOptions {
  /** In place of the right key; none at all when it is empty. */
  readonly key?: string;
  /** What the param `parts` holds. */
  readonly parts?: readonly string[];
}

export async function openFilm(contract: Contract, nodes: string, { key = contract.key.value, parts = ["one"] }: FilmOptions = {}): Promise<Film> {
  const far = await contract.start();
  const rig = await makeRig({
    "pipeline.yaml": `name: film\nplugins: [./contract-plugin.mjs]\nparams:\n  parts: { type: list, default: ${JSON.stringify(parts)} }\nnodes:\n${nodes}`,
    "vp.yaml": configOf(contract, far),
    "contract-plugin.mjs": PLUGIN,
    ".env": key === "" ? "" : `${contract.key.variable}=${key}\n`,
  });
  const film: Film = {
    ...rig,
    far,
    writeBytes: async (path, bytes) => await writeFile(join(rig.folder, path), bytes),
    async killedAt(point) {
      const environment = { VP_FAILPOINT: `${point}:1:SIGKILL` };
      const killed = await rig.beginAs({ entry: join(import.meta.dirname, "../torture/failpoint.ts"), environment }, "-k", "-j", "1").settle();
      assert.equal(killed.exit, null, `it was not killed at ${point}: ${killed.stdout}${killed.stderr}`);
    },
    async [Symbol.asyncDispose]() {
      await rig[Symbol.asyncDispose]();
      await far[Symbol.asyncDispose]();
    },
  };
  return film;
}

function configOf({ name, settings, models, prices: more = {} }: Contract, { url }: Far): string {
  const named = Object.entries(models).map(([operation, model]) => `  ${operation}: "${name}:${model}"\n`);
  const priced = Object.entries(more).map(([model, rates]) => `  "${name}:${model}": ${JSON.stringify(rates)}\n`);
  return `providers:\n  ${name}: ${settings(url)}\nmodels:\n${named.join("")}${priced.length === 0 ? "" : `prices:\n${priced.join("")}`}`;
}

const USES: Readonly<Record<Asked, string>> = { text: "ask.words", image: "ask.picture", video: "ask.clip", speech: "ask.line" };
const PUBLISHED: Readonly<Record<Asked, string>> = { text: "txt", image: "png", video: "mp4", speech: "wav" };

/** As many parts of one kind as the param says, each another request. */
export function partsOf(operation: Asked): string {
  const wish = operation === "speech" ? "line" : "prompt";
  return `  part:\n    uses: ${USES[operation]}\n    for_each: "\${{ params.parts }}"\n    as: name\n    key: "\${{ name }}"\n    with: { ${wish}: "the part \${{ name }}" }\n    publish: "\${{ name }}.${PUBLISHED[operation]}"\n`;
}

/** All that a provider offers, in one film: a story, a portrait, a frame that refers to it, a clip that begins with that, a line. */
export function wholeOf({ models }: Contract): string {
  return [
    models.text === undefined ? "" : "  story:\n    uses: idea.develop\n    with: { idea: a lighthouse }\n",
    models.image === undefined ? "" : "  face:\n    uses: ask.picture\n    with: { prompt: a keeper }\n  frame:\n    uses: ask.picture\n    with: { prompt: the keeper at the lamp, references: [\"${{ face.image }}\"] }\n    publish: frame.png\n",
    models.video === undefined ? "" : `  clip:\n    uses: ask.clip\n    with: { prompt: the lamp turns${models.image === undefined ? "" : ', frame: "${{ frame.image }}"'} }\n    publish: clip.mp4\n`,
    models.speech === undefined ? "" : "  line:\n    uses: ask.line\n    with: { line: Someone is out there. }\n    publish: line.wav\n",
  ].join("");
}

/** US dollars that the provider bills for, by the prices that hold. */
export function billed({ name, prices: more = {} }: Contract, { charges }: Pick<Far, "charges">): number {
  const table: Readonly<Record<string, Rates>> = prices.models;
  return charges.reduce((sum, { model, used }) => {
    const usd = costBy(more[model] ?? table[`${name}:${model}`] ?? {}, used);
    assert.ok(usd !== undefined, `no price for ${model}: ${JSON.stringify(used)}`);
    return sum + usd;
  }, 0);
}

/** US dollars in the books, with nothing left under way. */
export function booked(film: Film): number {
  const { open, committed } = booksOf(film);
  assert.deepEqual(open.map(({ address, state }) => `${address} ${state}`), [], "left under way");
  return committed;
}

/** Every request that was accepted, once. */
export function assertChargedOnce({ charges }: Pick<Far, "charges">, requests: number): void {
  const bodies = charges.map(({ request }) => `${request.path} ${request.body.toString("latin1").replace(/--+[\w'()+,./:=?-]*\d+[\w'()+,./:=?-]*/g, "")}`);
  assert.deepEqual(bodies.filter((body, at) => bodies.indexOf(body) !== at), [], "charged twice");
  assert.equal(charges.length, requests);
}

/** T37: the key is in nothing that is kept or told, and where the provider is reached is in no request that is kept. */
export async function assertDiscreet(film: Film, { key }: Contract, told: readonly BegunBuildTold[]): Promise<void> {
  const { ".env": _, ...files } = await film.files();
  const leaks = Object.entries(files).filter(([, content]) => content.includes(key.value)).map(([path]) => path);
  assert.deepEqual(leaks, [], "the key is kept");
  const receipts = Object.entries(files).filter(([path]) => path.startsWith(".vp/ac/"));
  assert.ok(receipts.length > 0);
  assert.deepEqual(receipts.filter(([, content]) => content.includes(film.far.url)).map(([path]) => path), [], "an address is part of a request");
  assert.deepEqual(told.filter(({ stdout, stderr }) => `${stdout}${stderr}`.includes(key.value)), [], "the key is told");
}

type BegunBuildTold = Pick<Awaited<BegunBuild["finished"]>, "stdout" | "stderr">;
