/** A run: its moments, who is in step with whom, and the hand that keeps a hat on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { wayOf } from "../../../plugins/local/draw/compose/movement.ts";
import { momentOf } from "../../../plugins/local/draw/compose/run-moment.ts";
import { handOf } from "../../../plugins/local/draw/figure/arms.ts";
import { hangingTail } from "../../../plugins/local/draw/figure/braced.ts";
import { onHead } from "../../../plugins/local/draw/figure/head.ts";
import { crownOf } from "../../../plugins/local/draw/figure/headwear.ts";
import { RUN_MOMENTS } from "../../../plugins/local/draw/figure/index.ts";
import { LANDING } from "../../../plugins/local/draw/figure/run.ts";
import { paintFootShade } from "../../../plugins/local/draw/figure/foot-shade.ts";
import { isBent } from "../../../plugins/local/draw/figure/legs.ts";
import { isKickedUp } from "../../../plugins/local/draw/figure/run-away.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { limbPath } from "../../../plugins/local/draw/figure/limb.ts";
import { paintPerson, personOf } from "../../../plugins/local/draw/figure/person.ts";
import { bonesOf, type Ball } from "../../../plugins/local/draw/hand/bones.ts";
import { ARM_POSES } from "../../../plugins/local/draw/hand/poses.ts";
import { changed, DAY, MARA, STILL, THEO } from "./figure-samples.ts";

const RUNS: Figure = changed(MARA, { pose: "running" });
const AFTER: Figure = changed(THEO, { pose: "running" });

function shot(angle: Staging["camera"]["angle"], size: Staging["camera"]["size"] = "LS"): Staging {
  return { place: { kind: "alley", setting: "EXT", name: "ALLEY", time: "day", weather: "clear", mood: "calm" }, camera: { size, angle, movement: "track" }, figures: [RUNS, AFTER], props: [], crowd: false, style: "" };
}

function bonesAt(figure: Figure, { seconds, turn }: (typeof RUN_MOMENTS)[number]) {
  return personOf(figure, { ...STILL, seconds, turn }, DAY).dressed.skeleton;
}

test("two runners of one picture are at different moments, and so is one in shots of another angle or size", () => {
  const seen = shot("eye");
  assert.notEqual(momentOf(seen, RUNS, ""), momentOf(seen, AFTER, ""));
  for (const other of [shot("low"), shot("high"), shot("dutch"), shot("eye", "ELS"), shot("eye", "MLS")]) assert.notEqual(momentOf(seen, RUNS, ""), momentOf(other, RUNS, ""));
  assert.notEqual(momentOf(seen, RUNS, ""), momentOf(seen, RUNS, "take 1 roll 0"));
  assert.equal(momentOf(seen, changed(RUNS, { pose: "walking" }), ""), undefined);
});

test("whoever runs begins with a foot on the ground, and who comes towards us is not in step with who follows", () => {
  for (const angle of ["eye", "low", "high", "dutch"] as const) for (const figure of [RUNS, AFTER]) {
    const { rightLeg, leftLeg } = bonesAt(figure, momentOf(shot(angle), figure, "") ?? assert.fail());
    assert.ok(Math.max(...[rightLeg, leftLeg].map(({ ankle, toe }) => Math.max(ankle.y, toe.y + 8))) > -60, `${angle} ${figure.character}`);
  }
  const coming = [RUNS, AFTER].map((figure) => changed(figure, { facing: "front" }));
  for (const angle of ["eye", "low", "high", "dutch"] as const) for (const size of ["LS", "MLS", "ELS"] as const) {
    const moments = coming.map((figure) => momentOf({ ...shot(angle, size), figures: coming }, figure, ""));
    assert.notEqual(moments[0]?.seconds, moments[1]?.seconds);
    for (const [at, moment] of moments.entries()) {
      const { rightLeg, leftLeg } = bonesAt(coming[at] ?? RUNS, moment ?? assert.fail());
      assert.ok(Math.max(...[rightLeg, leftLeg].map(({ ankle, toe }) => Math.max(ankle.y, toe.y))) > -60, `${angle} ${size}`);
    }
  }
});

test("who runs away from us has an elbow out on either side of the back, a heel kicked up towards us, and what is under an arm beside the ribs", () => {
  for (const gaze of ["left", "right"] as const) {
    const figure = changed(RUNS, { facing: "back", gaze, holding: "parcel" });
    const person = personOf(figure, { ...STILL, ...(momentOf({ ...shot("eye"), figures: [figure] }, figure, "") ?? assert.fail()) }, DAY);
    const { skeleton, torso } = person.dressed;
    const [left, right] = torso.edges(0.5);
    const elbows = [skeleton.left.elbow.x, skeleton.right.elbow.x];
    assert.ok(Math.min(...elbows) < left[0] - 20 && Math.max(...elbows) > right[0] + 10, `${gaze} ${elbows} ${left[0]} ${right[0]}`);
    assert.equal([skeleton.leftLeg, skeleton.rightLeg].filter(isKickedUp).length, 1, gaze);
    const way = gaze === "left" ? -1 : 1;
    assert.ok((skeleton.neckSeen.x - skeleton.rightLeg.hip.x) * way > 20, "leans where they run");
    const { wind } = person.head;
    assert.ok(typeof wind === "object" && wind.aside * way < 0, "the hair comes after");
  }
});

test("the shade lies under the foot that stands, and reaches its sole", () => {
  const [landing] = RUN_MOMENTS;
  const person = personOf(changed(RUNS, { facing: "front" }), { ...STILL, ...landing }, DAY);
  const ctx = createCanvas(800, 200).getContext("2d");
  ctx.translate(400, 100);
  paintFootShade(ctx, person.dressed);
  const { data } = ctx.getImageData(0, 0, 800, 200);
  const dark = (x: number, y: number): number => data[(Math.round(y + 100) * 800 + Math.round(x + 400)) * 4 + 3] ?? 0;
  const [stands, kicks] = [person.dressed.skeleton.rightLeg, person.dressed.skeleton.leftLeg].toSorted((a, b) => b.ankle.y - a.ankle.y);
  assert.ok(stands && kicks);
  const row = Array.from({ length: 800 }, (_, x) => x - 400);
  const middle = row.reduce((sum, x) => sum + x * dark(x, -14), 0) / row.reduce((sum, x) => sum + dark(x, -14), 0);
  const [under, high] = [stands, kicks].map(({ ankle, toe }) => (ankle.x + toe.x) / 2);
  assert.ok(under !== undefined && high !== undefined && Math.abs(middle - under) < Math.abs(middle - high) * 0.7, `${middle} ${under} ${high}`);
  assert.ok(dark(under, -20) > 0 && dark(under, -24) > dark(under, 14), "as high as the sole");
});

test("who looks back while running has the face beyond three quarters, and the eyes go there", () => {
  const { glance, form } = personOf(changed(RUNS, { facing: "left", gaze: "back" }), STILL, DAY).head.face;
  const walks = personOf(changed(RUNS, { facing: "left", gaze: "back", pose: "walking" }), STILL, DAY).head.face;
  assert.ok(glance.eyes[0] > 0.85 && form.warp(20, -120)[0] > walks.form.warp(20, -120)[0] + 15);
});

test("a run has a foot that comes down far ahead, a push off the toes and a leap with no foot on the ground", () => {
  const [contact, drive, flight] = RUN_MOMENTS.map((moment) => bonesAt(RUNS, moment));
  assert.ok(contact && drive && flight);
  const feet = ({ rightLeg, leftLeg }: typeof contact) => [rightLeg, leftLeg].map(({ ankle, toe }) => Math.max(ankle.y, toe.y));
  assert.ok(Math.max(...feet(contact)) > -60 && Math.min(...feet(contact)) < -150, "one foot down, one kicked up");
  assert.ok(Math.max(...feet(drive)) > -40 && Math.abs(drive.rightLeg.knee.y - drive.leftLeg.knee.y) > 70, "one leg straight, the other knee high");
  assert.ok(Math.max(...feet(flight)) < -18 && Math.max(...feet(flight)) > -90, "both feet in the air, and low");
});

test("the arms of a run go against the legs, with bent elbows", () => {
  for (const moment of RUN_MOMENTS) {
    const { right, left, rightLeg, leftLeg } = bonesAt(RUNS, moment);
    assert.ok((right.elbow.x - left.elbow.x) * (rightLeg.knee.x - leftLeg.knee.x) < 0);
    for (const { shoulder, elbow, wrist } of [right, left]) assert.ok((elbow.x - shoulder.x) * (wrist.x - elbow.x) + (elbow.y - shoulder.y) * (wrist.y - elbow.y) < 0.5 * Math.hypot(elbow.x - shoulder.x, elbow.y - shoulder.y) * Math.hypot(wrist.x - elbow.x, wrist.y - elbow.y));
  }
});

/** A point of a hand that hangs, on one that is turned. */
function onHand(turn: number, ball: Ball | undefined): readonly [number, number] {
  assert.ok(ball);
  const { at: [x, y] } = ball;
  return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
}

test("who keeps a hat on has the hand over its crown, with bent fingers, and the elbow away from the face", () => {
  for (const moment of RUN_MOMENTS) {
    const { head, dressed: { skeleton: { right, left } } } = personOf(changed(AFTER, { keeps_hat: true, wardrobe: { accessory: "hat" } }), { ...STILL, ...moment }, DAY);
    const { heel, tips } = crownOf(head.face, "hat");
    const [[x, y], [tipX, tipY], [, brow]] = [onHead(head, heel), onHead(head, tips), onHead(head, head.face.form.warp(10, -200))];
    assert.ok(Math.hypot(right.wrist.x - x, right.wrist.y - y) < 12, "the heel of the hand is behind the crown");
    const { turn } = handOf(right);
    assert.ok(Math.cos(Math.atan2(tipY - right.wrist.y, tipX - right.wrist.x) - Math.PI / 2 - turn) > 0.99, "the fingers lie on it");
    assert.ok(right.wrist.y < brow && tipY < right.wrist.y, "above the brim");
    assert.equal(right.hand, "crown");
    const { fingers } = bonesOf(ARM_POSES[right.hand], 1);
    for (const { balls: [, knuckle, , end] } of fingers) {
      const [[fromX, fromY], [toX, toY]] = [onHand(turn, knuckle), onHand(turn, end)];
      assert.ok(toX > fromX && toY > fromY, "the fingers bend down over it");
    }
    const [chin] = onHead(head, head.face.form.warp(26, -50));
    assert.ok(right.elbow.x < right.wrist.x && chin - right.elbow.x > 45, "the elbow is behind");
    assert.ok(left.wrist.y > left.shoulder.y + 60, "the other arm is low");
  }
});

test("who is out of breath braces both hands on the knees, and who looks round has stopped with both feet down and the weight on one", () => {
  const { right, left, rightLeg, leftLeg } = personOf(changed(THEO, { pose: "winded", facing: "left" }), STILL, DAY).dressed.skeleton;
  for (const [{ wrist }, { knee }] of [[right, rightLeg], [left, leftLeg]] as const) assert.ok(Math.hypot(wrist.x - knee.x, wrist.y - knee.y) < 60, `${Math.hypot(wrist.x - knee.x, wrist.y - knee.y)}`);
  const legsOf = (change: Parameters<typeof changed>[1]) => personOf(changed(MARA, { pose: "holding", facing: "left", ...change }), STILL, DAY).dressed.skeleton;
  const bones = legsOf({ gaze: "back" });
  const legs = [bones.rightLeg, bones.leftLeg];
  const feet = legs.map(({ ankle }) => ankle.x);
  const shoulders = Math.abs(bones.right.shoulder.x - bones.left.shoulder.x);
  assert.ok(Math.max(...feet) - Math.min(...feet) > shoulders && Math.max(...feet) - Math.min(...feet) < shoulders * 1.7, `${feet.join(" ")} ${shoulders}`);
  const bends = legs.map(({ hip, knee, ankle }) => Math.abs(Math.atan2(knee.x - hip.x, knee.y - hip.y) - Math.atan2(ankle.x - knee.x, ankle.y - knee.y)));
  assert.ok((bends[0] ?? 1) < 0.06 && (bends[1] ?? 0) > 0.2, `one knee is straight, the other gives ${bends.join(" ")}`);
  for (const { ankle, toe } of legs) assert.ok(ankle.y > -60 && toe.y > -60, "both soles are down");
  assert.ok(Math.abs(bones.lean) < 6);
  const startled = legsOf({ gaze: "back", expression: "surprised" });
  assert.ok(Math.abs(startled.rightLeg.ankle.x - startled.leftLeg.ankle.x) > 120 && startled.lean > 6, "who is startled is about to go on");
});

test("who is out of breath is bent double: the seat is behind the feet, the legs are apart, the head hangs and the skirt of a coat leaves the knees free", () => {
  for (const facing of ["left", "right"] as const) {
    const { dressed, head } = personOf(changed(THEO, { pose: "winded", facing, wardrobe: { type: "coat" } }), STILL, DAY);
    const { rightLeg, leftLeg, neckSeen, right } = dressed.skeleton;
    assert.ok(Math.abs(rightLeg.ankle.x - leftLeg.ankle.x) > 130, `${Math.abs(rightLeg.ankle.x - leftLeg.ankle.x)}`);
    assert.ok(rightLeg.knee.x > rightLeg.hip.x + 70 && right.shoulder.x > rightLeg.knee.x, "the knees are before the hips, the shoulders over the knees");
    assert.ok(head.x > neckSeen.x + 50 && head.y > neckSeen.y + 10 && head.hangs === true, "the head hangs before the shoulders, and a neck is between them");
    const [[seatX, seatY]] = dressed.torso.edges(0.02);
    const [[napeX, napeY]] = dressed.torso.edges(0.95);
    assert.ok(seatX < rightLeg.hip.x && napeX - seatX > 150 && seatY - napeY > 90, "a line goes from the seat up to the nape");
    const { right: { shoulder, elbow, wrist } } = dressed.skeleton;
    assert.ok(Math.hypot(wrist.x - shoulder.x, wrist.y - shoulder.y) > 0.97 * (Math.hypot(elbow.x - shoulder.x, elbow.y - shoulder.y) + Math.hypot(wrist.x - elbow.x, wrist.y - elbow.y)), "the arms are straight under the weight");
    const [back, breast] = dressed.torso.edges(0.6);
    assert.ok(breast[1] > back[1] + 60, "the trunk is thick across its spine");
    for (const { knee, hip } of [rightLeg, leftLeg]) assert.ok(!createCanvas(1, 1).getContext("2d").isPointInPath(hangingTail(dressed), knee.x + (knee.x - hip.x) * 0.05, knee.y), "a knee is free");
  }
  assert.equal(personOf(changed(THEO, { pose: "bowing", facing: "left" }), STILL, DAY).head.hangs, undefined);
});

test("of somebody bent double the skirt of a coat hangs down behind, as far as the near thigh goes", () => {
  const { dressed } = personOf(changed(THEO, { pose: "winded", wardrobe: { type: "coat" } }), STILL, DAY);
  const [[x, y]] = dressed.torso.edges(0.02);
  const hangs = (down: number): boolean => createCanvas(1, 1).getContext("2d").isPointInPath(hangingTail(dressed), x + 4, y + down);
  assert.deepEqual([hangs(60), hangs(140), hangs(320)], [true, true, false]);
});

test("from behind, the head of somebody bent double is beyond the shoulders", () => {
  const nape = (pose: Figure["pose"]): string => {
    const canvas = createCanvas(600, 1100);
    const ctx = canvas.getContext("2d");
    ctx.translate(300, 1050);
    const person = personOf(changed(THEO, { pose, facing: "back", wardrobe: { type: "shirt", colour: "#2050c0" } }), STILL, DAY);
    paintPerson(ctx, person, STILL);
    const { x, y } = person.dressed.torso.on(0.88, 180);
    const [red = 0, , blue = 0] = ctx.getImageData(300 + Math.round(x), 1050 + Math.round(y), 1, 1).data;
    return blue > red ? "cloth" : "head";
  };
  assert.equal(nape("winded"), "cloth");
});

test("who has stopped and looks round at somebody is wary, and presses a parcel to the breast with both hands", () => {
  const stops = changed(MARA, { pose: "holding", holding: "parcel", facing: "left", gaze: "back" });
  const { inner, lid, smile, gape } = mienOf(stops);
  assert.ok(inner > 0.5 && lid < -0.1 && smile < -0.3 && gape === "small");
  assert.equal(mienOf({ ...stops, expression: "happy" }).gape, undefined);
  assert.equal(mienOf({ ...stops, gaze: "left" }).gape, undefined);
  const { left, right } = personOf(stops, STILL, DAY).dressed.skeleton;
  assert.ok(left.wrist.y < left.elbow.y && right.wrist.y < right.elbow.y + 20, "both forearms are up");
});

test("who is no longer young has hair down to the nape, of the hair's own grey", () => {
  const grey = (mature: boolean): number => {
    const person = personOf(changed(THEO, { facing: "back", look: { ...(mature ? { mature } : {}), skin: "#f0be98", hair: { style: "undercut", colour: "#8d8781" } }, wardrobe: { accessory: "hat" } }), STILL, DAY);
    const ctx = createCanvas(400, 1200).getContext("2d");
    ctx.translate(200, 1150);
    paintPerson(ctx, person, STILL);
    const [x, y] = onHead(person.head, [0, -120]);
    const { data } = ctx.getImageData(200 + x - 20, 1150 + y - 8, 40, 16);
    return Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4] ?? 0) - (data[at * 4 + 2] ?? 0)).reduce((sum, warm) => sum + warm, 0) / (data.length / 4);
  };
  assert.ok(grey(true) < grey(false) - 8, `${grey(true)} ${grey(false)}`);
});

test("a leg that is seen from its side has a knee before it and a calf behind", () => {
  const leg = (ahead: number) => limbPath({ from: [0, 0], bend: [0, 220], to: [0, 440], ahead }, [50, 35, 28]);
  const reaches = (path: ReturnType<typeof leg>, y: number, side: 1 | -1): number => Array.from({ length: 80 }, (_, x) => x).filter((x) => createCanvas(1, 1).getContext("2d").isPointInPath(path, side * x, y)).length;
  assert.ok(reaches(leg(1), 300, -1) > reaches(leg(1), 300, 1) + 5, "the calf");
  assert.ok(reaches(leg(-1), 300, 1) > reaches(leg(-1), 300, -1) + 5, "the calf of who looks the other way");
  assert.equal(reaches(leg(0), 300, 1), reaches(leg(0), 300, -1));
});

test("no knee of a run is so high that a skirt lies on it as on a lap", () => {
  for (const figure of [RUNS, changed(RUNS, { look: { age: "child" } }), changed(AFTER, { look: { age: "old", build: "heavy" } })]) {
    for (let seconds = 0; seconds < 0.7; seconds += 0.05) assert.equal(isBent(bonesAt(figure, { seconds, turn: 66 })), false, `${figure.character} at ${seconds}`);
  }
});

test("who runs towards us is gone along with backwards, and seen aslant, so that the stride shows", () => {
  const along = (facing: Figure["facing"]) => {
    const seen = { ...shot("eye"), figures: [changed(RUNS, { facing, gaze: "left" })] };
    return wayOf(seen, seen.figures.map((figure) => ({ figure }))).movement;
  };
  assert.deepEqual([along("front"), along("left")], ["dolly_out", "track"]);
  const feet = (pose: Figure["pose"]): number => {
    const { rightLeg, leftLeg } = personOf(changed(RUNS, { pose, facing: "front", gaze: "left" }), { ...STILL, ...RUN_MOMENTS[0] }, DAY).dressed.skeleton;
    return Math.abs(rightLeg.ankle.x - leftLeg.ankle.x);
  };
  assert.ok(feet("running") > 100, `${feet("running")}`);
});

test("towards us the tails of an open coat fly to both sides of the legs, and the nearer thigh is before them", () => {
  const figure = changed(AFTER, { facing: "front", wardrobe: { type: "coat", colour: "#c81e1e", accessory: "none" } });
  for (const moment of RUN_MOMENTS) {
    const person = personOf(figure, { ...STILL, ...moment }, DAY);
    const canvas = createCanvas(1000, 1200);
    const ctx = canvas.getContext("2d");
    ctx.translate(500, 1100);
    paintPerson(ctx, person, { ...STILL, ...moment });
    const { data } = ctx.getImageData(0, 0, 1000, 1200);
    const isCoat = (x: number, y: number): boolean => {
      const at = (Math.round(y + 1100) * 1000 + Math.round(x + 500)) * 4;
      return (data[at + 3] ?? 0) > 200 && (data[at] ?? 0) > (data[at + 2] ?? 0) + 50;
    };
    const { skeleton: { pelvis, rightLeg, leftLeg }, build: { width } } = person.dressed;
    const low = -pelvis.u * 0.72;
    for (const side of [-1, 1]) assert.ok(Array.from({ length: 300 }, (_, out) => isCoat(side * (100 * width + out), low)).filter(Boolean).length > 20, `${moment.seconds} ${side}`);
    const near = rightLeg.knee.d > leftLeg.knee.d ? rightLeg : leftLeg;
    assert.ok(!isCoat((person.mirrored ? -1 : 1) * (near.hip.x + near.knee.x) / 2, (near.hip.y + near.knee.y) / 2), `${moment.seconds} thigh`);
    const { x, y } = person.dressed.torso.on(0.08, 4);
    assert.ok(isCoat((person.mirrored ? -1 : 1) * x, y), `${moment.seconds} closed over the belly`);
  }
});

test("of who runs towards us no arm is a stump: what swings back has its elbow beside the trunk", () => {
  for (const moment of [...RUN_MOMENTS, LANDING]) {
    const { skeleton: { right, left }, torso } = personOf(changed(RUNS, { facing: "front", holding: "parcel" }), { ...STILL, ...moment }, DAY).dressed;
    const [, [edge]] = torso.edges(0.5);
    assert.ok(left.elbow.x > edge + 40, `${moment.seconds} ${left.elbow.x} ${edge}`);
    assert.ok(right.elbow.y > right.shoulder.y);
  }
});

test("the throat of who leans into a run does not come out before the collar", () => {
  const person = personOf(changed(AFTER, { look: { skin: "#12d022", beard: false }, wardrobe: { type: "coat", colour: "#c81e1e", accessory: "none" } }), { ...STILL, ...RUN_MOMENTS[0] }, DAY);
  const canvas = createCanvas(1000, 1200);
  const ctx = canvas.getContext("2d");
  ctx.translate(500, 1100);
  paintPerson(ctx, person, { ...STILL, ...RUN_MOMENTS[0] });
  const [, [x, y]] = person.dressed.torso.edges(1);
  const { data } = ctx.getImageData(500 + x + 3, 1100 + y, 60, 30);
  const skin = Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4 + 3] ?? 0) > 100 && (data[at * 4 + 1] ?? 0) > (data[at * 4] ?? 0) + 30).filter(Boolean).length;
  assert.equal(skin, 0);
});
