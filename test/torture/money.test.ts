/** T01–T07: killed at every point of a paid call, the next build makes the same film and pays for each request once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CallPoint } from "../../schema/ports.ts";
import type { Kind } from "./far-side.ts";
import { assertBooksMatch, assertChargedOnce } from "./ledger-of.ts";
import { accountOf, beginWithSignalAt, CLEAN_FILM, makeMoneyRig, openFilmWorkshop, REQUESTS } from "./money-rig.ts";
import { answerDoubts } from "./person.ts";
import type { Moment, Workshop } from "./workshop.ts";

const LONG = process.env["VP_LONG"] !== undefined;

/** What each point of a call is called in the list of behaviours. */
const POINTS: Readonly<Record<CallPoint, string>> = {
  intent: "T02 after the intent",
  submitted: "T03 after the provider accepted, before that is on disk",
  accepted: "T04 after the handle is on disk",
  polled: "T04 while polling",
  fetched: "T05 in the download, before it is kept",
  blob: "T06 after the blob's rename",
  receipt: "T06 after the receipt",
  settled: "T07 before the state is written",
};

const QUICK: readonly CallPoint[] = ["intent", "submitted", "blob", "receipt", "settled"];
const JOB: readonly CallPoint[] = ["intent", "submitted", "accepted", "polled", "fetched", "blob", "receipt", "settled"];
const POINTS_OF: Readonly<Record<Kind, readonly CallPoint[]>> = { mock: QUICK, hasty: QUICK, studio: JOB, blind: JOB };
const KINDS: readonly Kind[] = ["mock", "hasty", "studio", "blind"];

/** Where nobody can know what became of a request: repeats are charged, and nothing finds it again. */
const DOUBTFUL: Readonly<Record<Kind, readonly CallPoint[]>> = { mock: [], studio: [], hasty: ["intent", "submitted", "blob"], blind: ["intent", "submitted"] };

/** Which of the film's requests is at the point when it is killed. */
const COUNTS = LONG ? [1, 2, 3, 4, 5] : [1, 4];

for (const kind of KINDS) {
  test(`T01 killed before the intent: ${kind} is paid once for each request and the film is the same`, async () => {
    using clean = openFilmWorkshop(kind);
    const { events } = await clean.live();
    const running = events.flatMap((event, at) => (event.type === "instance-changed" && event.to === "running" ? [at + 1] : []));
    for (const at of running) await assertSurvives(kind, { kind: "event", at });
  });

  for (const point of POINTS_OF[kind]) {
    test(`${POINTS[point]}, killed: ${kind} is paid once for each request and the film is the same`, async () => {
      for (const at of COUNTS) await assertSurvives(kind, { kind: "point", at, point });
    });
  }
}

async function assertSurvives(kind: Kind, moment: Moment): Promise<void> {
  const where = JSON.stringify(moment);
  using workshop = openFilmWorkshop(kind);
  const killed = await workshop.live(moment);
  assert.equal(killed.result, undefined, `it was not killed at ${where}`);
  const doubts = await buildToTheEnd(workshop, where);
  assert.ok(doubts === 0 || kind === "hasty" || kind === "blind", `${kind} was in doubt ${where}`);
  if (moment.at === 1 && moment.point !== undefined) assert.equal(doubts, DOUBTFUL[kind].includes(moment.point) ? 1 : 0, `doubts ${where}`);
  const account = { folder: workshop.folder, charges: workshop.far.charges };
  assert.equal(workshop.read("out/film/film.mp4"), CLEAN_FILM, where);
  assert.equal(account.charges.length, REQUESTS, where);
  assertChargedOnce(account, where);
  assertBooksMatch(account, where);
  const again = await workshop.live();
  assert.deepEqual(again.events.filter((event) => event.type === "instance-changed" && event.to === "running"), [], `ran again ${where}`);
}

/** Builds; where requests are in doubt, nothing is sent again until a person has said the truth. Gives back how many were. */
async function buildToTheEnd(workshop: Workshop, where: string): Promise<number> {
  const { result } = await workshop.live(undefined, { keepGoing: true });
  if (result?.outcome === "done") return 0;
  assert.equal(result?.outcome, "waiting", `${where} ${JSON.stringify(result?.instances)}`);
  const before = workshop.far.charges.length;
  const still = await workshop.live(undefined, { keepGoing: true });
  assert.deepEqual([still.result?.outcome, workshop.far.charges.length], ["waiting", before], `asked without a person ${where}`);
  const doubts = await answerDoubts(workshop);
  const rest = await workshop.live();
  assert.equal(rest.result?.outcome, "done", `${where} ${JSON.stringify(rest.result?.instances)}`);
  return doubts;
}

const IN_PROCESSES: readonly (readonly [Kind, CallPoint])[] = LONG
  ? KINDS.flatMap((kind) => POINTS_OF[kind].filter((point) => !DOUBTFUL[kind].includes(point)).map((point) => [kind, point] as const))
  : [["mock", "submitted"], ["studio", "submitted"], ["blind", "polled"], ["studio", "receipt"]];

for (const [kind, point] of IN_PROCESSES) {
  test(`${POINTS[point]}, kill -9 of a real process: ${kind} is paid once for each request and the film is the same`, async () => {
    await using rig = await makeMoneyRig(kind);
    const killed = await beginWithSignalAt(rig, point, 2).settle();
    assert.equal(killed.exit, null, killed.stderr);
    const rest = await rig.build();
    assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
    assert.equal(await rig.film(), CLEAN_FILM);
    assert.equal(rig.server.charges.length, REQUESTS);
    assertChargedOnce(rig.server);
    assertBooksMatch(accountOf(rig));
  });
}
