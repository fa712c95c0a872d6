/** What hangs from a hand hangs from the same one whichever way its owner turns; and where people are in a lamp room. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { handing, handOf } from "../../../plugins/local/draw/compose/handing.ts";
import { homeByLens } from "../../../plugins/local/draw/compose/lens.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { glanceOf } from "../../../plugins/local/draw/figure/mien.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { heartOf } from "../../../plugins/local/draw/place/heart.ts";
import { changed, DAY, DUSK, MARA, THEO } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const STILL = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 } as const;

/** Which hand of theirs is higher: the bones of who faces left are turned over. */
function handUp(change: Partial<Figure>): "right" | "left" {
  const { dressed: { skeleton: { right, left } }, mirrored } = personOf(changed(MARA, change), STILL, DUSK);
  const near = right.wrist.y < left.wrist.y;
  return near === mirrored ? "left" : "right";
}

test("a cloth and a lantern are in the right hand of who looks left and of who looks right", () => {
  for (const [holding, pose] of [["cloth", "reaching"], ["lantern", "holding"]] as const) {
    for (const facing of ["left", "right"] as const) assert.equal(handUp({ holding, pose, facing, gaze: facing }), "right", `${holding} ${facing}`);
  }
});

test("the camera finds them where they are drawn", () => {
  const { hand } = figureArtist.anchorsOf(changed(MARA, { holding: "cloth", pose: "reaching", facing: "left", gaze: "left" }));
  assert.ok(hand.x < -150, String(hand.x));
});

test("a letter is given with the arm on the receiver's side: bent at its elbow, clear of the breast, the other hangs at the other side", () => {
  for (const facing of ["left", "right"] as const) {
    const { dressed: { skeleton: { right, left }, torso }, stance } = personOf(changed(THEO, { holding: "letter", pose: "reaching", facing, gaze: facing }), STILL, DUSK);
    const [, [breast]] = torso.edges(0.6);
    assert.equal(stance.lead, "left");
    assert.ok(left.elbow.x > breast && left.wrist.x > left.elbow.x + 80, "out over what is behind them");
    assert.ok(left.elbow.y > left.shoulder.y + 60 && left.wrist.y < left.elbow.y, "with an elbow");
    assert.ok(right.wrist.x < breast - 60 && right.wrist.y > right.shoulder.y + 200, "the other hangs");
  }
});

test("the stamp of a parcel is on the same side of its front whoever carries it, and whichever way they face", () => {
  for (const carried of [{ holding: "parcel", pose: "carrying" }, { holding: "letter", pose: "holding", tucked: "parcel" }] as const) for (const facing of ["left", "right"] as const) {
    const ctx = createCanvas(1000, 1200).getContext("2d");
    ctx.translate(500, 1100);
    figureArtist.draw(ctx, changed(MARA, { ...carried, facing, gaze: facing, look: { skin: "#7a8a9a" }, wardrobe: { colour: "#3a6ea8", second: "#3a6ea8", accent: "#3a6ea8", accessory: "none" } }), STILL, DAY);
    const { data } = ctx.getImageData(0, 200, 1000, 700);
    const middle = (is: (red: number, green: number, blue: number) => boolean): number => {
      const columns = Array.from({ length: 1000 * 700 }, (_, at) => at).filter((at) => data[at * 4 + 3] === 255 && is(data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0)).map((at) => at % 1000);
      return columns.reduce((sum, x) => sum + x, 0) / columns.length;
    };
    const [stamp, paper] = [middle((red, green, blue) => red > 150 && green < 100 && blue < 90), middle((red, green, blue) => red > green + 10 && green > blue + 40)];
    assert.ok(stamp < paper - 10, `${facing} ${stamp} ${paper}`);
  }
});

const TAKES = changed(MARA, { x: -0.4, pose: "reaching", facing: "right", gaze: "right", expression: "neutral" });

/** Two who stand face to face, as a shot has them. */
function given(some: Partial<Figure>): readonly [taker: Figure, giver: Figure] {
  const [taker, giver] = handing({ ...PARK, figures: [TAKES, changed(THEO, { x: 0.4, pose: "reaching", facing: "left", gaze: "left", expression: "neutral", ...some })] }, figureArtist.anchorsOf).figures;
  assert.ok(taker && giver);
  return [taker, giver];
}

test("who gives a letter and who takes it look at each other, and kindly when nothing else is told", () => {
  const seen = (some: Partial<Figure>) => given(some).map(({ gaze, expression }) => [gaze, expression]);
  assert.deepEqual(seen({ holding: "letter" }), [["right", "tender"], ["left", "tender"]]);
  assert.deepEqual(seen({ holding: "letter", expression: "angry" })[1], ["left", "angry"]);
  const low = (holding: "letter" | "cup") => glanceOf(given({ holding })[1], STILL, true).eyes[1];
  assert.ok(low("letter") > low("cup") + 0.2, "over the letter");
});

test("a letter is taken by its edge above the hand that gives it, and nearer where it was crumpled", () => {
  const high = (holding: "letter" | "cup"): number => {
    const [taker, giver] = given({ holding }).map((figure) => figureArtist.anchorsOf(figure).hand.y);
    return (giver ?? 0) - (taker ?? 0);
  };
  assert.ok(high("letter") > high("cup") + 25, `${high("letter")} ${high("cup")}`);
  const far = (held_note: string): number => {
    const [, figure] = given({ holding: "letter", held_note });
    return handOf({ figure, anchors: figureArtist.anchorsOf(figure), scale: 1 });
  };
  assert.ok(far("crumpled letter") < far("letter") - 15);
});

test("in a lamp room people are between lens and stairs, near and far, once the cloth is down", () => {
  const place: Staging["place"] = { ...PARK.place, kind: "lighthouse", setting: "INT" };
  const figures = [changed(THEO, { x: -0.5, facing: "right", holding: "cloth", pose: "holding" }), changed(MARA, { x: 0.5, facing: "right" })];
  const people = figures.map((figure) => ({ figure, anchors: figureArtist.anchorsOf(figure), ground: { y: 1000, scale: 0.5 } }));
  const home = (size: Staging["camera"]["size"]) => homeByLens({ ...PARK, place, camera: { ...PARK.camera, size } }, people, [-200, 200]) ?? 0;
  assert.ok(home("LS") - 200 > heartOf(place));
  assert.ok(home("MCU") > heartOf(place));
  assert.equal(homeByLens({ ...PARK, camera: { ...PARK.camera, size: "LS" } }, people, [-200, 200]), undefined);
});
