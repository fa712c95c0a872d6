/** Where along a place the camera stands for the people it shows: by what they are at, else where the widest picture had them. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { WORLD, type PaintedPlace } from "../contract.ts";
import { heartOf } from "../place/heart.ts";
import { homeBesideTower, homeUnderClock, isBeforeClocks } from "./before-clocks.ts";
import type { Measured } from "./blocking.ts";
import { besideMiddle } from "./chairs.ts";
import { homeByDoor, towardsDoor } from "./doorkeeper.ts";
import { upToCeiling } from "./from-above.ts";
import { clearOfHook, homeByHook } from "./hook.ts";
import { clearOfPosts } from "./handing.ts";
import { homeInKitchen, towardsTelephone } from "./kitchen.ts";
import { homeByLens, towardsLens } from "./lens.ts";
import { homeByLight } from "./spotlight.ts";
import { homeAtStall } from "./stall-home.ts";
import { barSpan, homeBeforeBar, towardsBar } from "./stands-across.ts";
import { towardsFall } from "./tumbling.ts";
import { homeUnderLamp } from "./under-lamp.ts";

interface Group {
  readonly people: readonly Measured[];
  /** World pixels of the picture. */
  readonly height: number;
  /** World pixels from the middle of the picture, in the order of the people. */
  readonly xs: readonly number[];
}

interface Surroundings {
  /** Width by height of the picture. */
  readonly aspect: number;
  /** World pixels. */
  readonly door?: { readonly x: number };
  readonly lamp?: { readonly x: number };
  readonly posts?: PaintedPlace["posts"];
}

/** World pixels: where the middle of the group is, and where the camera stands, which may look a little aside of it. */
export function homeFor(staging: Staging, group: Group, around: Surroundings): { readonly x: number; readonly camera: number } {
  const lens = homeByLens(staging, group.people, group.xs);
  const stands = clearOfHook(staging, group, homeByWhatTheyAreAt(staging, group, around) ?? lens ?? homeOf(staging, around.aspect, group.xs));
  const x = clearOfPosts(group, stands, { posts: [...(around.posts ?? []), ...barSpan(staging)], width: group.height * around.aspect });
  const aside = [lens === undefined ? 0 : towardsLens(group.people), towardsBar(staging), towardsFall(staging, group.height * around.aspect), towardsTelephone(staging)];
  return { x, camera: aside.reduce((sum, each) => sum + each, x) };
}

/** The first that holds: what lies in the way before what lights, and that before where one sits or stands. */
function homeByWhatTheyAreAt(staging: Staging, { people, xs }: Group, { door, lamp }: Surroundings): number | undefined {
  const [first = 0] = xs;
  return (
    homeBeforeBar(staging, { people, xs }) ??
    homeByLight(staging, first) ??
    homeInKitchen(staging, people, first) ??
    homeByDoor(staging, people, xs, door) ??
    homeUnderLamp(staging, people, xs, lamp) ??
    homeByHook(staging, people[0], first) ??
    homeBesideTower(staging) ??
    homeUnderClock(staging) ??
    homeAtStall(staging)
  );
}

/** Where another wall is a step away. */
const NARROW_PLACES: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["elevator"]);

/** Whom a shot is about stands where they stand in the place, so the answer has another background. */
function homeOf(staging: Staging, aspect: number, xs: readonly number[]): number {
  const { camera, figures, place } = staging;
  const focus = figures.find(({ character }) => character === camera.focus) ?? (figures.length === 1 ? figures[0] : undefined);
  const wide = camera.size === "LS" || camera.size === "ELS";
  if (wide && aspect < 1.15) return heartOf(place) - towardsDoor(staging);
  if (isBeforeClocks(staging) || (NARROW_PLACES.has(place.kind) && figures.length === 2 && camera.angle !== "over_shoulder")) return WORLD.width / 2;
  const seat = wide ? undefined : besideMiddle(staging, xs);
  if (seat !== undefined) return WORLD.width / 2 + seat;
  // Two in a picture that is wide enough for all of them are where the wide shot had them.
  const all = camera.size === "MLS" && figures.length > 1 && camera.angle !== "over_shoulder";
  return WORLD.width / 2 + (focus && !wide && !all ? focus.x * (NARROW_PLACES.has(place.kind) && upToCeiling(staging).sunk === undefined ? 1350 : 480) : 0);
}
