/** T35: a limit that is met with requests in flight is never crossed, at any moment; the rest waits and goes on when it is raised. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertBooksMatch, assertChargedOnce, booksOf, takenBy } from "./ledger-of.ts";
import { accountOf, makeMoneyRig, modelsOf, openFilmWorkshop } from "./money-rig.ts";
import { PRICE, type Kind } from "./far-side.ts";

const SHOTS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const BRIEF = SHOTS.map((id) => `${id} | picture ${id} | motion ${id}\n`).join("");
const HAIR = 1e-9;

/** Of eight clips at half a dollar, four fit below what the text and the pictures leave. */
const CAP = 2.4;

for (const kind of ["hasty", "studio"] as const satisfies readonly Kind[]) {
  test(`T35 a limit is not crossed with eight requests of ${kind} in flight; what waits goes on when it is raised`, async () => {
    await using rig = await makeMoneyRig(kind, { "brief.txt": BRIEF });
    const seen: number[] = [];
    rig.server.onCharge = () => seen.push(booksOf(rig).committed, takenBy(rig.server.charges));
    const held = rig.server.hold({ operation: "video" });
    const begun = rig.begin("-k", "--max-cost", String(CAP));
    await held.count(4);
    held.release();
    const capped = await begun.settle();
    assert.equal(capped.exit, 3, capped.stderr);
    assert.deepEqual(capped.charged.filter(({ operation }) => operation === "video").length, 4);
    assert.deepEqual(seen.filter((usd) => usd > CAP + HAIR), [], "above the limit");
    assert.equal(capped.open.filter((each) => each.endsWith(" blocked")).length, 4, "what does not fit waits for a person");
    assertBooksMatch(accountOf(rig));

    const raised = await rig.build("--max-cost", "10");
    assert.deepEqual([raised.exit, raised.charges], [0, 4], raised.stderr);
    assertChargedOnce(rig.server);
    assertBooksMatch(accountOf(rig));
  });
}

test("T35 wherever a limit lies, what does not fit is said to wait and never waited for", async () => {
  for (let cents = 5; cents < 430; cents += 20) {
    // One picture outlasts clips, so that what is set aside does not go in the order in which it came.
    using workshop = openFilmWorkshop("studio", BRIEF.replace("picture b", "a slow picture"));
    const { result } = await workshop.live(undefined, { keepGoing: true, maxCost: cents / 100 });
    assert.equal(result?.outcome, "waiting", `at ${cents} cents`);
    assert.ok(takenBy(workshop.far.charges) <= cents / 100 + HAIR, `above ${cents} cents`);
  }
});

test("T35 a limit of the day holds for builds beside each other and across kills", async () => {
  const day = 1.4;
  const config = `${modelsOf("studio")}budget:\n  day: ${day}\n`;
  await using rig = await makeMoneyRig("studio", { "brief.txt": BRIEF, "vp.yaml": config });
  const seen: number[] = [];
  rig.server.onCharge = () => seen.push(booksOf(rig).committed, takenBy(rig.server.charges));
  rig.server.polls = Infinity;
  const first = rig.begin("-k");
  const second = rig.begin("-k");
  rig.server.polls = 1;
  await first.event((event) => event.type === "call" && event.operation === "image" && event.outcome === "answered");
  await first.kill9();
  const rest = await second.settle();
  assert.equal(rest.exit, 3, rest.stderr);
  const after = await rig.build("-k");
  assert.equal(after.exit, 3, after.stderr);
  assert.deepEqual(seen.filter((usd) => usd > day + HAIR), [], "above the limit");
  assert.equal(Math.round(takenBy(rig.server.charges) * 100), Math.round((PRICE.text + 8 * PRICE.image + 2 * PRICE.video) * 100), "what fits was made");
  assertBooksMatch(accountOf(rig));

  await rig.write("vp.yaml", config.replace(String(day), "100"));
  const raised = await rig.build();
  assert.equal(raised.exit, 0, raised.stderr);
  assertChargedOnce(rig.server);
  assertBooksMatch(accountOf(rig));
});
