/** Where the people of a composed shot are in its picture, at its first moment. Pure; draws nothing and judges nothing. */
import type { Size } from "vp/plugin";
import type { FramedBox, FramedPerson, FramingFacts } from "../../../film/types-framing.ts";
import type { Staging } from "../../../film/types-staging.ts";
import { figureArtist } from "../figure/index.ts";
import { groundAt } from "../place/site.ts";
import { viewOfFigures, type Camera } from "./camera.ts";
import { groundFor, seenUnits } from "./from-above.ts";
import { frame, type Placed } from "./framing.ts";
import { headBox, isBeast } from "./heads.ts";
import { pathOf, wayOf } from "./movement.ts";
import { framedOtherwise } from "./otherwise.ts";
import { prepared } from "./prepared.ts";

/**
 * @param plan as `shot.stage` gives it
 * @param roll which roll of the plan; empty for the plan as it is
 */
export function framingFacts(plan: Staging, size: Size, roll = ""): FramingFacts {
  const staging = prepared(plan);
  const { size: shotSize, angle } = staging.camera;
  const aspect = size.width / size.height;
  if (staging.insert || staging.card) return { size: shotSize, angle, aspect, people: [], absent: staging.figures.map(({ character }) => character) };
  const { camera, placed, shoulder } = framedOtherwise(frame(staging, size, { anchorsOf: figureArtist.anchorsOf, ground: groundFor(staging, groundAt) }), { staging, size, roll });
  const first = pathOf(camera, { ...wayOf(staging, placed), seconds: 0 }, size)(0).camera;
  const people = [...placed.map((each) => framed(each, first, size)), ...(shoulder ? [{ ...framed(shoulder, first, size), shoulder: true }] : [])];
  const absent = staging.figures.map(({ character }) => character).filter((character) => people.every((each) => each.character !== character));
  return { size: shotSize, angle, aspect, people, absent };
}

function framed({ figure, anchors, x, y, scale }: Placed, camera: Camera, size: Size): FramedPerson {
  const { head, eyes, top, halfWidth } = anchors;
  const row = (units: number): number => (camera.above === true && figure.seat !== "table" ? seenUnits(units, anchors) : units);
  const box = (units: FramedBox): FramedBox => seen({ left: x + units.left * scale, right: x + units.right * scale, top: y + row(units.top) * scale, bottom: y + row(units.bottom) * scale }, camera, size);
  return {
    character: figure.character,
    head: box(headBox(figure, anchors)),
    face: box({ left: head.x - head.radius * 0.72, right: head.x + head.radius * 0.72, top: eyes.y - head.radius * 0.4, bottom: head.y + head.radius * 0.92 }),
    body: box({ left: -halfWidth, right: halfWidth, top, bottom: 0 }),
    ...(isBeast(figure) ? { animal: true } : {}),
    turned: figure.facing === "back",
    shoulder: false,
  };
}

/** World pixels to shares of the picture, around what a turned camera turns. */
function seen({ left, top, right, bottom }: FramedBox, camera: Camera, { width, height }: Size): FramedBox {
  const view = viewOfFigures(camera, { width, height });
  const corners = [[left, top], [right, top], [left, bottom], [right, bottom]].map(([x = 0, y = 0]) => {
    const [dx, dy] = [(x - view.left) * view.zoom - width / 2, (y - view.top) * view.zoom - height / 2];
    const [sin, cos] = [Math.sin(camera.roll), Math.cos(camera.roll)];
    return [(dx * cos - dy * sin) / width + 0.5, (dx * sin + dy * cos) / height + 0.5] as const;
  });
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: rounded(Math.min(...xs)), top: rounded(Math.min(...ys)), right: rounded(Math.max(...xs)), bottom: rounded(Math.max(...ys)) };
}

function rounded(share: number): number {
  return Math.round(share * 10000) / 10000;
}
