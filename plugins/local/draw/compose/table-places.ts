/** Who sits where round a table: ends in profile, the others behind it with their faces to us. Pure. */
import type { Figure, PROPS, Staging } from "../../../film/types-staging.ts";
import { isPerson } from "./persons.ts";
import { PLACES } from "./seats.ts";
import { laidDown } from "./sheet-laid.ts";
import { headOf, isAlong, seatedAlong } from "./table-along.ts";

/** Whether those who sit have a table before them. */
export function hasTable({ place, props, figures, camera }: Staging): boolean {
  if (camera.angle === "pov" || NO_TABLE.has(place.kind)) return false;
  if (figures.some(({ seat }) => seat === "table")) return true;
  if (props.some(({ kind }) => SEAT_THINGS.has(kind))) return false;
  return TABLES.has(place.kind) || props.some(({ kind }) => LAID.has(kind)) || figures.some(({ pose }) => pose === "eating" || pose === "typing" || pose === "writing");
}

type Kind = (typeof PROPS)[number];
const NO_TABLE: ReadonlySet<string> = new Set<string>(["car", "train", "bedroom", "gym", "stage", "forest", "beach", "street", "alley", "rooftop"]);
const TABLES: ReadonlySet<string> = new Set<string>(["restaurant", "cafe", "kitchen", "dining_room", "office", "bar"]);
const SEAT_THINGS: ReadonlySet<Kind> = new Set<Kind>(["bench", "sofa", "bed", "suitcase"]);
const LAID: ReadonlySet<Kind> = new Set<Kind>(["table", "plate", "cake", "bowl", "teapot", "tray", "pizza", "laptop", "chess", "cards", "folder", "bread"]);

/** A table at which more sit than a close picture shows. */
export function isLong({ kind, note }: Staging["props"][number]): boolean {
  return kind === "table" && /\b(?:long|big|great|large)\b/i.test(note);
}

/** @param sits who is told to sit; round a table where one eats everybody does */
export function atTable(staging: Staging, sits: (figure: Figure) => boolean): Staging {
  const people = staging.figures.filter((figure) => isPerson(figure) && (!OF_WORK.has(staging.place.kind) || sits(figure)));
  const shoulder = staging.camera.angle === "over_shoulder" && people.length > 1;
  const alone = people.length === 1 || shoulder;
  // Two who are turned to us sit side by side behind it.
  const beside = isBeside(people);
  const sat = isAlong({ ...staging, figures: people.map((figure) => ({ ...figure, seat: "table" })) });
  const figures = staging.figures.map((figure) => {
    const at = people.indexOf(figure);
    if (at < 0) return figure;
    const sitting: Figure = { ...figure, seated: true, seat: "table" };
    if (sat) return seatedAlong(laidDown(sitting), { at, count: people.length, head: headOf(staging) });
    if (beside) return { ...sitting, x: (at === 0 ? -1 : 1) * (isReadTo(people) ? 0.172 : 0.3), depth: 0.34, ...(isReadTo(people) && figure.expression === "neutral" ? { expression: "tender" as const } : {}) };
    // Hands on the table would be cut by the lower edge of a picture of a face.
    if (people.length < 3 && figure.chair !== undefined && (staging.camera.size === "MCU" || staging.camera.size === "CU") && figure.holding === undefined && figure.pose === "sitting") return { ...sitting, seat: "chair" as const };
    if (alone) return shoulder && figure.facing === "back" ? figure : sitting;
    return placed(sitting, { at, count: people.length, towards: towardsOf(people, staging) });
  });
  return { ...staging, figures, props: staging.props.filter((prop) => prop.kind !== "chair" && (prop.kind !== "table" || isLong(prop))) };
}

/** Where one works at a table, and others stand by. */
const OF_WORK: ReadonlySet<string> = new Set<string>(["workshop", "office", "studio", "classroom", "library", "bakery", "museum", "school", "station", "shop", "lighthouse", "spaceship", "hall"]);

export function isBeside(people: readonly Figure[]): boolean {
  return people.length === 2 && people.every(({ facing }) => facing === "front");
}

/** Who is read to sits close to whoever reads. */
export function isReadTo(people: readonly Figure[]): boolean {
  return isBeside(people) && people.some(({ pose }) => pose === "reading");
}

interface Seating {
  readonly at: number;
  readonly count: number;
  /** Where whom they look at sits, -1 to 1. */
  readonly towards: number;
}

function placed(figure: Figure, { at, count, towards }: Seating): Figure {
  const x = PLACES[count]?.[at] ?? figure.x;
  if (at === 0) return { ...figure, x, depth: 0.34, facing: "right", gaze: figure.gaze === "down" ? "down" : "right" };
  if (at === count - 1) return { ...figure, x, depth: 0.34, facing: "left", gaze: figure.gaze === "down" ? "down" : "left" };
  const gaze = figure.gaze === "down" || figure.gaze === "up" || (figure.facing === "front" && figure.gaze !== "camera") ? figure.gaze : Math.abs(towards - x) < 0.1 ? "camera" : towards < x ? "left" : "right";
  // A glass that is raised would be before the face.
  if (figure.pose === "toasting") return { ...figure, x: x + (gaze === "right" ? -0.16 : 0.16), depth: 0.5, facing: gaze === "right" ? "right" : "left", gaze: gaze === "right" ? "right" : "left" };
  return { ...figure, x, depth: 0.5, facing: "front", gaze };
}

function towardsOf(people: readonly Figure[], { camera }: Staging): number {
  const at = people.findIndex(({ character, speaking }) => speaking || character === camera.focus);
  // With nobody to listen to, who sits between two looks where they do in a picture of them alone.
  return PLACES[people.length]?.[at] ?? (people.length === 3 ? -1 : 1);
}
