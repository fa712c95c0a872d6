/** Who holds a sheet out and who comes for it: told apart, on clean ground; and what is under an arm stays there when the other hand has the sheet. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { framingFacts } from "../../../plugins/local/draw/compose/framing-facts.ts";
import { clearOfPosts, handing, handOf } from "../../../plugins/local/draw/compose/handing.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { postsAlong } from "../../../plugins/local/draw/place/bridge-along.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { groundAt } from "../../../plugins/local/draw/place/site.ts";
import { changed, DUSK, MARA, STILL, THEO } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const TAKES = changed(MARA, { x: -0.4, pose: "reaching", facing: "right", gaze: "right", tucked: "parcel" });
const GIVES = changed(THEO, { x: 0.4, pose: "reaching", facing: "left", gaze: "left", holding: "letter", held_note: "crumpled letter" });

function pair(gives: Figure = GIVES): readonly Figure[] {
  return handing({ ...PARK, figures: [TAKES, gives] }, figureArtist.anchorsOf).figures;
}

test("who gives leans towards who takes, and fingers that come for a sheet are short of it", () => {
  const [taker, giver] = pair();
  assert.ok(taker && giver);
  const [takes, gives] = [taker, giver].map((figure) => personOf(figure, STILL, DUSK).dressed.skeleton);
  assert.ok(takes && gives && gives.lean > takes.lean + 7, `${gives?.lean} ${takes?.lean}`);
  assert.deepEqual([takes.left.hand, gives.left.hand], ["open", "hold"]);
  const reach = (figure: Figure): number => handOf({ figure, anchors: figureArtist.anchorsOf(figure), scale: 1 });
  const hand = Math.abs(figureArtist.anchorsOf(giver).hand.x);
  assert.ok(reach(giver) - hand > 140, "a sheet, and air as long as fingers");
  const { holding: _, held_note: __, ...empty } = giver;
  const cup: Figure = { ...empty, holding: "cup" };
  assert.ok(reach(cup) - Math.abs(figureArtist.anchorsOf(cup).hand.x) === 0, "a cup is met");
});

test("the camera goes along until no post is right behind a sheet that is held out; not for a cup, and not too far", () => {
  const people = pair().map((figure) => ({ figure, anchors: figureArtist.anchorsOf(figure), ground: { y: 1000, scale: 0.5 } }));
  const giver = people[1];
  assert.ok(giver);
  const xs = [-200, 200];
  const sheet = 1000 + 200 + (giver.anchors.hand.x - 60) * 0.5;
  const stands = (posts: Parameters<typeof clearOfPosts>[2]["posts"], all = people): number => clearOfPosts({ people: all, xs }, 1000, { posts, width: 900 });
  const post = { from: sheet - 6, to: sheet + 6 };
  assert.equal(stands([]), 1000);
  assert.equal(stands([{ from: sheet - 400, to: sheet - 390 }]), 1000);
  const moved = Math.abs(stands([post]) - 1000);
  assert.ok(moved > 25 && moved < 140, `${moved}`);
  assert.equal(stands([{ from: sheet - 600, to: sheet + 600 }]), 1000, "behind a wall there is nowhere to go");
  const camera = (posts: Parameters<typeof clearOfPosts>[2]["posts"]): number => frame({ ...PARK, camera: { size: "MS", angle: "eye", movement: "static" }, figures: [...pair()] }, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: groundAt, posts }).camera.x;
  assert.ok(Array.from({ length: 30 }, (_, at) => 700 + at * 20).some((x) => Math.abs(camera([{ from: x, to: x + 12 }]) - camera([])) > 5), "in a picture");
  assert.equal(stands([post], people.map((each) => ({ ...each, figure: { ...each.figure, ...(each === giver ? { holding: "cup" as const } : {}) } }))), 1000);
});

test("no post grows out of the hat of who is bent double", () => {
  const figures = [changed(MARA, { x: -0.46, facing: "right" }), changed(THEO, { x: 0.46, pose: "winded", facing: "left", gaze: "left" })];
  const people = figures.map((figure) => ({ figure, anchors: figureArtist.anchorsOf(figure), ground: { y: 1000, scale: 0.5 } }));
  const hat = (people[1]?.anchors.head.x ?? 0) * 0.5 + 1200;
  const stands = (from: number, to: number): number => clearOfPosts({ people, xs: [-200, 200] }, 1000, { posts: [{ from, to }], width: 900 });
  assert.ok(Math.abs(stands(hat - 5, hat + 5) - 1000) > 30);
  assert.equal(stands(790, 800), 1000, "behind who stands beside them it may");
});

test("a bridge tells where its posts are when one looks along it", () => {
  const along = { middle: 960, away: 4 };
  const { posts = [] } = paintPlace({ ...PARK.place, kind: "bridge" }, PARK.style, { along });
  assert.deepEqual(posts, postsAlong(along));
  assert.ok(posts.some(({ from, to }) => to - from > 40) && posts.filter(({ from }) => from > along.middle).length > 5);
});

test("who took a sheet has it up beside the cheek in that hand, the parcel still under the other arm, and the picture keeps its size", () => {
  for (const facing of ["left", "right"] as const) {
    const keeps = changed(MARA, { character: "p0", x: 0, pose: "holding", facing, gaze: facing, holding: "letter", held_note: "crumpled letter", tucked: "parcel", expression: "laughing" });
    const { stance, head, dressed: { skeleton: { right, left } } } = personOf(keeps, STILL, DUSK);
    const { right: carried } = personOf(changed(MARA, { pose: "holding", facing, holding: "parcel" }), STILL, DUSK).dressed.skeleton;
    assert.equal(stance.lead, "left");
    assert.ok(left.wrist.y < left.shoulder.y && left.wrist.y > head.y - 250 * head.scale && left.wrist.x > head.x + 60, "beside the cheek");
    assert.ok(right.wrist.y > right.shoulder.y + 60 && right.elbow.x < right.shoulder.x && carried.elbow.x < carried.shoulder.x, "the same arm as before is about the parcel");
    const cut = (figure: Figure): number | undefined => {
      const [one] = framingFacts({ ...PARK, camera: { ...PARK.camera, size: "MCU", movement: "static", focus: "p0" }, figures: [figure] }, { width: 1280, height: 720 }).people;
      return one && (one.head.bottom - one.head.top);
    };
    const { holding: _, held_note: __, tucked: ___, ...free } = keeps;
    const [held = 0, empty = 1] = [cut(keeps), cut({ ...free, pose: "standing" })];
    assert.ok(held > empty * 1.02, `${facing} ${held} ${empty}`);
  }
});
