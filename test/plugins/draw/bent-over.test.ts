/** Who is bent double: a round back, a coat that hangs away from the belly, a collar about the neck; and who shrinks back from them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { hangingTail } from "../../../plugins/local/draw/figure/braced.ts";
import { onHead } from "../../../plugins/local/draw/figure/head.ts";
import { paintPerson, personOf, type Person } from "../../../plugins/local/draw/figure/person.ts";
import { changed, DAY, MARA, STILL, THEO, type Change } from "./figure-samples.ts";

const bent = (change: Change = {}): Person => personOf(changed(THEO, { pose: "winded", facing: "right", wardrobe: { type: "coat", colour: "#2050c0", second: "#c8b090" }, ...change }), STILL, DAY);

/** How much bluer than red it is there. */
function blueAt(person: Person, [x, y]: readonly [number, number]): number {
  const ctx = createCanvas(900, 1100).getContext("2d");
  ctx.translate(450, 1050);
  paintPerson(ctx, person, STILL);
  const [red = 0, , blue = 0] = ctx.getImageData(450 + Math.round(x), 1050 + Math.round(y), 1, 1).data;
  return blue - red;
}

test("a back that is bent double is round from the seat to the nape, and a trunk that bows is not", () => {
  const bulge = (change: Change): number => {
    const { torso } = bent(change).dressed;
    const [[ax, ay], [bx, by], [mx, my]] = [torso.edges(0.02)[0], torso.edges(0.98)[0], torso.edges(0.5)[0]];
    return ((bx - ax) * (ay - my) - (ax - mx) * (by - ay)) / Math.hypot(bx - ax, by - ay);
  };
  assert.ok(bulge({}) > 55, `${bulge({})}`);
  assert.ok(bulge({ pose: "bowing" }) < bulge({}) - 30, `${bulge({ pose: "bowing" })}`);
});

test("a coat hangs from a back that is bent double over belly and thighs in one shape that leaves the knees free, and its collar is about the neck", () => {
  const person = bent();
  const { torso, skeleton: { rightLeg: { hip, knee } } } = person.dressed;
  for (const [height, angle] of [[0.3, -60], [0.4, -110], [0.5, -80], [0.2, -40]] as const) {
    const { x, y } = torso.on(height, angle);
    assert.ok(blueAt(person, [x, y]) > 40, `the coat at ${height} ${angle}`);
  }
  const covers = (share: number): boolean => createCanvas(1, 1).getContext("2d").isPointInPath(hangingTail(person.dressed), hip.x + (knee.x - hip.x) * share, hip.y + (knee.y - hip.y) * share);
  assert.deepEqual([covers(0.1), covers(0.5), covers(1)], [true, true, false]);
  const [[bx, by]] = torso.edges(1);
  const [nx, ny] = onHead(person.head, [-46, -84]);
  assert.ok(blueAt(person, [(bx + nx) / 2, (by + ny) / 2]) > 40, "the nape is not bare");
});

test("hands are braced each on its own knee, and a back that is rounded over is shorter than one that bows", () => {
  const { skeleton: { right, left, rightLeg, leftLeg, pelvis, neck } } = bent().dressed;
  for (const [arm, { knee }] of [[right, rightLeg], [left, leftLeg]] as const) assert.ok(Math.hypot(arm.wrist.x - knee.x, arm.wrist.y - knee.y) < 70, `${arm.wrist.x - knee.x} ${arm.wrist.y - knee.y}`);
  assert.ok(left.wrist.x - right.wrist.x > 70, `apart ${left.wrist.x - right.wrist.x}`);
  assert.ok(Math.abs(rightLeg.ankle.y - leftLeg.ankle.y) < 24, `both feet bear ${rightLeg.ankle.y - leftLeg.ankle.y}`);
  const bows = bent({ pose: "bowing" }).dressed.skeleton;
  const long = (a: typeof pelvis, b: typeof neck): number => Math.hypot(b.f - a.f, b.u - a.u);
  assert.ok(long(pelvis, neck) < long(bows.pelvis, bows.neck) * 0.94);
});

test("who clutches a parcel shrinks back from whom they fear: the weight on the leg behind, the other before it", () => {
  const legs = (change: Change) => personOf(changed(MARA, { pose: "carrying", holding: "parcel", facing: "right", gaze: "right", expression: "afraid", ...change }), STILL, DAY).dressed.skeleton;
  const { lean, rightLeg, leftLeg } = legs({});
  assert.ok(lean < -6 && leftLeg.ankle.x - rightLeg.ankle.x > 90, `${lean} ${leftLeg.ankle.x - rightLeg.ankle.x}`);
  assert.ok(Math.abs(rightLeg.ankle.x - rightLeg.hip.x) < Math.abs(leftLeg.ankle.x - leftLeg.hip.x), "the weight is behind");
  for (const other of [{ expression: "happy" }, { gaze: "back" }] as const) assert.ok(legs(other).lean > -6);
});
