/** What stands across the end of a way, where that end is seen, and where those are whom it has stopped. Pure. */
import type { Figure, Prop, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Along } from "../contract.ts";
import { HALF_TRAM } from "../prop/tram-across.ts";

export function standsAcross({ kind, note }: Prop): boolean {
  return kind === "tram" && / across the way on the (?:left|right)$/.test(note);
}

/** Depth from which it is still far off: at the other end of the way. */
const FAR_END = 0.9;
/** How far off it is then, and how far when somebody stands before it. */
const AWAY = { far: 10, near: 4 } as const;
/** World pixels from the middle of the world to that of the way, on the side it is told of: before its other end there is room for who comes after. */
const ASIDE = 240;

/** On a bridge alone one looks along the way: elsewhere what bars it stands among the people. */
function barAtEnd({ place, props }: Staging): Prop | undefined {
  return place.kind === "bridge" && place.setting === "EXT" ? props.find(standsAcross) : undefined;
}

/** How the way is seen that something stands across. */
export function barred(staging: Staging): { readonly along?: Along } {
  const bar = barAtEnd(staging);
  if (bar === undefined || isBesideWay(staging)) return {};
  return { along: isFarOff(bar) ? { middle: WORLD.width / 2, away: AWAY.far } : { middle: WORLD.width / 2 + Math.sign(bar.x) * ASIDE, away: AWAY.near } };
}

/** Who brakes before it is seen from beside the way, with it before them and both in one picture. */
export function isBesideWay({ figures, props }: Staging): boolean {
  return props.some(standsAcross) && figures.length === 1 && figures.some(({ pose, facing }) => pose === "braking" && (facing === "left" || facing === "right"));
}

function isFarOff({ depth }: Prop): boolean {
  return depth >= FAR_END;
}

/** World pixels: the camera stands so that who goes to it has it before them, whom it has stopped stand before its free end, and others beyond that end, before the rail. */
export function homeBeforeBar(staging: Staging, { people, xs }: { readonly people: readonly { readonly figure: Figure }[]; readonly xs: readonly number[] }): number | undefined {
  const bar = barAtEnd(staging);
  const { along } = barred(staging);
  if (bar === undefined || along === undefined) return undefined;
  const side = Math.sign(bar.x);
  if (isFarOff(bar)) return along.middle - side * BEFORE_IT;
  const end = along.middle - (side * HALF_TRAM) / along.away;
  const stopped = people.flatMap(({ figure }, at) => (figure.x * side >= 0 || figure.pose === "braking" || figure.facing === "back" ? [(xs[at] ?? 0) * side] : []));
  return stopped.length > 0 ? end + side * SHORT_OF_END - Math.max(...stopped) * side : end - side * BEYOND_END - (xs[0] ?? 0);
}

/** World pixels that it takes up: the bent head of who is out of breath is read before what is open beside it. */
export function barSpan(staging: Staging): readonly { readonly from: number; readonly to: number }[] {
  const bar = barAtEnd(staging);
  const { along } = barred(staging);
  if (bar === undefined || along === undefined || isFarOff(bar) || !staging.figures.some(({ pose }) => pose === "winded")) return [];
  const half = HALF_TRAM / along.away;
  return [{ from: along.middle - half, to: along.middle + half }];
}

const BEFORE_IT = 205;
const SHORT_OF_END = 106;
const BEYOND_END = 140;

/** World pixels: the free way behind several whom it has stopped tells less than what has stopped them. */
export function towardsBar({ props, camera, figures }: Staging): number {
  const bar = camera.size === "LS" && figures.length > 1 ? props.find(standsAcross) : undefined;
  return bar === undefined ? 0 : Math.sign(bar.x) * TURNED;
}

const TURNED = 120;

/** Looked down on, what bars the way sinks in the picture: it would be cut off under its windows. */
export function loweredBar(staging: Staging): { readonly sunk?: number } {
  return barAtEnd(staging) !== undefined ? { sunk: LOWERED } : {};
}

/** Picture heights. */
const LOWERED = 0.26;
