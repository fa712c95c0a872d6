/** A whole film by `--profile google`: text, pictures with references, speech and Veo's clips, billed as planned; and the same one killed on the way. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../../../schema/event.ts";
import { isObject } from "../../../schema/json.ts";
import type { FilmBuild } from "../../film/small-film.ts";
import { booksOf } from "../../torture/ledger-of.ts";
import type { FarRequest } from "../far/server.ts";
import { assertSame, isWork, killByChance, KILLS, personAt, seedOfChance, type Clean } from "./killed.ts";
import { approve } from "./person.ts";
import { assertDiscreet, assertPaidOnce, FILM, openWhole, provenanceOf, takenBy, whyOf, type WholeFilm } from "./whole.ts";

/** What the undisturbed film came to. */
let clean: Clean | undefined;

/** Each is planned when all before it are made; with the last, the rest of the film. */
const STAGES: readonly (readonly string[])[] = [
  ["story"], ["draft"], ["film/screenplay", "film/limits"], ["film/cast"], ["film/portraits", ...inScenes("board")],
  inScenes("described", "references", "timing"), inScenes("frames", "last_frames"), [],
];

function inScenes(...nodes: readonly string[]): readonly string[] {
  return ["s01", "s02"].flatMap((scene) => nodes.map((node) => `film/scenes[${scene}]/${node}`));
}

test("--profile google builds a whole film, and each part costs what its bill said", async () => {
  await using film = await openWhole("google");
  const billed = new Map<string, Bill>();
  const builds: FilmBuild[] = [];
  for (const targets of STAGES) {
    if (targets[0] === "film/screenplay") await approve(film);
    for (const bill of await billsOf(film)) billed.set(bill.address, bill);
    const built = await film.build(...targets);
    assert.equal(built.exit, 0, whyOf(built));
    builds.push(built);
    if (targets[0] === "draft") assert.equal((await film.build("film/cast")).exit, 3, "what is behind the gate costs money");
  }
  clean = { film: await film.read(FILM), charges: film.charges().length, work: builds.flatMap(({ events }) => events).filter(isWork).length };
  assertPaidOnce(film);
  assertWithin(film, billed);
  assert.ok(Math.abs(takenBy(film) - booksOf(film).committed) < 1e-9, "what was taken is in the books");
  assertWire(film);
  const { complete, usd, models, made } = await provenanceOf(film);
  assert.ok(complete && Math.abs(usd - booksOf(film).committed) < 1e-9, `${usd}`);
  assert.deepEqual(Object.entries(models).map(([model, { calls }]) => `${model} ${calls}`), [
    "google:gemini-3.1-flash-image-preview 12", "google:gemini-3.8-flash 9", "google:gemini-3.8-flash-tts 2", "google:veo-3.1-fast-generate-preview 4", "local:score 1",
  ]);
  assert.deepEqual(made["approve_script"]?.from, ["draft"]);
  const again = await film.build();
  assert.deepEqual([again.exit, again.ran, film.charges().length], [0, [], clean.charges]);
  await assertDiscreet(film, [...builds, again]);
});

interface Bill {
  readonly address: string;
  readonly least: number;
  readonly most: number;
}

async function billsOf(film: WholeFilm): Promise<readonly Bill[]> {
  const { exit, stdout, stderr } = await film.about("plan", "--json");
  assert.equal(exit, 0, stderr);
  const events: readonly Event[] = stdout.trim().split("\n").map((line) => JSON.parse(line));
  return events.flatMap((event) => (event.type === "instance-changed" && event.to === "planned" ? [{ address: event.address, least: event.leastUsd ?? event.usd ?? 0, most: event.usd ?? 0 }] : []));
}

/** What was spent at each address, against what its bill said. */
function assertWithin(film: WholeFilm, billed: ReadonlyMap<string, Bill>): void {
  const spent = Map.groupBy(booksOf(film).spent, ({ address }) => address);
  for (const [address, charges] of spent) {
    const usd = charges.reduce((sum, charge) => sum + charge.usd, 0);
    const { least = Infinity, most = 0 } = billed.get(address) ?? {};
    assert.ok(least <= usd + 1e-9 && usd <= most + 1e-9, `${address}: ${least} <= ${usd} <= ${most}`);
  }
}

/** Frames are drawn after portraits, and each clip begins with a frame and may end on one. */
function assertWire(film: WholeFilm): void {
  const asked = film.charges().map(({ request }) => request);
  const drawn = asked.filter(({ path }) => path.includes("-image")).map(picturesIn);
  assert.deepEqual([drawn.filter((pictures) => pictures === 0).length, drawn.filter((pictures) => pictures > 0).length], [6, 6], "portraits, and frames after them");
  const clips = asked.filter(({ path }) => path.endsWith(":predictLongRunning")).map(({ fields }) => (Array.isArray(fields["instances"]) ? fields["instances"][0] : undefined));
  assert.deepEqual(clips.map((clip) => isObject(clip) && "image" in clip), [true, true, true, true]);
  assert.equal(clips.filter((clip) => isObject(clip) && "lastFrame" in clip).length, 2);
}

function picturesIn({ body }: FarRequest): number {
  return body.toString("latin1").split('"inlineData"').length - 1;
}

test(`killed ${KILLS} times on the way, a person answering what is in doubt, each request is paid once and the film is the same bytes`, async (t) => {
  const seed = seedOfChance();
  t.diagnostic(`VP_SEED=${seed} VP_WHOLE_KILLS=${KILLS}`);
  assert.ok(clean !== undefined, "there is no undisturbed film");
  await using film = await openWhole("google", { polls: 1 });
  const person = personAt(film);
  // The last two kills have places of their own.
  await killByChance(film, person, { seed, kills: KILLS - 2, work: clean.work });
  await person.buildsThrough(...inScenes("frames", "last_frames", "timing"));
  await killWhileFilming(film);
  assert.equal(await killAtCut(film), 4, "clips that are taken up again");
  const last = await person.buildsThrough();
  t.diagnostic(`${person.doubts()} requests in doubt`);
  await assertSame(film, clean, last);
});

/** Kills a build while Veo works on all four clips and has been asked how far it is. */
async function killWhileFilming(film: WholeFilm): Promise<void> {
  const asked = new Set<string>();
  const all = Promise.withResolvers<void>();
  const isAboutWork = ({ method, path }: FarRequest): boolean => {
    if (method !== "GET" || !path.includes("/operations/")) return false;
    if (asked.add(path).size === 4) all.resolve();
    return true;
  };
  film.sides[0]?.far.misbehave({ type: "hang" }, { times: 4, when: isAboutWork });
  const vp = film.begin();
  await Promise.race([all.promise, vp.finished]);
  vp.signal("SIGKILL");
  assert.equal((await vp.finished).exit, null, "it had ended before it was killed");
}

/** Kills a build when the cut begins, and gives back how many clips it had taken up again. */
async function killAtCut(film: WholeFilm): Promise<number> {
  const vp = film.begin();
  await vp.event((event) => event.type === "instance-changed" && event.address === "film/film" && event.to === "running");
  vp.signal("SIGKILL");
  const { exit, events } = await vp.finished;
  assert.equal(exit, null, "it had ended before it was killed");
  return events.filter((event) => event.type === "call" && event.outcome === "resumed").length;
}
