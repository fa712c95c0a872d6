/**
 * What another roll of a picture makes otherwise within the same plan: where the camera stands in the place, what it
 * has in the middle, where the light comes from. The size of the shot and who is in it stay. Pure; draws nothing.
 */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Light } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { randomFrom, type Random } from "../paint/random.ts";
import { insideWorld, widest, type Camera } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";

export interface Rolled {
  readonly staging: Staging;
  readonly size: Size;
  /** Seeds the choices; empty for the picture as it was planned. */
  readonly roll: string;
}

export function framedOtherwise(framing: Framing, { staging, size, roll }: Rolled): Framing {
  if (roll === "") return framing;
  const random = randomFrom(`framing ${roll} ${staging.place.name} ${staging.camera.size}`);
  return nearer(recentred(walked(framing, random, size), random, size), random, size);
}

/** In the open by day the light stays where the sun is. */
export function litOtherwise(light: Light, { staging, roll }: Pick<Rolled, "staging" | "roll">): Light {
  const sunny = staging.place.setting === "EXT" && staging.place.time === "day" && staging.place.weather === "clear";
  if (roll === "" || sunny) return light;
  const random = randomFrom(`light ${roll}`);
  return { ...light, x: random() < 0.5 ? -light.x : light.x, strength: Math.min(1, light.strength * between(random, 0.85, 1.3)) };
}

/** World pixels that camera and people go along the place together: the same people before another part of it. */
const WALK = { least: 70, most: 170 };

function walked(framing: Framing, random: Random, size: Size): Framing {
  const way = eitherSide(random) * between(random, WALK.least, WALK.most);
  const camera = insideWorld({ ...framing.camera, x: framing.camera.x + way }, size);
  return movedBy({ ...framing, camera }, camera.x - framing.camera.x);
}

function movedBy({ camera, placed, shoulder }: Framing, way: number): Framing {
  const along = (person: Placed): Placed => ({ ...person, x: person.x + way });
  return { camera, placed: placed.map(along), ...(shoulder ? { shoulder: along(shoulder) } : {}) };
}

/** Shares of the picture's width that people are more to a side, as far as their heads stay inside. */
const ASIDE = { least: 0.03, most: 0.08 };

function recentred(framing: Framing, random: Random, size: Size): Framing {
  const width = size.width / framing.camera.zoom;
  const side = eitherSide(random);
  const wanted = between(random, ASIDE.least, ASIDE.most) * width;
  // Over a shoulder the picture is full: the shoulder at one edge, a face at the other.
  const way = framing.shoulder ? 0 : Math.min(wanted, ...framing.placed.map((person) => roomBeside(person, framing.camera, { width, side })));
  return { ...framing, camera: insideWorld({ ...framing.camera, x: framing.camera.x + side * Math.max(0, way) }, size) };
}

/** How far the camera may go to a side before it cuts a head at the other. */
function roomBeside({ x, anchors, scale }: Placed, camera: Camera, { width, side }: { readonly width: number; readonly side: number }): number {
  const reach = Math.max(anchors.head.radius * 1.25, anchors.halfWidth * 0.7) * scale;
  return width / 2 + (x - camera.x) * side - reach;
}

/** How much nearer or farther, about the eyes; where nobody is there is more to choose. */
const NEARER = { least: 0.9, most: 1.05 };
const NEARER_TO_A_PLACE = { least: 1.08, most: 1.3 };

function nearer({ camera, ...framing }: Framing, random: Random, size: Size): Framing {
  // What is turned already shows corners that lie farthest out.
  const least = camera.roll === 0 ? Math.min(camera.zoom, widest(size) * 1.06) : camera.zoom;
  const range = framing.placed.length === 0 ? NEARER_TO_A_PLACE : NEARER;
  const zoom = Math.max(least, camera.zoom * between(random, range.least, range.most));
  const eyes = Math.min(...framing.placed.map(({ y, anchors, scale }) => y + anchors.eyes.y * scale), camera.y);
  return { ...framing, camera: insideWorld({ ...camera, zoom, y: eyes + (camera.y - eyes) * (camera.zoom / zoom) }, size) };
}

function eitherSide(random: Random): 1 | -1 {
  return random() < 0.5 ? -1 : 1;
}
