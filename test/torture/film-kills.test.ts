/** kill -9 at moments spread over the making of a real small film whose texts cost money: same bytes, each text paid for once. */
import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Event } from "../../schema/event.ts";
import { isObject } from "../../schema/json.ts";
import { makeSmallFilm, type SmallFilm } from "../film/small-film.ts";
import { startMockServer, type MockServer } from "../rig/mock-server.ts";
import { stripped } from "../rig/stripped.ts";
import { assertBooksMatch, assertChargedOnce } from "./ledger-of.ts";

const PIPELINE = "pipelines/script2video.yaml";
const MADE = ["film.mp4", "film.srt"].map((name) => `out/script2video/${name}`);
const TITLED = ["--set", "titles=true"];
const KILLS = Number(process.env["VP_FILM_KILLS"] ?? 2);
/** How often one film is killed before it is let come to its end. */
const KILLS_A_FILM = 25;

test(`killed ${KILLS} times on the way, films are the same bytes as a clean one and every text is paid for once`, async (t) => {
  const seed = Number(process.env["VP_SEED"] ?? Date.now() % 1_000_000);
  t.diagnostic(`VP_SEED=${seed} VP_FILM_KILLS=${KILLS}`);
  const random = randomFrom(seed);
  const texts = await textsOfFilm();
  // A film names the models that made it, so the clean one has its texts from the same model as those that are killed.
  await using quiet = await startMockServer();
  await using clean = await makePaidFilm(quiet, texts);
  const whole = await clean.build();
  assert.equal(whole.exit, 0, whole.stderr);

  for (let left = KILLS; left > 0; left -= KILLS_A_FILM) {
    const kills = Math.min(left, KILLS_A_FILM);
    await using server = await startMockServer();
    await using film = await makePaidFilm(server, texts);
    const apart = whole.events.filter(isWork).length / kills;
    for (let kill = 0; kill < kills; kill += 1) await film.buildAndKill(1 + Math.floor(random() * 2 * apart), isWork);
    const last = await film.build();
    assert.equal(last.exit, 0, last.stderr);
    for (const path of MADE) assert.ok((await clean.read(path)).equals(await film.read(path)), `"${path}" differs`);
    assert.equal(server.charges.length, texts.size, "another number of texts was paid for");
    assertChargedOnce(server);
    assertBooksMatch({ folder: film.folder, charges: server.charges });
    assert.deepEqual((await film.build()).ran, []);
  }
});

/** What a resumed build tells of what is fresh brings it no further. */
function isWork(event: Event): boolean {
  return event.type === "call" || event.type === "published" || (event.type === "instance-changed" && event.to !== "ready" && event.to !== "fresh");
}

/** A film with its texts from `mock`, which answers what the studio's own model answers. */
async function makePaidFilm(server: MockServer, texts: ReadonlyMap<string, unknown>): Promise<SmallFilm> {
  server.repeats = "free";
  server.when({ operation: "text" }, ({ prompt }) => ({ type: "answer", value: texts.get(prompt) }));
  const film = await makeSmallFilm(PIPELINE, { RIG_URL: server.url }, TITLED);
  await writeFile(join(film.folder, "rig-plugin.mjs"), stripped(join(import.meta.dirname, "../rig/rig-plugin.ts")));
  await film.edit("vp.yaml", "text: local:outline", "text: mock:outline");
  const config = await readFile(join(film.folder, "vp.yaml"), "utf8");
  await writeFile(join(film.folder, "vp.yaml"), `${config}plugins: [./rig-plugin.mjs]\n`);
  return film;
}

async function textsOfFilm(): Promise<ReadonlyMap<string, unknown>> {
  await using film = await makeSmallFilm(PIPELINE, {}, TITLED);
  const { exit, stderr } = await film.build();
  assert.equal(exit, 0, stderr);
  return await textsOf(film);
}

/** Prompt to answer of every text of a film, from its receipts. */
async function textsOf({ folder }: SmallFilm): Promise<ReadonlyMap<string, unknown>> {
  const entries = await readdir(join(folder, ".vp/ac"), { recursive: true, withFileTypes: true });
  const receipts = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")));
  return new Map(receipts.flatMap((text) => textIn(JSON.parse(text))));
}

function textIn(receipt: unknown): readonly (readonly [string, unknown])[] {
  if (!isObject(receipt) || !isObject(receipt["call"]) || receipt["call"]["operation"] !== "text") return [];
  const { body } = receipt["call"];
  return isObject(body) && isObject(receipt["outputs"]) ? [[String(body["prompt"]), receipt["outputs"]["value"]]] : [];
}

/** A linear congruential generator: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
