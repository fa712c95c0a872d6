/**
 * Whole films by `--profile openai`, whose clips the studio makes of paid pictures, and with fal's queue for clips: no key, a
 * limit, an answer that is lost and an outage on the way; and the first one killed on the way.
 */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { booksOf } from "../../torture/ledger-of.ts";
import { assertSame, isWork, killByChance, KILLS, personAt, seedOfChance, type Clean } from "./killed.ts";
import { answerDoubts, approve } from "./person.ts";
import { assertDiscreet, assertPaidOnce, FILM, openWhole, provenanceOf, takenBy, whyOf, type WholeFilm } from "./whole.ts";

test("--profile openai builds a whole film: without a key nothing is asked, a limit is not crossed, and a lost answer is brought in", async () => {
  await using film = await openWhole("openai", { keyless: true });
  const [{ far, key } = never()] = film.sides;
  const keyless = await film.build();
  assert.equal(keyless.exit, 2, whyOf(keyless));
  assert.match(keyless.stderr + keyless.stdout, /OPENAI_API_KEY is not set/);
  assert.equal(far.requests.length, 0);

  await film.write(".env", `${key.variable}=${key.value}\n`);
  assert.equal((await film.build()).exit, 3, "the gate");
  await approve(film);
  const before = takenBy(film);
  far.misbehave({ type: "lost" }, { when: ({ path }) => path === "/v1/audio/speech" });
  const limited = await film.build("--max-cost", "0.3");
  assert.equal(limited.exit, 3, whyOf(limited));
  const within = takenBy(film) - before;
  assert.ok(within > 0 && within <= 0.3, `${within}`);

  assert.equal(await answerDoubts(film), 1);
  const last = await film.build();
  assert.equal(last.exit, 0, whyOf(last));
  assertPaidOnce(film);
  const edits = far.charges.filter(({ request }) => request.path === "/v1/images/edits");
  assert.deepEqual([edits.length, far.charges.filter(({ request }) => request.path === "/v1/images/generations").length], [4, 6], "frames after portraits");
  assert.deepEqual((await provenanceOf(film)).models["local:animatic"]?.calls, 4);
  clean = { film: await film.read(FILM), charges: film.charges().length, work: [limited, last].flatMap(({ events }) => events).filter(isWork).length };
  await assertDiscreet(await withoutEnv(film), [keyless, limited, last]);
});

/** What the film of the first test came to. */
let clean: Clean | undefined;

test(`--profile openai killed ${KILLS} times on the way, a person answering what is in doubt: each request is paid once and the film is the same bytes`, async (t) => {
  const seed = seedOfChance();
  t.diagnostic(`VP_SEED=${seed} VP_WHOLE_KILLS=${KILLS}`);
  assert.ok(clean !== undefined, "there is no undisturbed film");
  await using film = await openWhole("openai");
  const person = personAt(film);
  await killByChance(film, person, { seed, kills: KILLS, work: clean.work });
  const last = await person.buildsThrough();
  t.diagnostic(`${person.doubts()} requests in doubt`);
  await assertSame(film, clean, last);
});

const PREMIUM = `profiles:
  premium:
    models: { text: openai:gpt-6-sol, image: openai:gpt-image-2, speech: openai:gpt-4o-mini-tts, video: [fal:fal-ai/veo3.1, fal:fal-ai/veo3.1/fast] }
    params: { clip_seconds: 8 }
`;

test("with fal's clips: while the premium model is down the next of the chain films, which receipt, status and provenance tell", async () => {
  await using film = await openWhole("openai+fal", { profile: "premium", config: PREMIUM });
  const fal = film.sides.find(({ provider }) => provider === "fal") ?? never();
  const down = { status: 503, headers: { "retry-after": "0.05" }, bytes: Buffer.from("upstream connect error") };
  fal.far.misbehave({ type: "answer", answer: down }, { times: 1000, when: ({ method, path }) => method === "POST" && !path.startsWith("/fal-ai/veo3.1/fast") });
  assert.equal((await film.build()).exit, 3, "the gate");
  await approve(film);
  const built = await film.build();
  assert.equal(built.exit, 0, whyOf(built));
  assertPaidOnce(film);
  assert.deepEqual(fal.far.charges.map(({ model }) => model), Array.from({ length: 4 }, () => "fal-ai/veo3.1/fast"));
  assert.ok(Math.abs(takenBy(film) - booksOf(film).committed) < 0.001, "what was taken is in the books");

  const { made, models } = await provenanceOf(film);
  const clip = made["film/scenes[s01]/clips[01]"];
  const [instead] = clip?.substitutes ?? [];
  assert.deepEqual([instead?.wanted, instead?.used], ["fal:fal-ai/veo3.1", "fal:fal-ai/veo3.1/fast"]);
  assert.match(instead?.because ?? "", /503/);
  assert.deepEqual([clip?.execution?.calls.length, models["fal:fal-ai/veo3.1/fast"]?.calls, models["fal:fal-ai/veo3.1"]], [1, 4, undefined]);
  assert.match((await film.about("status")).stdout, /clips\[01\] was made by fal:fal-ai\/veo3\.1\/fast instead of fal:fal-ai\/veo3\.1: .*503/);
  assert.equal((await receiptsOf(film)).filter((text) => text.includes('"wanted":"fal:fal-ai/veo3.1","used":"fal:fal-ai/veo3.1/fast"')).length, 4);
  await assertDiscreet(film, [built]);
});

async function receiptsOf({ folder }: WholeFilm): Promise<readonly string[]> {
  const entries = await readdir(join(folder, ".vp/ac"), { recursive: true, withFileTypes: true });
  return await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")));
}

/** The one place where a key belongs. */
async function withoutEnv(film: WholeFilm): Promise<WholeFilm> {
  await film.remove(".env");
  return film;
}

function never(): never {
  throw new Error("there is no such far side");
}
