/** A small film of an idea by a profile that ships, its far sides in the test's hands, and what must hold of it in the end. */
import assert from "node:assert/strict";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import prices from "../../../plugins/models/prices.json" with { type: "json" };
import { costBy, type Rates } from "../../../schema/prices.ts";
import type { Provenance } from "../../../schema/provenance.ts";
import { makeSmallFilm, type SmallFilm } from "../../film/small-film.ts";
import type { Finished } from "../../rig/vp-process.ts";
import { booksOf } from "../../torture/ledger-of.ts";
import * as fal from "../far/fal.ts";
import * as google from "../far/google.ts";
import * as openai from "../far/openai.ts";
import type { Charge, Far } from "../far/server.ts";
import { filmStudio, type FilmStudio } from "./film-studio.ts";

export const PIPELINE = "pipelines/idea2video.yaml";
export const FILM = "out/idea2video/film.mp4";
export const SCREENPLAY = "out/idea2video/story.txt";
/** Two scenes of two shots. */
export const REQUIREMENT = "no more than 2 scenes and no more than 4 shots";

export interface WholeFilm extends SmallFilm {
  readonly sides: readonly Side[];
  /** What the far sides took money for. */
  charges(): readonly Charge[];
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** One provider's far side and what its models made. */
export interface Side {
  readonly provider: string;
  readonly far: Far;
  readonly studio: FilmStudio;
  readonly key: { readonly variable: string; readonly value: string };
  /** Where its API begins, below the far side's address. */
  readonly path: string;
}

interface Opening {
  /** Its name, when that is not its providers. */
  readonly profile?: string;
  /** What vp.yaml says beside where the providers are. */
  readonly config?: string;
  readonly flags?: readonly string[];
  /** Without a key in the environment. */
  readonly keyless?: true;
  /** How often a clip says that it is not done. */
  readonly polls?: number;
}

/** @param providers those of the profile, `openai+fal` */
export async function openWhole(providers: string, { profile = providers, config = "", flags = [], keyless, polls = 0 }: Opening = {}): Promise<WholeFilm> {
  const sides = await Promise.all(providers.split("+").map((provider) => openSide(provider, polls)));
  const keys = Object.fromEntries(sides.map(({ key }) => [key.variable, key.value]));
  const film = await makeSmallFilm(PIPELINE, keyless ? {} : keys, ["--profile", profile, "--set", `requirement=${REQUIREMENT}`, ...flags]);
  const reached = sides.map(({ provider, far, path }) => `  ${provider}: { url: "${far.url}${path}" }\n`);
  await writeFile(join(film.folder, "vp.yaml"), `providers:\n${reached.join("")}${config}`);
  return {
    ...film,
    sides,
    write: (path, text) => writeFile(join(film.folder, path), text),
    remove: (path) => rm(join(film.folder, path)),
    charges: () => sides.flatMap(({ far }) => far.charges),
    async [Symbol.asyncDispose]() {
      await film[Symbol.asyncDispose]();
      for (const { far } of sides) await far[Symbol.asyncDispose]();
    },
  };
}

async function openSide(provider: string, polls: number): Promise<Side> {
  const studio = await filmStudio();
  switch (provider) {
    case "google": return { provider, studio, far: await google.startGoogle(polls, studio), path: "/v1beta", key: { variable: "GEMINI_API_KEY", value: google.KEY } };
    case "openai": return { provider, studio, far: await openai.startOpenai(studio), path: "/v1", key: { variable: "OPENAI_API_KEY", value: openai.KEY } };
    default: return { provider, studio, far: await fal.startFal(polls, studio), path: "", key: { variable: "FAL_API_KEY", value: fal.KEY } };
  }
}

/** T37: no key is in anything that was kept or told. */
export async function assertDiscreet({ folder, sides }: WholeFilm, told: readonly Pick<Finished, "stdout" | "stderr">[]): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const { key } of sides) assert.ok(!bytes.includes(key.value), `the key of ${key.variable} is in ${entry.name}`);
  }
  for (const { key } of sides) assert.ok(told.every(({ stdout, stderr }) => !`${stdout}${stderr}`.includes(key.value)), `${key.variable} is told`);
}

/** Every request was paid for once, and each is in the books. */
export function assertPaidOnce(film: WholeFilm): void {
  // Not every provider is told the key: then it is told by what is asked for.
  const keys = film.charges().map(({ request: { headers, path, body } }) => headers["idempotency-key"] ?? `${path} ${body.toString("latin1")}`);
  assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), [], "charged twice");
  const { open, spent } = booksOf(film);
  assert.deepEqual(open.map(({ address, state }) => `${address} ${state}`), [], "left under way");
  assert.equal(spent.length, keys.length, "the books and the charges");
}

/** US dollars that the far sides took, by the prices that ship. */
export function takenBy(film: WholeFilm): number {
  const table: Readonly<Record<string, Rates>> = prices.models;
  return film.sides.reduce((all, { provider, far }) => all + far.charges.reduce((sum, { model, used }) => sum + (costBy(table[`${provider}:${model}`] ?? {}, used) ?? 0), 0), 0);
}

/** What went wrong in a build, for the message of a test that fails. */
export function whyOf({ events, stderr }: Finished): string {
  return events.flatMap((event) => (event.type === "instance-changed" && event.failure !== undefined ? [`${event.address} ${event.to}: ${JSON.stringify(event.failure)}\n`] : [])).join("") + stderr;
}

export async function provenanceOf(film: WholeFilm): Promise<Provenance> {
  const told = await film.about("export", "--provenance", "provenance.json");
  assert.equal(told.exit, 0, told.stderr);
  return JSON.parse((await film.read("provenance.json")).toString());
}
