/** Whose looks are compared: of those who speak to each other in the picture, and of nobody else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import check from "../../../plugins/board/storyboard-check.ts";
import { keepGlad } from "../../../plugins/board/glad.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf, runNode } from "./rig.ts";

type Looks = "left" | "right";

/** What storyboard.check says of looks in the scene, as it is planned or with shots turned. */
async function looksFound(script: string, turned: Readonly<Record<string, Looks>> = {}): Promise<readonly string[]> {
  const { boards: [board], characters, screenplay } = await boardOf(script);
  const [scene] = screenplay.scenes;
  assert.ok(board && scene);
  const shots = board.shots.map((shot) => ({ ...shot, looks: turned[shot.id] ?? shot.looks }));
  const { findings } = await runNode(check, { scene, cast: characters, max_shots: 16, fail_on: "never", shots });
  return findings.flatMap(({ rule, says }) => (rule === "line" ? [says] : []));
}

const PEOPLE = "INT. KITCHEN - NIGHT\n\nMARA (30, female) packs plates into a box. TOM (31, male) stands in the door.\n\n";

test("words into a telephone are said to nobody in the room", async () => {
  const call = "The telephone rings. Mara picks up the phone.\n\nMARA\n(into phone)\nNo, I am not coming back.\n\n";
  assert.deepEqual(await looksFound(`${PEOPLE}${call}TOM\nWho was that?\n\nMARA\nNobody.\n`), []);
});

test("a voice over what somebody does has no look that another meets", async () => {
  const over = "Mara folds a letter.\n\nMARA (V.O.)\nThat was the last thing I said to her.\n\n";
  const talk = "TOM\nIt sounded like somebody.\n\nMARA\nIt was not.\n\n";
  const said = `${PEOPLE}TOM\nWho was that?\n\nMARA\nNobody.\n\n${talk}${over}`;
  assert.deepEqual(await looksFound(said), []);
  // However the picture of the voice over is turned.
  assert.deepEqual(await looksFound(said, { "05": "left", "06": "left" }), []);
});

test("of one who talks and is turned round it is said so, and of two that their looks do not meet", async () => {
  const talk = `${PEOPLE}TOM\nWho was that?\n\nMARA\nNobody.\n\nTOM\nIt sounded like somebody.\n\nMARA\nIt was not.\n`;
  assert.deepEqual(await looksFound(talk), []);
  const says = (await looksFound(talk, { "03": "right" })).join("\n");
  assert.match(says, /^Mara looks right in shot 04 and Tom right in shot 03: their looks do not meet$/m);
  assert.match((await looksFound(`${talk}\nTOM\nAll right.\n`, { "05": "right" })).join("\n"), /^Tom looks right in shot 05 and left in shot 03: who talks keeps to one side$/m);
  assert.doesNotMatch(says, /(\w+) looks \w+ in shot \d+ and \1\b/);
});

test("who comes up behind somebody without breath is a body's length away, and the other turns round", async () => {
  const { boards: [, board], characters } = await boardOf("EXT. ALLEY - DAY\n\nNOOR (17, female) runs past a wall. BRANDT (50, male) runs after her.\n\nEXT. BRIDGE - CONTINUOUS\n\nNoor sprints onto the bridge. A tram blocks the way. She stops.\n\nBrandt comes up behind her and bends over, out of breath.\n\nNOOR\nI have to deliver it.\n\nBRANDT\nI know.\n");
  assert.ok(board);
  const shot = board.shots.find(({ description }) => /comes up behind/.test(description));
  assert.ok(shot);
  const { figures } = stagingOf({ shot, place: board.place, crowd: false, cast: characters, style: "" });
  const [noor, brandt] = ["noor", "brandt"].map((id) => figures.find(({ character }) => character === id));
  assert.ok(noor && brandt);
  const round = brandt.facing === "left" ? "right" : "left";
  // He has no breath left: she has turned to him.
  assert.deepEqual([noor.facing, noor.gaze], [round, round]);
  assert.equal(brandt.pose, "winded");
  assert.ok(Math.abs(noor.x - brandt.x) > 0.8 && (brandt.facing === "left") === noor.x < brandt.x, JSON.stringify([noor.x, brandt.x]));
});

test("who is told to stand behind the stalls is there in the first wide picture, and who looks over a shoulder looks there", async () => {
  const { boards: [board], characters } = await boardOf("EXT. MARKET - DAY\n\nA crowded market. NOOR (17, female) clutches a parcel and looks over her shoulder.\n\nBehind the fruit stalls BRANDT (50, male) lifts his head. He has seen her.\n\nBRANDT\nYou there! Stop!\n\nNoor runs.\n");
  const [wide, second] = board?.shots ?? [];
  assert.ok(board && wide && second);
  assert.deepEqual([wide.characters, wide.far, second.characters], [["noor", "brandt"], ["brandt"], ["brandt"]]);
  const { figures } = stagingOf({ shot: wide, place: board.place, crowd: true, cast: characters, style: "" });
  const [noor, brandt] = ["noor", "brandt"].map((id) => figures.find(({ character }) => character === id));
  assert.ok(noor && brandt?.at_stall === true && Math.abs(brandt.x) < 0.6);
  assert.deepEqual([noor.gaze, noor.facing], ["back", noor.x < brandt.x ? "left" : "right"]);
});

test("who orders somebody to stop points at them, who shrinks away, and whoever gave the order is behind them as they bolt", async () => {
  const { boards: [board], characters } = await boardOf("EXT. MARKET - DAY\n\nA crowded market. NOOR (17, female) clutches a parcel and looks over her shoulder.\n\nBehind the fruit stalls BRANDT (50, male) lifts his head. He has seen her.\n\nBRANDT\nYou there! Stop!\n\nNoor runs.\n");
  const [, found, order, bolts] = board?.shots ?? [];
  assert.ok(board && found && order && bolts);
  assert.deepEqual([found.size, order.size, order.angle, order.characters.length], ["MS", "MLS", "eye", 2]);
  const people = (shot: typeof order) => {
    const { figures } = stagingOf({ shot, place: board.place, crowd: true, cast: characters, style: "" });
    return ["noor", "brandt"].map((id) => figures.find(({ character }) => character === id));
  };
  assert.deepEqual(people(found).map((figure) => [figure?.alert, figure?.at_stall, figure?.gaze]), [[undefined, undefined, undefined], [true, true, "left"]]);
  const [noor, brandt] = people(order);
  assert.ok(noor && brandt);
  assert.deepEqual([brandt.pose, brandt.expression, noor.gaze, noor.expression, noor.pose], ["pointing", "angry", "back", "surprised", "carrying"]);
  assert.equal(noor.facing, noor.x < brandt.x ? "left" : "right");
  // She is near and at the edge, and he is out of reach.
  assert.ok(Math.abs(noor.x) > 0.9 && noor.depth === 0 && brandt.depth > 0.8, JSON.stringify([noor, brandt]));
  const [runs, shouts] = people(bolts);
  assert.deepEqual([bolts.size, runs?.pose, shouts?.pose], ["MLS", "running", "pointing"]);
});

test("who stays with somebody who has laughed is glad as well, and nobody is glad of a silence", () => {
  const glad = new Set<string>();
  keepGlad(["zoe", "max"], "Neither of them moves.", glad);
  assert.deepEqual([...glad], []);
  keepGlad(["zoe"], "She begins to laugh.", glad);
  keepGlad(["zoe", "max"], "The door opens.", glad);
  assert.deepEqual([...glad], ["zoe"]);
  keepGlad(["zoe", "max"], "Neither of them moves.", glad);
  assert.deepEqual([...glad], ["zoe", "max"]);
});
