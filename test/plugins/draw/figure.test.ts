/** Figures: the same picture every time, something for every word of the vocabulary, and nothing beyond what the anchors say. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { ACCESSORIES, AGES, BUILDS, GARMENTS, GENDERS, HAIR_STYLES, HEIGHTS, SPECIES } from "../../../plugins/film/types.ts";
import { EXPRESSIONS, FACINGS, POSES, PROPS, type Figure } from "../../../plugins/film/types-staging.ts";
import { paintShortBack } from "../../../plugins/local/draw/figure/hair-nape.ts";
import { backOf } from "../../../plugins/local/draw/figure/hair-styles.ts";
import { readsBook } from "../../../plugins/local/draw/figure/held-book.ts";
import { hangingSkirt } from "../../../plugins/local/draw/figure/legs.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import type { Act, Light } from "../../../plugins/local/draw/contract.ts";
import { changed, DAY, DUSK, MARA, NIGHT, STILL, THEO, type Change } from "./figure-samples.ts";

const WIDE = 480;
const HIGH = 420;
const SCALE = 0.26;

interface Moment {
  readonly act?: Partial<Act>;
  readonly light?: Light;
}

function pixels(figure: Figure, { act = {}, light = DUSK }: Moment = {}): Uint8ClampedArray {
  const canvas = createCanvas(WIDE, HIGH);
  const ctx = canvas.getContext("2d");
  ctx.translate(WIDE / 2, HIGH - 60);
  ctx.scale(SCALE, SCALE);
  figureArtist.draw(ctx, figure, { ...STILL, ...act }, light);
  return ctx.getImageData(0, 0, WIDE, HIGH).data;
}

function digest(figure: Figure, moment: Moment = {}): string {
  return createHash("sha256").update(pixels(figure, moment)).digest("hex");
}

/** The box of all that is clearly painted, in figure units; the shadow on the ground is fainter than that. */
function boxOf(figure: Figure): { readonly top: number; readonly left: number; readonly right: number } {
  const data = pixels(figure);
  let [top, left, right] = [Infinity, Infinity, -Infinity];
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 160) continue;
    const [x, y] = [((at - 3) / 4) % WIDE, Math.floor((at - 3) / 4 / WIDE)];
    [top, left, right] = [Math.min(top, y), Math.min(left, x), Math.max(right, x)];
  }
  return { top: (top - (HIGH - 60)) / SCALE, left: (left - WIDE / 2) / SCALE, right: (right - WIDE / 2) / SCALE };
}

function assertAllDiffer(changes: readonly Change[]): void {
  const digests = changes.map((change) => digest(changed(MARA, change)));
  assert.equal(new Set(digests).size, digests.length);
}

test("the same figure at the same moment is the same to the byte", () => {
  const talking = { act: { mouth: "open", seconds: 1.25, gesture: 0.6 } } as const;
  for (const figure of [MARA, THEO, changed(MARA, { look: { species: "cat" } })]) assert.equal(digest(figure, talking), digest(figure, talking));
});

test("every pose looks different, and so does it from every side", () => {
  assertAllDiffer(POSES.map((pose) => ({ pose })));
  assertAllDiffer(FACINGS.map((facing) => ({ facing })));
});

test("every garment and every accessory looks different", () => {
  assertAllDiffer(GARMENTS.map((type) => ({ wardrobe: { type, accessory: "none" } })));
  assertAllDiffer(ACCESSORIES.map((accessory) => ({ wardrobe: { accessory, type: "sweater" } })));
});

test("every look is its own: species, age, gender, build, height, hair, beard, glasses, freckles", () => {
  assertAllDiffer(SPECIES.map((species) => ({ look: { species } })));
  assertAllDiffer(AGES.map((age) => ({ look: { age } })));
  assertAllDiffer(GENDERS.map((gender) => ({ look: { gender } })));
  assertAllDiffer(BUILDS.map((build) => ({ look: { build } })));
  assertAllDiffer(HEIGHTS.map((height) => ({ look: { height } })));
  assertAllDiffer(HAIR_STYLES.map((style) => ({ look: { hair: { style, colour: "#2a1730" } } })));
  assertAllDiffer([{}, { look: { beard: true } }, { look: { glasses: true } }, { look: { freckles: true } }]);
});

test("every expression, mouth and blink changes the face of every species", () => {
  for (const species of SPECIES) {
    const figure = changed(MARA, { look: { species } });
    const faces = EXPRESSIONS.map((expression) => digest(changed(figure, { expression })));
    assert.equal(new Set(faces).size, EXPRESSIONS.length, species);
    const mouths = (["closed", "small", "open", "wide", "round"] as const).map((mouth) => digest(figure, { act: { mouth } }));
    assert.equal(new Set(mouths).size, 5, species);
    assert.notEqual(digest(figure), digest(figure, { act: { blink: 1 } }), species);
  }
  // Who shouts has it wider than who calls, whatever they feel.
  const open = (["neutral", "afraid"] as const).flatMap((expression) => ([undefined, "calling", "shouting"] as const).map((mouth) => digest(changed(MARA, { expression, ...(mouth ? { mouth } : {}) }))));
  assert.equal(new Set(open).size, 5);
});

test("day, dusk and night give three pictures", () => {
  assert.equal(new Set([DAY, DUSK, NIGHT].map((light) => digest(MARA, { light }))).size, 3);
});

test("a figure that faces left is one that faces right, turned over", () => {
  const right = figureArtist.anchorsOf(MARA);
  const left = figureArtist.anchorsOf(changed(MARA, { facing: "left", gaze: "left" }));
  assert.equal(left.eyes.x, -right.eyes.x);
  assert.equal(left.eyes.y, right.eyes.y);
  assert.equal(left.top, right.top);
});

test("nothing is painted above or beside what the anchors say, in any pose, garment or species", () => {
  const figures = [
    ...POSES.map((pose) => changed(MARA, { pose })), ...POSES.map((pose) => changed(THEO, { pose, facing: "front", gaze: "camera" })),
    ...GARMENTS.map((type) => changed(THEO, { wardrobe: { type } })), ...HAIR_STYLES.map((style) => changed(MARA, { look: { hair: { style, colour: "#2a1730" } } })),
    ...SPECIES.flatMap((species) => [changed(MARA, { look: { species } }), changed(MARA, { look: { species }, facing: "front", pose: "sitting" })]),
  ];
  for (const figure of figures) {
    const { top, halfWidth } = figureArtist.anchorsOf(figure);
    const box = boxOf(figure);
    const name = `${figure.look.species} ${figure.pose} ${figure.facing} ${figure.wardrobe.type} ${figure.look.hair.style}`;
    assert.ok(Number.isFinite(box.top), `${name}: nothing is painted`);
    assert.ok(box.top >= top - 12, `${name}: painted up to ${box.top}, top is ${top}`);
    assert.ok(Math.max(-box.left, box.right) <= halfWidth + 12, `${name}: painted from ${box.left} to ${box.right}, half width is ${halfWidth}`);
  }
});

test("anchors go down a standing person in order, and an adult is about a thousand units high", () => {
  for (const figure of [MARA, THEO, changed(MARA, { look: { age: "child" } }), changed(THEO, { look: { age: "old" } })]) {
    const { top, eyes, head, chest, waist, knees } = figureArtist.anchorsOf(figure);
    const levels = [top, eyes.y, head.y + head.radius, chest, waist, knees, 0];
    assert.deepEqual(levels, [...levels].sort((a, b) => a - b));
  }
  const { top } = figureArtist.anchorsOf(THEO);
  assert.ok(top < -980 && top > -1060, `${top}`);
});

test("what is held is seen, and what nobody knows is not drawn as something else", () => {
  const empty = digest(changed(THEO, { pose: "holding" }));
  for (const holding of PROPS.filter((each) => each !== "other")) assert.notEqual(digest(changed(THEO, { pose: "holding", holding })), empty, holding);
  assert.equal(digest(changed(THEO, { pose: "holding", holding: "other" })), empty);
});

test("a walk moves, and people do not breathe in step", () => {
  const walking = changed(THEO, { pose: "walking" });
  assert.notEqual(digest(walking, { act: { seconds: 0.1 } }), digest(walking, { act: { seconds: 0.4 } }));
  assert.notEqual(digest(THEO, { act: { seconds: 0.5 } }), digest(changed(THEO, { character: "somebody-else" }), { act: { seconds: 0.5 } }));
});

test("a hat in a hand is the one that was on the head", () => {
  const held = (accessory: Figure["wardrobe"]["accessory"]): string => digest(changed(THEO, { pose: "holding", holding: "hat", wardrobe: { accessory } }));
  const kinds = ["hat", "cap", "beret", "bowler", "police_cap", "helmet"] as const;
  assert.equal(new Set(kinds.map(held)).size, kinds.length);
  // Who wears none carries another's.
  assert.equal(held("none"), held("hat"));
});

test("a book that is read lies on both hands, and is the same whichever way its reader looks", () => {
  const reads = { pose: "reading", holding: "book" } as const;
  assert.ok(readsBook(changed(MARA, reads)) && readsBook(changed(MARA, { pose: "reading" })));
  for (const other of [{ pose: "reading", holding: "letter" }, { ...reads, facing: "back" }, { ...reads, pose: "holding" }] as const) assert.ok(!readsBook(changed(MARA, other)));
  const { dressed: { skeleton: { right, left } } } = personOf(changed(MARA, { ...reads, facing: "right" }), STILL, DUSK);
  assert.ok(Math.abs(right.wrist.y - left.wrist.y) < 12 && left.wrist.x - right.wrist.x > 120, JSON.stringify([right.wrist, left.wrist]));
});

test("short hair that lies close to a face covers the ears from behind too", () => {
  const widest = (gender: "female" | "male"): number => {
    const { path } = backOf({ ...THEO.look, gender });
    return Math.max(...[...path.matchAll(/(-?\d+) -?\d+/g)].map(([, x]) => Number(x)));
  };
  assert.ok(widest("female") > widest("male") + 10);
});

test("what the near arm has kept stays under it while the far hand reaches for another thing", () => {
  const arms = (change: Change) => {
    const { stance, dressed: { skeleton: { right, left } } } = personOf(changed(MARA, { pose: "reaching", facing: "right", reach: 80, ...change }), STILL, DAY);
    return { lead: stance.lead, right, left };
  };
  const kept = arms({ tucked: "parcel" });
  assert.equal(kept.lead, "left");
  assert.ok(kept.left.wrist.x - kept.left.shoulder.x > 150 && kept.right.wrist.y > kept.right.shoulder.y + 80, "the far arm is stretched, the near one is low");
  assert.equal(arms({ tucked: "parcel", holding: "letter" }).lead, "right");
  assert.notEqual(digest(changed(MARA, { pose: "reaching", facing: "right", tucked: "parcel" })), digest(changed(MARA, { pose: "reaching", facing: "right", tucked: "folder" })));
});

test("a broad man is a third wider than another at shoulders, breast and waist, whichever way he is turned and whatever he does; a long coat falls from him as from a barrel, and does not bulge", () => {
  for (const pose of ["standing", "walking", "running", "sitting", "reaching"] as const) {
    for (const facing of ["right", "left", "front", "back"] as const) {
      const of = (build: Figure["look"]["build"], height: number, type: Figure["wardrobe"]["type"]): number => {
        const [[left], [right]] = personOf(changed(THEO, { pose, facing, look: { build }, wardrobe: { type } }), STILL, DAY).dressed.torso.edges(height);
        return right - left;
      };
      const wider = (height: number, type: Figure["wardrobe"]["type"]): number => of("broad", height, type) / of("average", height, type);
      for (const height of [0.88, 0.66, 0.36]) assert.ok(wider(height, "jacket") > 1.3, `${pose} ${facing} ${height} ${wider(height, "jacket")}`);
      for (const height of [0.88, 0.66]) assert.ok(wider(height, "coat") > 1.3, `${pose} ${facing} ${height} ${wider(height, "coat")}`);
      for (const height of [0.36, 0.06]) {
        const share = of("broad", height, "coat") / of("broad", 0.8, "coat");
        assert.ok(share > (height === 0.36 ? 0.85 : 0.82) && share < 1, `${pose} ${facing} ${height} ${share}`);
      }
    }
  }
});

test("of who stands an open coat falls straight before the legs", () => {
  for (const build of ["average", "broad", "heavy"] as const) {
    const { dressed } = personOf(changed(THEO, { look: { build }, wardrobe: { type: "coat" } }), STILL, DAY);
    const [waist, hip, hem] = [dressed.torso.edges(0.36)[1][0], dressed.torso.edges(0)[1][0], hangingSkirt(dressed)?.right[0] ?? 0];
    assert.ok(hem >= hip - 1 && hem < Math.max(hip, waist) + 12, `${build} ${waist} ${hip} ${hem}`);
  }
});

test("a broad man holds a telephone to his ear as another does", () => {
  const off = (build: Figure["look"]["build"]): number => {
    const { head, dressed: { skeleton } } = personOf(changed(THEO, { pose: "phone", look: { build } }), STILL, DAY);
    return (head.x - skeleton.right.wrist.x) / head.scale;
  };
  assert.ok(Math.abs(off("broad") - off("average")) < 36, `${off("broad")} ${off("average")}`);
});

test("with a pen short hair is combed down to the nape: strokes run side by side, and none lies across", () => {
  const turns = (rimless: boolean): number => {
    const ctx = createCanvas(240, 260).getContext("2d");
    ctx.translate(120, 310);
    const { head: { face } } = personOf(changed(THEO, { facing: "back", look: { hair: { style: "crop", colour: "#9a9a98" } } }), STILL, { ...DAY, ...(rimless ? { rimless } : {}) });
    paintShortBack(ctx, face);
    const { data } = ctx.getImageData(0, 0, 240, 260);
    const light = (x: number, y: number): number => data[(y * 240 + x) * 4] ?? 0;
    let [across, down] = [0, 0];
    for (let y = 120; y < 200; y++) for (let x = 70; x < 170; x++) {
      across += Math.abs(light(x + 1, y) - light(x, y));
      down += Math.abs(light(x, y + 1) - light(x, y));
    }
    return across / down;
  };
  assert.ok(turns(true) > 4 && turns(false) < 3, `${turns(true)} ${turns(false)}`);
});
