/** Composes a shot from its staging: the place, the people and the things, seen by the camera, from moment to moment. */
import type { Canvas } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import { paintCard } from "../../../media/title-card.ts";
import { figureArtist, strideFor } from "../figure/index.ts";
import { paintPlace } from "../place/index.ts";
import type { Act, Context, PaintedPlace, Shot } from "../contract.ts";
import { kneadsByHand } from "./at-worktop.ts";
import { actsOf, type Speaking } from "./acting.ts";
import { animalsBeside } from "./animals.ts";
import { embracerOf } from "./embrace.ts";
import { boughsOf } from "./bough.ts";
import { drawPlane, grown, planesOf, round, underFeet, type Scene } from "./backdrop.ts";
import { changesPose, paceOf, standingOf } from "./blocking-move.ts";
import { reframed, rolled, throughView, viewOf, viewOfFigures, type Box } from "./camera.ts";
import { carriersOf } from "./carriers.ts";
import { sideLookedAt } from "./chairs.ts";
import { claspsOf } from "./clasp.ts";
import { cordsOf } from "./cord.ts";
import { chairsLeft } from "./desk-chair.ts";
import { counterOf } from "./counter.ts";
import { crowdOf } from "./crowd.ts";
import { isDashing } from "./dash.ts";
import { frame, type Framing, type Placed } from "./framing.ts";
import { groundFor, isFromAbove } from "./from-above.ts";
import { dryOf } from "./dry-air.ts";
import { headlightsOf } from "./headlights.ts";
import { besideOf, packs, restsOf } from "./hands-laid.ts";
import { hobsOf, withOneRange } from "./hob.ts";
import { insertShot, sceneryOf } from "./insert.ts";
import { hourOf, isDrawn, mannerOf } from "./look.ts";
import { clearOfHeads, isWhole } from "./luminary.ts";
import { framedOtherwise, litOtherwise } from "./otherwise.ts";
import { isMirror, mirrorShot } from "./mirrored.ts";
import { darkRound, lampOnWall, litByLamp, poolOf } from "./lone-light.ts";
import { isFar } from "./over-shoulder.ts";
import { pathOf, WALKING, walks, wayOf, type CameraPath, type Moment } from "./movement.ts";
import { performer, type Performer, type Set } from "./performer.ts";
import { propsOf } from "./props.ts";
import { behindWhom } from "./reverse.ts";
import { onSill, tableAmong } from "./room-table.ts";
import { momentOf } from "./run-moment.ts";
import { ropeOf } from "./rope.ts";
import { abreastOf, isPerson } from "./persons.ts";
import { prepared } from "./prepared.ts";
import { pictured } from "./print.ts";
import { leavesLight } from "./spotlight.ts";
import { barred } from "./stands-across.ts";
import { stallOf } from "./stall.ts";
import { stamp, union } from "./sprite.ts";
import { tableOf } from "./table.ts";
import { seatedBetween } from "./table-beyond.ts";
import { throwOf } from "./throw.ts";
import { tumbles } from "./tumbling.ts";
import { veilOf } from "./veil.ts";
import { worktopOf } from "./worktop.ts";

export interface Action {
  /** How long the shot lasts. */
  readonly seconds: number;
  /** The staging of the last moment, when people move. */
  readonly last?: Staging;
  readonly speaking: readonly Speaking[];
  /** Seeds another picture of the same plan; empty for the plan as it is. */
  readonly roll?: string;
  /** The roll of the last moment's picture. */
  readonly lastRoll?: string;
  /** Seeds another performance, which begins with the same picture. */
  readonly performance?: string;
}

export const STILL: Action = { seconds: 0, speaking: [] };

export function composeShot(plan: Staging, size: Size, action: Action = STILL): Shot {
  if (plan.card !== undefined && plan.card !== "") return { paint: paintCard(plan.card.split("\n"), { size, seconds: action.seconds, manner: mannerOf(plan.style, size).name }) };
  const { roll = "" } = action;
  const ready = prepared(plan);
  const painted = paintPlace(behindInsert({ ...ready, place: sceneryOf({ ...ready, place: withOneRange(ready) }) }), plan.style, { side: sideLookedAt(ready), above: isFromAbove(ready), ...barred(ready), ...(plan.aboard ? { aboard: plan.aboard } : {}) });
  const staging = turnedToLight(carriersOf(ready, size.width / size.height), painted.light);
  const place = { ...painted, ground: groundFor(staging, painted.ground), level: painted.ground, light: litByLamp(litOtherwise(painted.light, { staging, roll }), staging) };
  const sight = { anchorsOf: figureArtist.anchorsOf, ground: place.ground, ...(place.door ? { door: place.door } : {}), ...(place.lamp ? { lamp: place.lamp } : {}), ...(place.posts ? { posts: place.posts } : {}) };
  if (isMirror(staging)) return mirrorShot({ staging, place, size, frame: (seen, whole) => frame(seen, whole, sight), compose: (seen, before, framing) => composed({ staging: seen, place: before, size, action: { ...STILL, seconds: action.seconds }, framing }) });
  const shown = pictured(staging, size.height, (taken, on) => composeShot(taken, { width: on.width, height: on.height }).paint(on.getContext("2d"), 0));
  if (staging.insert) return insertShot({ staging, place, size, seconds: action.seconds, roll, ...shown });
  const planned = onSill(staging, frame(staging, size, sight), { place, size });
  const framing = framedOtherwise(planned, { staging, size, roll });
  const last = action.last && turnedToLight(carriersOf(prepared(action.last), size.width / size.height), painted.light);
  return composed({ staging, place, size, action: { ...action, ...(last ? { last } : {}) }, framing, ...shown });
}

/** Who alone looks up outdoors looks to where sun or moon stands, and so do animals that sit side by side under a moon that is told of, or of which one looks up to it. */
function turnedToLight(staging: Staging, light: PaintedPlace["light"]): Staging {
  const [figure, other] = staging.figures;
  const sideOfMoon = light.x < 0 ? "left" : "right";
  const animals = other !== undefined && staging.props.some(({ kind }) => kind === "moon") && staging.figures.every((each) => !isPerson(each));
  if (animals && staging.camera.angle !== "over_shoulder" && staging.figures.some(({ gaze }) => gaze === "up")) return { ...staging, figures: staging.figures.map((each) => ({ ...each, facing: each.facing === "back" ? "back" : sideOfMoon, gaze: "up" })) };
  if (animals && staging.figures.every((each) => each.facing === "front" && each.gaze === "camera")) return { ...staging, figures: staging.figures.map((each) => ({ ...each, gaze: sideOfMoon })) };
  if (figure === undefined || other !== undefined || figure.gaze !== "up" || staging.place.setting !== "EXT" || figure.facing === "front" || figure.facing === "back") return staging;
  return { ...staging, figures: [{ ...figure, facing: sideOfMoon }] };
}

/** What fills the picture is not seen once more behind itself. */
function behindInsert({ place, insert }: Staging): Staging["place"] {
  return insert?.kind === "clock" ? { ...place, hour: "elsewhere" } : place;
}

interface Composition {
  readonly staging: Staging;
  readonly place: PaintedPlace;
  readonly size: Size;
  readonly action: Action;
  readonly framing: Framing;
  /** What a photograph in a hand shows. */
  readonly picture?: Canvas;
}

function composed(composition: Composition): Shot {
  const { staging, place, size, framing } = composition;
  const path = cameraPath(composition);
  const scene = sceneOf(composition, path);
  const set: Set = { artist: figureArtist, light: { ...place.light, rimless: isDrawn(scene.manner) }, manner: scene.manner, size, home: scene.home, seen: grown(scene.boxAt(0), 2) };
  const table = tableAmong(staging, { framing, place, size });
  const things = propsOf(staging, { place, framing, set, ...(table === undefined ? {} : { table }) });
  const thrown = throwOf(framing, size.width, place.light);
  const [wall, ...nearer] = place.behind;
  const walls = behindWhom(wall === undefined ? [] : [wall, ...things.wall, ...nearer], { staging, framing, size, door: place.door, ...(table === undefined || place.table === undefined ? {} : { table: { from: place.table.x, to: table } }) }).filter((each) => isWhole(each, { framing, size }) && isWhole(each, { framing: { camera: scene.home }, size })).map((each, _, seen) => underFeet(round(clearOfHeads(each, { framing, size, posts: seen }), scene), scene));
  const behind = planesOf([...walls, ...poolOf(staging, framing, place.light), ...lampOnWall(staging, framing, { light: place.light, size }), ...crowdOf(staging, place, framing, size).filter((each) => isWhole(each, { framing, size })), ...things.behind, ...thrown.behind], scene);
  const before = planesOf(place.before.filter(() => FEET_SEEN.has(staging.camera.size)), scene, place.behind);
  const cast = [...castOf(composition, set, path), ...things.among, ...tableOf(staging, framing, set), ...worktopOf(staging, framing, set), ...counterOf(staging, framing, set), ...hobsOf(staging, framing, set), ...cordsOf(staging, framing, set), ...ropeOf(staging, framing, set), ...stallOf(staging, framing, set), ...thrown.among].toSorted((a, b) => a.depth - b.depth);
  const veil = veilOf(scene.air, size);
  const passing = headlightsOf(staging, framing, { size, seconds: composition.action.seconds });
  const dark = darkRound(staging, framing, size);
  // Fog would wash away whoever stands near, and a flake or a mote lie on an eye: they stay behind them.
  const near = FACES.has(staging.camera.size);
  const foggy = staging.place.setting === "EXT" ? staging.place.weather === "fog" || (staging.place.weather === "snow" && near) : near;
  return {
    paint(ctx, at) {
      const moment = path(at);
      throughLens(ctx, moment, size, () => {
        for (const plane of behind) drawPlane(ctx, plane, { home: scene.home, now: moment.camera, size });
        const view = viewOfFigures(moment.camera, size);
        const airView = viewOf(moment.camera, 0.55, size);
        const drift = (): void => throughView(ctx, airView, () => place.air(ctx, at, dryOf(framing.placed, { figures: view, air: airView })));
        if (foggy) drift();
        passing?.behind(ctx, at);
        for (const person of cast) person.draw(ctx, at, view);
        for (const plane of before) drawPlane(ctx, plane, { home: scene.home, now: moment.camera, size });
        if (!foggy) drift();
        passing?.light(ctx, at);
      });
      if (dark) stamp(ctx, dark);
      stamp(ctx, veil);
    },
  };
}

/** What stands before the figures would hide a face in a close shot. */
const FEET_SEEN: ReadonlySet<Staging["camera"]["size"]> = new Set(["MLS", "LS", "ELS"]);

function cameraPath({ staging, size, action, framing }: Composition): CameraPath {
  return pathOf(framing.camera, { ...wayOf(staging, framing.placed), seconds: action.seconds, performance: action.performance }, size);
}

function sceneOf({ staging, place, size, action }: Composition, path: CameraPath): Scene {
  const manner = { ...mannerOf(staging.style, size), side: place.light.x < 0 ? -1 : 1, hour: hourOf(staging.place) } as const;
  const home = path(0).camera;
  const moments = Array.from({ length: action.seconds > 0 ? 25 : 1 }, (_, at) => path((action.seconds * at) / 24));
  return {
    size, home, parted: walks(staging.camera.movement) && action.seconds > 0, shotSize: staging.figures.length === 0 ? "LS" : staging.camera.size, manner,
    air: { place: staging.place, light: place.light, manner },
    boxAt: (distance) => moments.map((moment) => seenAt(moment, { home, distance, size })).reduce(union),
  };
}

function seenAt({ camera, lens }: Moment, { home, distance, size }: { readonly home: Scene["home"]; readonly distance: number; readonly size: Size }): Box {
  const box = rolled(size, camera.roll + lens.roll);
  const [x, y] = [size.width / 2, size.height / 2];
  const seen = { x: (box.x - lens.x - x) / lens.scale + x, y: (box.y - lens.y - y) / lens.scale + y, width: box.width / lens.scale, height: box.height / lens.scale };
  return home === camera ? seen : reframed(seen, viewOf(camera, distance, size), viewOf(home, distance, size));
}

function throughLens(ctx: Context, { camera, lens }: Moment, { width, height }: Size, draw: () => void): void {
  ctx.save();
  ctx.translate(width / 2 + lens.x, height / 2 + lens.y);
  ctx.rotate(camera.roll + lens.roll);
  ctx.scale(lens.scale, lens.scale);
  ctx.translate(-width / 2, -height / 2);
  draw();
  ctx.restore();
}

function castOf(composition: Composition, set: Set, path: CameraPath): readonly Performer[] {
  const { staging, place, framing, size } = composition;
  const close = staging.camera.size === "ECU" || staging.camera.size === "CU";
  const lit = staging.place.features?.includes("spotlight") === true;
  const animals = close ? [] : animalsBeside(staging, { place, framing, width: size.width / framing.camera.zoom, anchorsOf: figureArtist.anchorsOf });
  const people = [...framing.placed, ...animals].map((placed) => personOf(placed, composition, { set, path, soft: 0, shaded: lit && leavesLight(placed.figure) ? 0.5 : 0 }));
  const embracer = embracerOf(framing.placed);
  const arms = embracer === undefined ? [] : [armOf(embracer, composition, { set, path, soft: 0, shaded: 0 })];
  const soft = (Math.min(size.width, size.height) / 720) * (isFar(staging) ? 2.2 : isDrawn(set.manner) ? 3 : 3.6);
  // Nobody and nothing is nearer than the shoulder that is looked over.
  const shoulder = framing.shoulder ? [{ ...personOf(framing.shoulder, composition, { set, path, soft, shaded: set.manner.name === "ink" ? 0 : isPerson(framing.shoulder.figure) ? 0.38 : 0.16 }), depth: Infinity }] : [];
  const laid = framing.placed.filter(({ figure }) => restsOf(staging, figure) !== undefined || kneadsByHand(figure)).map((placed) => forearmsOf(placed, composition, { set, path, soft: 0, shaded: 0 }));
  const between = seatedBetween(staging, framing, figureArtist.anchorsOf).map(({ placed, nearer }) => ({ ...personOf(placed, composition, { set, path, soft: soft * Math.min(1, nearer - 1), shaded: 0.3 * Math.min(1, nearer - 1) }), depth: beforeTable(framing, nearer) }));
  const left = chairsLeft(staging, framing.placed).map((placed) => ({ ...personOf(placed, composition, { set, path, soft: 0, shaded: 0, part: "seat" }), depth: placed.y - 0.5 }));
  return [...left, ...people, ...arms, ...laid, ...between, ...shoulder, ...boughsOf(staging, { camera: framing.camera, placed: [...framing.placed, ...animals] }, set)];
}

/** Nearer than whoever has the end of the table, and beyond its edge: it hides their laps. */
function beforeTable({ placed }: Framing, nearer: number): number {
  return Math.max(...placed.map(({ y }) => y)) + 1 - 1 / nearer;
}

/** The arm of the one behind comes round the back of the one before. */
function armOf(placed: Placed, composition: Composition, playing: Playing): Performer {
  const nearest = Math.max(...composition.framing.placed.map(({ y }) => y));
  return { ...personOf(placed, composition, { ...playing, part: "near arm" }), depth: nearest + 0.5 };
}

/** Hands that lie on a table are before it. */
function forearmsOf(placed: Placed, composition: Composition, playing: Playing): Performer {
  const nearest = Math.max(...composition.framing.placed.map(({ y }) => y));
  return { ...personOf(placed, composition, { ...playing, part: "forearms" }), depth: nearest + 1.5 };
}

interface Playing {
  readonly set: Set;
  readonly path: CameraPath;
  readonly soft: number;
  readonly shaded: number;
  readonly part?: Act["part"];
}

function personOf(placed: Placed, { staging, action, size, framing, picture }: Composition, { set, path, soft, shaded, part }: Playing): Performer {
  const { seconds, speaking, roll = "", lastRoll = roll, performance } = action;
  const seed = `${staging.place.name} ${staging.camera.size} ${staging.camera.angle}`;
  const last = action.last?.figures.find(({ character }) => character === placed.figure.character);
  const followed = staging.camera.movement === "track" && WALKING.has(placed.figure.pose);
  const walk = standingOf({ first: placed, last, half: size.width / framing.camera.zoom / 2, seconds, shotSize: staging.camera.size, followed, others: framing.placed });
  const start = path(0).camera.x;
  const stride = strideFor(paceOf(size.width / framing.camera.zoom / 2, staging.camera.size) / placed.scale);
  const clasp = claspsOf(framing.placed).get(placed.figure.character);
  const acts = (figure: Placed["figure"], held: string) => {
    const whole = actsOf({ figure, speaking, begins: figure.character === speakerOf(staging), seconds, seed, roll: held, performance, ...(clasp && (clasp.about === undefined || figure.pose === "hugging") ? { clasp } : {}), ...(figure.pose === "walking" ? { stride, ...abreastOf(staging.figures, figure) } : {}), moment: momentOf(staging, figure, held) });
    const more = { rests: restsOf(staging, figure), beside: besideOf(staging, figure), packs: packs(staging, figure), ...(part === undefined ? {} : { part }), ...(picture && (figure.holding === "photograph" || figure.tucked === "photograph") ? { picture } : {}) };
    return (at: number): Act => ({ ...whole(at), ...more });
  };
  const changes = last !== undefined && (lastRoll !== roll || changesPose(placed.figure, last));
  return performer({
    placed, acts: acts(placed.figure, roll), soft, shaded, dashes: soft === 0 && FEET_SEEN.has(staging.camera.size) && !staging.props.some(tumbles) && isDashing(placed, framing.placed, set.manner),
    standing: followed ? (at) => ({ ...walk(at), x: walk(at).x + path(at).camera.x - start }) : walk,
    ...(changes && soft === 0 ? { after: { figure: last, acts: acts(last, lastRoll) } } : {}),
  }, set);
}

/** So close that what falls is as large as an eye. */
const FACES: ReadonlySet<Staging["camera"]["size"]> = new Set(["ECU", "CU", "MCU", "MS", "MLS"]);

/** Of several who speak, the one whose picture it is. */
function speakerOf({ figures, camera }: Staging): string | undefined {
  const speakers = figures.filter(({ speaking }) => speaking).map(({ character }) => character);
  return speakers.find((each) => each === camera.focus) ?? speakers[0];
}
