/**
 * What every paid provider promises, whoever it is: the same tests for each, against a far side that speaks its language
 * and counts what it would bill for. `holdsContract(google)` in a test file registers them.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertChargedOnce, assertDiscreet, billed, booked, openFilm, partsOf, wholeOf, type Asked, type Contract, type Film } from "./contract-film.ts";
import { booksOf } from "../torture/ledger-of.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./far/made.ts";
import { smallClip } from "./far/clip.ts";
import type { FarRequest } from "./far/server.ts";

export type { Contract };

const HAIR = 1e-9;

export function holdsContract(contract: Contract): void {
  const { name } = contract;
  test(`${name}: a film of all that it offers is paid as it is billed, and once`, async () => await wholeFilm(contract));
  test(`${name}: without a key nothing is sent, and the variable is named`, async () => await noKey(contract));
  test(`${name}: a key that is refused costs nothing; the variable is named, and the right one goes on`, async () => await wrongKey(contract));
  test(`${name}: trouble that passes is waited for as long as it is told, and nothing is paid twice`, async () => await passingTrouble(contract));
  test(`${name}: what is against its rules is told with the input at fault, and not sent again`, async () => await refused(contract));
  for (const operation of offered(contract)) {
    if (contract.jobs.includes(operation)) {
      test(`T04 ${name}: ${operation} that goes on there is taken up from another process`, async () => await takenUp(contract, operation));
    } else {
      test(`T34 ${name}: an answer to ${operation} that is lost, a page or empty is in doubt until a person says`, async () => await inDoubt(contract, operation));
    }
    if (isKilled(contract)) test(`T01 to T07 ${name}: killed at every point of ${operation}, each request is paid once`, async () => await killed(contract, operation));
  }
  if (isKilled(contract)) test(`T35 ${name}: a limit is not crossed with requests in flight`, async () => await capped(contract));
}

/**
 * The points of a call and the limits are the engine's, and what a provider makes of them is its transport's: one provider
 * of each is killed; all of them in the long form. Every job that goes on elsewhere is taken up after a kill whoever it is.
 */
function isKilled({ name }: Contract): boolean {
  return process.env["VP_LONG"] === "1" || ONE_OF_EACH.includes(name);
}

/** The SDK's adapter with pictures at once and clips as jobs; jobs in a queue; the stream of a voice. */
const ONE_OF_EACH = ["google", "fal", "elevenlabs"];

/** One operation of each kind: what is answered at once, and what is worked on there. */
function offered({ models, jobs }: Contract): readonly Asked[] {
  const asked = (["image", "text", "video", "speech"] as const).filter((operation) => models[operation] !== undefined);
  const [quick, job] = [asked.find((operation) => !jobs.includes(operation)), asked.toReversed().find((operation) => jobs.includes(operation))];
  return [quick, job].flatMap((operation) => operation ?? []);
}

async function wholeFilm(contract: Contract): Promise<void> {
  await using film = await openFilm(contract, wholeOf(contract));
  const { models } = contract;
  if (models.text !== undefined) unfitOnce(film, contract);
  const built = await film.build();
  assert.equal(built.exit, 0, built.stdout + built.stderr);
  assert.deepEqual(built.events.flatMap((event) => (event.type === "log" ? [event.line] : [])), [], "a wish is not heeded");
  const expected = [models.text, models.text, models.image, models.image, models.video, models.speech].filter((model) => model !== undefined).length;
  assertChargedOnce(film.far, expected);
  assertClose(booked(film), billed(contract, film.far));
  const given = film.far.charges.map(({ request }) => contract.pictures(request)).filter((count) => count > 0);
  assert.deepEqual(given, [...(models.image === undefined ? [] : [1]), ...(models.image !== undefined && models.video !== undefined ? [1] : [])], "pictures on the wire");
  const again = await film.build();
  assert.deepEqual([again.exit, again.ran, film.far.charges.length], [0, [], expected]);
  await assertDiscreet(film, contract, [built, again]);
}

/** The first answer by a schema is JSON of another shape, and is charged like any. */
function unfitOnce({ far }: Film, contract: Contract): void {
  far.misbehave({ type: "unfit" }, { when: (request) => contract.asksFor(request) === "text" });
}

async function noKey(contract: Contract): Promise<void> {
  await using film = await openFilm(contract, partsOf(first(contract)), { key: "" });
  const built = await film.build();
  assert.equal(built.exit, 2, built.stdout + built.stderr);
  assert.ok(`${built.stdout}${built.stderr}`.includes(contract.key.variable));
  assert.equal(film.far.requests.length, 0);
}

async function wrongKey(contract: Contract): Promise<void> {
  await using film = await openFilm(contract, partsOf(first(contract)), { key: "wrong-key-0123456789" });
  const built = await film.build();
  assert.equal(built.exit, 1, built.stdout + built.stderr);
  assert.ok(`${built.stdout}${built.stderr}`.includes(contract.key.variable), built.stdout);
  assert.deepEqual([film.far.charges.length, film.far.requests.length, booked(film)], [0, 1, 0]);
  await film.write(".env", `${contract.key.variable}=${contract.key.value}\n`);
  const rest = await film.build();
  assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
  assertChargedOnce(film.far, 1);
}

async function passingTrouble(contract: Contract): Promise<void> {
  const { says } = contract;
  await using film = await openFilm(contract, partsOf(first(contract)));
  film.far.misbehave({ type: "answer", answer: says.rate });
  film.far.misbehave({ type: "answer", answer: says.server });
  const built = await film.build();
  assert.equal(built.exit, 0, built.stdout + built.stderr);
  const [turnedAway, again] = film.far.requests;
  assert.ok((again?.at ?? 0) - (turnedAway?.at ?? 0) >= says.waitMs, `asked again after ${(again?.at ?? 0) - (turnedAway?.at ?? 0)} ms`);
  assertChargedOnce(film.far, 1);
  assertClose(booked(film), billed(contract, film.far));
}

async function refused(contract: Contract): Promise<void> {
  await using film = await openFilm(contract, partsOf(first(contract)));
  film.far.misbehave({ type: "answer", answer: contract.says.policy });
  const built = await film.build();
  assert.equal(built.exit, 1, built.stdout + built.stderr);
  assert.match(built.stdout, /\\"(prompt|text)\\" is refused/);
  const sent = film.far.requests.length;
  const again = await film.build();
  assert.deepEqual([again.exit, film.far.requests.length, film.far.charges.length, booked(film)], [1, sent, 0, 0]);
}

async function inDoubt(contract: Contract, operation: Asked): Promise<void> {
  const names = ["lost", "page", "empty"] as const;
  await using film = await openFilm(contract, partsOf(operation), { parts: names });
  for (const type of names) film.far.misbehave({ type }, { when: speaksOf(type) });
  const built = await film.build("-k");
  assert.deepEqual([built.exit, built.open], [3, names.map((name) => `part[${name}] blocked`).sort()], built.stdout + built.stderr);
  assertChargedOnce(film.far, 3);
  const still = await film.build("-k");
  assert.deepEqual([still.exit, film.far.charges.length], [3, 3], "asked again without a person");
  await answered(film, operation, "part[lost]");
  await said(film, ["part[page]", "part[empty]", "--resend"]);
  const rest = await film.build();
  assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
  assert.equal(film.far.charges.length, 5, "the two that were sent again were charged again");
  booked(film);
}

/** A person has the answer from the provider's own page, and gives it. */
async function answered(film: Film, operation: Asked, address: string): Promise<void> {
  const file = { text: "answer.txt", image: "answer.png", video: "answer.mp4", speech: "answer.wav" }[operation];
  const bytes = { text: Buffer.from("words"), image: SMALL_PICTURE, video: await smallClip(), speech: Buffer.from(SMALL_SOUND) }[operation];
  await film.writeBytes(file, bytes);
  await said(film, [address, "--import", file]);
}

async function said(film: Film, words: readonly string[]): Promise<void> {
  const { exit, stdout, stderr } = await film.vp("resolve", "pipeline.yaml", ...words);
  assert.equal(exit, 0, `${words.join(" ")}: ${stdout}${stderr}`);
}

async function takenUp(contract: Contract, operation: Asked): Promise<void> {
  await using film = await openFilm(contract, partsOf(operation));
  if (contract.says.failed !== undefined) film.far.misbehave({ type: "answer", answer: contract.says.failed }, { when: contract.asksAbout ?? (() => false) });
  film.far.misbehave({ type: "answer", answer: contract.says.rate }, { when: contract.asksAbout ?? (() => false) });
  await film.killedAt("accepted");
  assert.equal(film.far.charges.length, 1);
  const rest = await film.build();
  assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
  // Work that failed there costs nothing, and is handed in again.
  assert.equal(film.far.charges.length, contract.says.failed === undefined ? 1 : 2);
  booked(film);
}

const QUICK = ["intent", "submitted", "blob", "receipt", "settled"];
const JOB = ["intent", "submitted", "accepted", "polled", "fetched", "blob", "receipt", "settled"];
const PARTS = ["one", "two", "three", "four", "five"];

/** Each build is killed at the next point and the next takes up what it left; in the end a person tells of what is in doubt. */
async function killed(contract: Contract, operation: Asked): Promise<void> {
  await using film = await openFilm(contract, partsOf(operation), { parts: PARTS });
  for (const point of contract.jobs.includes(operation) ? JOB : QUICK) await film.killedAt(point);
  const stopped = await film.build("-k");
  assert.equal(stopped.exit, 3, stopped.stdout + stopped.stderr);
  const doubtful = booksOf(film).open.filter(({ state }) => state === "in-doubt").map(({ address }) => address);
  assert.ok(doubtful.length >= 2, "a request that was begun, and one that was accepted, are in doubt");
  for (const address of doubtful) await truthOf(film, operation, address);
  const rest = await film.build();
  assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
  assertChargedOnce(film.far, PARTS.length);
  booked(film);
  await assertDiscreet(film, contract, [rest]);
}

/** The provider's own list of requests tells whether it was accepted. */
async function truthOf(film: Film, operation: Asked, address: string): Promise<void> {
  const name = /\[(.*)\]/.exec(address)?.[1] ?? "";
  if (film.far.charges.some(({ request }) => speaksOf(name)(request))) await answered(film, operation, address);
  else await said(film, [address, "--lost"]);
}

function speaksOf(name: string): (request: FarRequest) => boolean {
  return ({ body }) => body.includes(`the part ${name}`);
}

async function capped(contract: Contract): Promise<void> {
  await using film = await openFilm(contract, partsOf(first(contract)), { parts: PARTS });
  const most = (await mostOf(film)) / PARTS.length;
  const one = await film.build("part[one]");
  assert.equal(one.exit, 0, one.stdout + one.stderr);
  const price = billed(contract, film.far);
  // Another fits beside the first only when that came cheaper than it might have; a third never does.
  const cap = most + 0.5 * price;
  const built = await film.build("-k", "--max-cost", String(cap));
  const spent = billed(contract, film.far) - price;
  assert.ok(spent > 0 && spent <= cap + HAIR, `${spent} of ${cap}`);
  assert.equal(built.exit, 3, built.stdout + built.stderr);
  const rest = await film.build("--max-cost", "100");
  assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
  assertChargedOnce(film.far, PARTS.length);
}

/** What the bill says that all of it costs at most, US dollars. */
async function mostOf(film: Film): Promise<number> {
  const { events, stdout } = await film.vp("plan", "pipeline.yaml", "--json");
  const [usd] = events.flatMap((event) => (event.type === "run-finished" && event.usd !== undefined ? [event.usd] : []));
  assert.ok(usd !== undefined && usd > 0, stdout);
  return usd;
}

function first(contract: Contract): Asked {
  const [operation] = offered(contract);
  if (operation === undefined) throw new Error(`internal: ${contract.name} offers nothing`);
  return operation;
}

function assertClose(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < HAIR, `${actual} is booked, and ${expected} was billed`);
}

