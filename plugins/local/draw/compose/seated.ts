/** Who sits, on what, and round which table: from the place and the things in it, whatever the text says of standing. Pure. */
import type { Figure, PROPS, Staging } from "../../../film/types-staging.ts";
import { atCounter, hasCounter } from "./counter.ts";
import { isPerson } from "./persons.ts";
import { atTable, hasTable } from "./table-places.ts";

type Seat = NonNullable<Figure["seat"]>;

export function seated(staging: Staging): Staging {
  const driven = inBed(inVehicle(staging));
  if (hasCounter(driven)) return atCounter(driven);
  if (!driven.figures.some((figure) => isPerson(figure) && sits(figure) && figure.seat === undefined)) return driven;
  return hasTable(driven) ? atTable(driven, sits) : onSeats(driven);
}

/** Who lies in a bedroom or a ward lies in a bed. */
function inBed(staging: Staging): Staging {
  const { kind, setting } = staging.place;
  const bed = staging.props.find((prop) => prop.kind === "bed");
  if (bed === undefined && (setting !== "INT" || (kind !== "bedroom" && kind !== "hospital"))) return staging;
  if (!staging.figures.some(({ pose }) => LYING.has(pose))) return staging;
  return { ...staging, figures: staging.figures.map((figure) => (LYING.has(figure.pose) && figure.seat === undefined ? { ...figure, seat: "bed" } : figure)), props: staging.props.filter((prop) => prop !== bed) };
}

const LYING: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["lying", "sleeping"]);

/** A pose that is always held sitting, or one that is said to be. */
export function sits({ pose, seated: said }: Figure): boolean {
  return said === true || SITTING.has(pose);
}

const SITTING: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["sitting", "huddled", "eating", "driving", "typing", "writing"]);
const UPRIGHT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "dancing", "kneeling", "arms_crossed", "hands_up", "leaning", "crouching", "throwing", "welcoming"]);

/** Nobody stands in a car, and somebody drives it. */
function inVehicle(staging: Staging): Staging {
  const { kind, setting } = staging.place;
  if (setting !== "INT" || (kind !== "car" && kind !== "train")) return staging;
  const stays = kind === "car" ? UPRIGHT : NOBODY;
  return { ...staging, figures: staging.figures.map((figure) => (stays.has(figure.pose) ? { ...figure, pose: "sitting", seat: "none" } : sits(figure) ? { ...figure, seat: kind === "car" ? "none" : "sofa" } : figure)) };
}

const NOBODY: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>();

const SEATS_OF_THINGS: Partial<Readonly<Record<(typeof PROPS)[number], Seat>>> = { bench: "bench", sofa: "sofa", bed: "bed", suitcase: "suitcase", box: "box", stone: "stone", chair: "chair" };
const ON_THE_GROUND: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["forest", "beach", "mountain", "field", "cave", "rooftop", "night_sky", "sea", "alley", "lighthouse"]);
const ON_A_BENCH: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["park", "street", "road", "village", "harbor", "bridge", "school", "gym", "hospital", "corridor", "hall"]);

/** The thing that is sat on is drawn under who sits, and nowhere else. */
function onSeats(staging: Staging): Staging {
  const thing = staging.props.find(({ kind }) => SEATS_OF_THINGS[kind] !== undefined);
  const seat: Seat = (thing && SEATS_OF_THINGS[thing.kind]) ?? seatOf(staging);
  return {
    ...staging,
    figures: staging.figures.map((figure) => (isPerson(figure) && sits(figure) && figure.seat === undefined ? { ...figure, seat: figure.pose === "huddled" ? "floor" : seat } : figure)),
    props: staging.props.filter((prop) => prop !== thing),
  };
}

function seatOf({ place: { kind, setting } }: Staging): Seat {
  if (ON_THE_GROUND.has(kind) && setting === "EXT") return "floor";
  return ON_A_BENCH.has(kind) ? "bench" : kind === "living_room" ? "sofa" : "chair";
}
