/** The cord from a receiver at an ear to the telephone on the wall, slack, before who calls; without one in the picture it hangs down. Knows no kitchen. */
import type { Staging } from "../../../film/types-staging.ts";
import { WALL_PHONE } from "../place/heart.ts";
import { penOf } from "../prop/pen.ts";
import { drawCord } from "../prop/telephones.ts";
import { viewOf, viewOfFigures } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";
import { standingPiece } from "./standing-piece.ts";

/** Figure units from the hand to the lower end of the receiver. */
const FROM = { x: -12, y: 72 } as const;
/** … and from there to where it is lost in the dark of the clothes. */
const DOWN: readonly (readonly [number, number])[] = [[0, 0], [-8, 60], [-30, 130], [-64, 190]];
/** World pixels from the middle of the telephone to where its cord comes out. */
const OUT = { x: -6, y: 46 } as const;
/** How far it hangs through, of its length. */
const SLACK = 0.34;

export function cordsOf({ place, camera }: Staging, { placed }: Framing, set: Set): readonly Performer[] {
  if (camera.size === "ECU") return [];
  const hung = place.features?.includes("wall_phone") === true;
  return placed.filter(({ figure }) => figure.holding === "receiver" && figure.pose === "phone").map((each) => cordOf(each, set, hung));
}

function cordOf({ figure, x, y, scale, anchors }: Placed, set: Set, hung: boolean): Performer {
  const side = figure.facing === "left" ? -1 : 1;
  const [wall, near] = [viewOf(set.home, 0, set.size), viewOfFigures(set.home, set.size)];
  // Where the telephone is seen, in the world of the figures.
  const phone = { x: ((WALL_PHONE.x + OUT.x - wall.left) * wall.zoom) / near.zoom + near.left, y: ((WALL_PHONE.y + OUT.y - wall.top) * wall.zoom) / near.zoom + near.top };
  const to = [(phone.x - x) / scale, (phone.y - y) / scale] as const;
  const from = [anchors.hand.x + FROM.x * side, anchors.hand.y + FROM.y] as const;
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const points = !hung ? DOWN.map(([right, down]): readonly [number, number] => [from[0] + right * side, from[1] + down]) : Array.from({ length: 7 }, (_, at): readonly [number, number] => {
    const share = at / 6;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share + long * SLACK * 4 * share * (1 - share)];
  });
  const wide = Math.max(...points.map((point) => Math.abs(point[0]))) + 40;
  const tall = Math.max(1200, ...points.map((point) => -point[1] + 60));
  return { ...standingPiece({ x, y, scale, tall, wide }, set, (ctx) => drawCord(penOf(ctx, { kind: "receiver", note: "" }, { light: set.light, seconds: 0 }), points)), depth: y + 1 };
}
