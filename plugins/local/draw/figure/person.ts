/** A person from head to toe: who is before whom, from which side. Knows each part only by name. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Context, Light } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { inside, stroke } from "../paint/brush.ts";
import { ellipse, polygon } from "../paint/shape.ts";
import { phaseOf } from "../paint/random.ts";
import { paintArm, paintFingersRound, paintArmShade } from "./arms.ts";
import { buildOf, curledUp, isYoung, type Build } from "./build.ts";
import { clasping } from "./clasp.ts";
import { flies, fliesBehind, paintFlyingTail } from "./flying-tails.ts";
import { fallsOverStool, paintOverStool } from "./coat-on-stool.ts";
import { asCut, clothsOf, garmentOf } from "./garments.ts";
import { isHugged, keepsNear, showsBeside } from "./grip.ts";
import { hangsOpen, paintFallenOpen, paintHangingTail } from "./braced.ts";
import { handsLaid } from "./hands-laid.ts";
import { carried, isCraned, paintCraned, paintCranedNeck } from "./craned.ts";
import { headFormOf, traitsOf } from "./head-form.ts";
import { keepingHat, otherArmLow } from "./keeps-hat.ts";
import { paintBehindHead, paintHead, paintHeadFromBehind, paintNape, paintNeck, type Head } from "./head.ts";
import { paintLegs, paintSeatedLegs } from "./both-legs.ts";
import { paintFootShade } from "./foot-shade.ts";
import { paintHips, paintSkirt, paintTails, type Dressed } from "./legs.ts";
import { glanceOf, looksIntoArms, mienOf } from "./mien.ts";
import { drenched, paletteOf } from "./palette.ts";
import { stanceOf } from "./poses.ts";
import { isBeyondBack, runsAway } from "./run-away.ts";
import { windOf } from "./hair-wind.ts";
import { isDoubledOver, skeletonOf, viewOf, type ArmBones, type Skeleton } from "./skeleton.ts";
import type { Stance } from "./stance.ts";
import { paintTop, trunkPath } from "./top.ts";
import { paintCollar, showsNeck, throatOf } from "./collar.ts";
import { torsoOf } from "./torso.ts";
import { paintBag, paintNeckwear } from "./worn.ts";
import { paintHeld } from "./held.ts";
import { readsBook } from "./held-book.ts";
import { INCLINES, resting } from "./at-table.ts";
import { handedOver, isInFarHand, isMirrored } from "./right-handed.ts";
import { HATS } from "./held-hat.ts";
import { paintTucked } from "./held-tucked.ts";
import { paintBed, paintBlanket } from "./bed.ts";
import { paintSeat } from "./seat.ts";
import { turnOf } from "./turn.ts";
import { paintWrap } from "./wrap.ts";

/** Share of the height of a swimmer that is under water. */
export const SUNK = 0.62;

export interface Person {
  readonly figure: Figure;
  readonly stance: Stance;
  readonly dressed: Dressed;
  readonly head: Head;
  readonly mirrored: boolean;
}

export function personOf(cast: Figure, act: Act, light: Light): Person {
  const figure = act.rests === undefined ? cast : laidDown(cast);
  const { look, wardrobe } = figure;
  const mirrored = isMirrored(figure);
  const build = figure.pose === "huddled" ? curledUp(buildOf(look)) : buildOf(look);
  const held = resting(raisedTo(stanceOf(figure, act), figure, build), act);
  const stance = figure.keeps_hat === true ? otherArmLow(held) : held;
  const bones = skeletonOf(build, breathing(stance, figure, act), viewOf(turnOf(figure, act)));
  const skeleton = clasping(handsLaid(bones, figure, build), act.clasp, { build, mirrored });
  const palette = paletteOf(look, mirrored ? { ...light, x: -light.x } : light);
  const garment = garmentOf(figure);
  const dressed: Dressed = { build, skeleton, palette, garment, cloths: clothsOf(wardrobe), torso: torsoOf(asCut(build, garment, look), skeleton, garment.ease) };
  const head = headOf(figure, act, { dressed, stance, mirrored });
  return { figure, stance, dressed: figure.keeps_hat === true ? { ...dressed, skeleton: keepingHat(skeleton, head, build) } : dressed, head, mirrored };
}

/** A hat in the hand is not on the head. */
function bareheaded({ holding, wardrobe }: Figure): Figure["wardrobe"] {
  return holding === "hat" && HATS.has(wardrobe.accessory) ? { ...wardrobe, accessory: "none" } : wardrobe;
}

/** What lies on the table is in no hand. */
function laidDown(figure: Figure): Figure {
  const { holding: _, held_note: __, ...free } = figure;
  return { ...free, pose: "sitting" };
}

/** Chairs are made for the grown; who is small sits high at a table, and the feet hang. */
function raisedTo(stance: Stance, { seat }: Figure, { length }: Build): Stance {
  if (!stance.seated || seat === "floor") return stance;
  if (seat === "stool") return { ...stance, chair: 365 };
  return { ...stance, chair: seat === "table" && length < 0.8 ? 345 - 60 * length : 250 };
}

/** A body that is alive is never quite still. */
function breathing(stance: Stance, { character }: Figure, { seconds }: Act): Stance {
  const phase = phaseOf(character);
  return { ...stance, lean: stance.lean + 0.35 * Math.sin(seconds * 1.7 + phase), sway: stance.sway + 0.5 * Math.sin(seconds * 0.9 + phase) };
}

/** How far the lids are down over eyes that look down. */
const LOWERED = 0.34;
/** Tears keep them from closing, and a child's eyes are large: half shut they would scowl. */
const LOWERED_LESS = 0.1;
/** Over a page that is seen from above. */
const ON_PAGE = 0.56;

function headOf(figure: Figure, act: Act, { dressed, stance, mirrored }: Pick<Person, "dressed" | "stance" | "mirrored">): Head {
  const { look, character, facing } = figure;
  const { build, skeleton, palette } = dressed;
  const mien = mienOf(figure);
  const glance = glanceOf(figure, act, mirrored);
  const still = 0.012 * Math.sin(act.seconds * 1.3 + phaseOf(character)) + 0.02 * act.gesture * Math.sin(act.seconds * 3.1);
  const turned = figure.gaze === "back" && (facing === "left" || facing === "right");
  const bow = figure.gaze === "down" ? 0.2 : figure.gaze === "up" ? -0.24 : 0;
  return {
    face: { form: headFormOf(look, { turn: facing === "back" ? 1 : glance.turn, traits: traitsOf(character), ...(figure.seen === "above" || figure.seen === "below" ? { seen: figure.seen } : {}) }), palette: figure.wet === true ? drenched(palette) : palette, mien, glance, blink: Math.max(act.blink, act.rests === "on a book" ? ON_PAGE : figure.gaze === "down" && !looksIntoArms(figure) ? (mien.tears === undefined && !isYoung(look.age) ? LOWERED : LOWERED_LESS) : 0), old: look.age === "old", bearded: look.beard },
    ...(figure.untidy === true ? { untidy: true } : {}),
    ...(figure.seen === "below" && facing !== "back" ? { below: true } : {}),
    ...(figure.wet === true ? { wet: true } : {}), ...windOf(figure),
    ...(isDoubledOver(skeleton) ? { hangs: true } : {}),
    ...(mirrored === turned && facing !== "back" ? { leftBeyond: true } : {}),
    ...(facing === "back" && figure.gaze === "up" ? { thrown: true } : {}),
    look, wardrobe: bareheaded(figure), turned: turned || (act.rests === "on a book" && act.beside === -1), scale: build.head, x: skeleton.neckSeen.x + 3 * build.length + carried(skeleton, build).x, y: skeleton.neckSeen.y + carried(skeleton, build).y + (build.sunk + (figure.seen === "above" && act.rests !== undefined ? FORESHORTENED : 0)) * build.head,
    tilt: facing === "back" ? still : still + (mien.nod + stance.nod + bow) * (facing === "front" ? 0.35 : 1) + skeleton.lean * (turned ? -0.004 : 0.004) + (act.rests === "on the table" ? (act.beside ?? 0) * INCLINES : 0) + (figure.pose === "hugging" && figure.reach !== undefined ? NESTLES : 0),
  };
}

/** Radians that a head goes to the one beside it. */
const NESTLES = 0.1;

/** Head units by which a head that is bowed under us hides its neck. */
const FORESHORTENED = 30;

export function paintPerson(ctx: Context, person: Person, act: Act): void {
  const { dressed, stance, mirrored } = person;
  ctx.save();
  if (mirrored) ctx.scale(-1, 1);
  if (act.part === "seat") {
    paintSeat(ctx, dressed, person.figure.seat);
    return ctx.restore();
  }
  if (act.part !== undefined) {
    if (act.part === "forearms") paintArm(ctx, dressed, dressed.skeleton.left, { far: true, part: "fore" });
    paintArm(ctx, dressed, dressed.skeleton.right, { far: false, part: act.part === "forearms" ? "fore" : "whole" });
    return ctx.restore();
  }
  if (person.figure.pose === "swimming") return afloat(ctx, person, act);
  if (stance.lying && person.figure.seat === "bed") return abed(ctx, person, act);
  if (stance.lying) layDown(ctx, dressed);
  else paintFootShade(ctx, dressed);
  if (person.figure.facing === "back") paintFromBehind(ctx, person, act);
  else paintFromFront(ctx, person, act);
  ctx.restore();
}

/** Shoulders and arms above the water, rings and foam about them. */
function afloat(ctx: Context, person: Person, act: Act): void {
  const { build, palette } = person.dressed;
  const path = polygon([[-900, -900], [900, -900], [900, 0], [-900, 0]]);
  ctx.save();
  ctx.clip(path);
  ctx.translate(0, build.total * SUNK);
  if (person.figure.facing === "back") paintFromBehind(ctx, person, act);
  else paintFromFront(ctx, person, act);
  ctx.restore();
  for (const [wide, strength] of [[300, 0.35], [220, 0.5], [140, 0.7]] as const) stroke(ctx, ellipse([0, 2], [wide * build.width + 10 * Math.sin(act.seconds * 2 + wide), wide * 0.1]), alpha(palette.lit("#dff2f6"), strength), 6);
  ctx.restore();
}

/** Figure units from the ground to the top of a bed. */
export const BED = 250;

/** The head on a pillow, a blanket to the breast. */
function abed(ctx: Context, person: Person, act: Act): void {
  const { build } = person.dressed;
  paintBed(ctx, person.dressed, BED);
  ctx.save();
  ctx.translate(0, -BED);
  layDown(ctx, person.dressed);
  paintFromFront(ctx, person, act);
  ctx.restore();
  paintBlanket(ctx, person.dressed, { high: BED, from: -build.total * 0.12 });
  ctx.restore();
}

/** On the back, the head to the left before it is mirrored. */
function layDown(ctx: Context, { build }: Dressed): void {
  ctx.translate(build.total * 0.48, -78 * build.width);
  ctx.rotate(-Math.PI / 2);
}

function paintFromFront(ctx: Context, { dressed, head, stance, figure }: Person, act: Act): void {
  const { skeleton } = dressed;
  const [near, far] = [skeleton.right, skeleton.left];
  const farBefore = isBefore(far, skeleton);
  paintBehindHead(ctx, head);
  const over = figure.seat === "stool" && fallsOverStool(dressed);
  if (figure.seat === "stool" && !over) paintTails(ctx, dressed);
  if (stance.seated) paintSeat(ctx, dressed, figure.seat);
  // Who is embraced hides the far arm.
  const hidden = figure.pose === "hugging" && (figure.seat === undefined || stance.seated);
  const inFar = isInFarHand(figure) || showsBeside(figure);
  const held = (): void => paintHeld(ctx, { figure, dressed: inFar ? handedOver(dressed) : dressed, seconds: act.seconds, picture: act.picture });
  const forearm = (figure.tucked !== undefined && !keepsNear(figure)) || farBefore || figure.pose === "huddled" || figure.pose === "winded" || showsBeside(figure);
  // Under the arm that is drawn last.
  if (inFar && !forearm) held();
  if (figure.pose === "winded") paintFallenOpen(ctx, dressed);
  if (!hidden) paintArm(ctx, dressed, far, { far: true });
  paintLegs(ctx, dressed, stance.seated, figure.seat !== "stool");
  const hangs = figure.pose === "winded" && hangsOpen(dressed);
  if (hangs) paintHangingTail(ctx, dressed);
  else if (!stance.seated && flies(dressed)) {
    if (!fliesBehind(dressed)) paintFlyingTail(ctx, dressed, false);
  } else if (!stance.seated) paintSkirt(ctx, dressed);
  const craned = isCraned(skeleton);
  // Under a back that is bent it would come out before the breast.
  if (craned) paintCranedNeck(ctx, dressed, head);
  else if (skeleton.lean > 10) inside(ctx, throatOf(dressed), () => paintNeck(ctx, head));
  else paintNeck(ctx, head);
  paintTop(ctx, dressed, figure);
  if (showsNeck(dressed) && !craned) inside(ctx, throatOf(dressed), () => paintNeck(ctx, head));
  if (craned) paintCraned(ctx, dressed, head);
  else paintCollar(ctx, dressed);
  if (stance.seated) paintSeatedLegs(ctx, dressed);
  if (over) paintOverStool(ctx, dressed);
  else if (stance.seated) paintSkirt(ctx, dressed);
  paintNeckwear(ctx, dressed, figure.wardrobe);
  const tucked = (): void => paintTucked(ctx, { figure, dressed, seconds: act.seconds, picture: act.picture });
  if (figure.tucked !== "jacket") tucked();
  if (forearm && inFar) held();
  // What an arm goes round from behind hides it, but for the fingers.
  if (isHugged(figure.tucked) && !keepsNear(figure)) paintFingersRound(ctx, dressed, far);
  else if (forearm && !hidden) paintArm(ctx, dressed, far, { far: true, part: "fore" });
  // What hangs over an arm hides it.
  if (figure.tucked === "jacket") tucked();
  paintHead(ctx, head, act);
  paintBag(ctx, dressed, figure.wardrobe);
  paintArmShade(ctx, dressed, near, trunkPath(dressed));
  const wrapped = figure.wardrobe.type === "blanket";
  if (wrapped) {
    paintArm(ctx, dressed, near, { far: false });
    paintWrap(ctx, dressed, figure.wardrobe.colour);
    // The chin is before the cloth about the neck.
    paintHead(ctx, head, act);
  }
  const round = near.hand === "round";
  // What is read lies on the hands.
  const onHands = round || readsBook(figure);
  if (keepsNear(figure) && figure.tucked !== undefined) paintHeld(ctx, { figure: { ...figure, pose: "holding", holding: figure.tucked }, dressed, seconds: act.seconds });
  else if (!onHands && !inFar) held();
  paintArm(ctx, dressed, near, { far: false, part: wrapped ? "fore" : "whole" });
  if (onHands) held();
  if (round) paintFingersRound(ctx, dressed, near);
  // What both arms would carry rests on the one.
  if (figure.keeps_door === true && figure.holding !== undefined) paintArm(ctx, dressed, far, { far: false, part: "fore" });
}

/** A hand that is nearer to the camera than the trunk is drawn over it. */
function isBefore({ wrist, elbow }: ArmBones, { neckSeen, pelvis, look }: Skeleton): boolean {
  const trunk = neckSeen.d * 0.5 + pelvis.f * look.cos * 0.5 + 38;
  return wrist.d * 0.65 + elbow.d * 0.35 > trunk;
}

function paintFromBehind(ctx: Context, { dressed, head, stance, figure }: Person, act: Act): void {
  const { skeleton } = dressed;
  paintHeld(ctx, { figure, dressed, seconds: act.seconds, picture: act.picture });
  for (const arm of [skeleton.left, skeleton.right]) if (isBeyondBack(arm, runsAway(figure))) paintArm(ctx, dressed, arm, { far: true });
  if (stance.seated) paintSeatedLegs(ctx, dressed);
  else paintLegs(ctx, dressed, false);
  if (stance.seated) paintHips(ctx, dressed);
  paintSkirt(ctx, dressed);
  // The back of a chair is before the back of who sits in it.
  const chair = figure.seat === undefined || figure.seat === "chair" || figure.seat === "table";
  if (stance.seated && !chair) paintSeat(ctx, dressed, figure.seat);
  // A nape is straight; the throat beyond it would stand out beside the collar.
  if (isYoung(figure.look.age)) paintNeck(ctx, head);
  paintNape(ctx, head);
  // From behind a head that hangs is beyond the shoulders.
  if (head.hangs === true) paintHeadFromBehind(ctx, head);
  paintTop(ctx, dressed, figure);
  for (const arm of [skeleton.left, skeleton.right]) if (!isBeyondBack(arm, runsAway(figure))) paintArm(ctx, dressed, arm, { far: false });
  if (stance.seated && chair) paintSeat(ctx, dressed, figure.seat);
  paintBag(ctx, dressed, figure.wardrobe);
  paintNeckwear(ctx, dressed, figure.wardrobe);
  if (head.hangs !== true) paintHeadFromBehind(ctx, head);
}
