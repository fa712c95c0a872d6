/**
 * The tree of cameras of a scene: each camera but one takes its first picture from a shot of a wider one. Pure; knows
 * no pictures. Cameras are ranked, widest first, and a parent always ranks before its children, so there is no cycle.
 */
import { SIZES, type Camera, type Shot } from "../film/types.ts";

export type TreeShot = Pick<Shot, "id" | "camera" | "size" | "characters" | "insert">;

export function cameraTree(shots: readonly TreeShot[]): Camera[] {
  const ranked = rankedCameras(shots);
  const tree = ranked.map((each, rank) => cameraOf(shots, each, ranked.slice(0, rank)));
  // As a reader meets them: in the order of their first shots.
  return tree.toSorted((a, b) => place(shots, a.shots[0]) - place(shots, b.shots[0]));
}

/** What is wrong with a tree for these shots, a sentence each; nothing for a good one. */
export function treeProblems(shots: readonly TreeShot[], cameras: readonly Camera[]): readonly string[] {
  const byId = new Map(cameras.map((camera) => [camera.id, camera]));
  const roots = cameras.filter(({ parent }) => parent === null);
  return [
    ...(byId.size === cameras.length ? [] : ["two cameras have the same id"]),
    ...membership(shots, cameras),
    ...(roots.length === 1 || shots.length === 0 ? [] : [`there are ${roots.length} cameras without a parent, and must be one`]),
    ...cameras.flatMap((camera) => parentProblems(camera, byId)),
  ];
}

/** From which shot's picture each shot's is taken: the parent's for a camera's first, else that first; none for the root's. */
export function parentsOf(cameras: readonly Camera[]): Record<string, string> {
  return Object.fromEntries(cameras.flatMap(({ shots, parent_shot }) => shots.map((id, at) => [id, at === 0 ? (parent_shot ?? "") : (shots[0] ?? "")])));
}

interface Ranked {
  readonly id: string;
  readonly shots: readonly TreeShot[];
  readonly first: number;
  readonly width: number;
}

/** A wide camera before a close one, an earlier before a later, and a thing's camera after all that show people. */
function rankedCameras(shots: readonly TreeShot[]): readonly Ranked[] {
  const ids = [...new Set(shots.map(({ camera }) => camera))];
  const cameras = ids.map((id): Ranked => {
    const own = shots.filter(({ camera }) => camera === id);
    return { id, shots: own, first: place(shots, own[0]?.id), width: Math.max(...own.map(widthOf)) };
  });
  return cameras.toSorted((a, b) => b.width - a.width || a.first - b.first);
}

function cameraOf(shots: readonly TreeShot[], { id, shots: own, first }: Ranked, wider: readonly Ranked[]): Camera {
  const [opening] = own;
  const candidates = wider.flatMap((camera) => camera.shots.map((shot) => ({ camera: camera.id, shot })));
  if (!opening || candidates.length === 0) return { id, shots: own.map((shot) => shot.id), parent: null, parent_shot: null, covers: false, missing: [] };
  const cost = ({ shot }: (typeof candidates)[number]): number =>
    missingIn(shot, opening).length * 1000 + (widthOf(shot) > widthOf(opening) ? 0 : 100) + Math.abs(place(shots, shot.id) - first);
  const best = candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  const missing = missingIn(best.shot, opening);
  const covers = missing.length === 0 && widthOf(best.shot) > widthOf(opening);
  return { id, shots: own.map((shot) => shot.id), parent: best.camera, parent_shot: best.shot.id, covers, missing };
}

/** ECU 0 to ELS 6. */
function widthOf({ size }: TreeShot): number {
  return SIZES.indexOf(size);
}

function missingIn(parent: TreeShot, child: TreeShot): string[] {
  const people = child.characters.filter((id) => !parent.characters.includes(id));
  return child.insert === undefined || child.insert === parent.insert ? people : [...people, child.insert];
}

function place(shots: readonly TreeShot[], id: string | undefined): number {
  return shots.findIndex((shot) => shot.id === id);
}

function membership(shots: readonly TreeShot[], cameras: readonly Camera[]): readonly string[] {
  const known = new Set(shots.map(({ id }) => id));
  const claims = cameras.flatMap((camera) => camera.shots);
  return [
    ...cameras.filter((camera) => camera.shots.length === 0).map(({ id }) => `camera "${id}" has no shot`),
    ...claims.filter((id) => !known.has(id)).map((id) => `there is no shot "${id}"`),
    ...[...known].flatMap((id) => {
      const times = claims.filter((claim) => claim === id).length;
      return times === 1 ? [] : [`shot "${id}" is in ${times} cameras, and must be in one`];
    }),
  ];
}

function parentProblems(camera: Camera, byId: ReadonlyMap<string, Camera>): readonly string[] {
  const { id, parent, parent_shot } = camera;
  if (parent === null) return parent_shot === null ? [] : [`camera "${id}" has a parent's shot and no parent`];
  const above = byId.get(parent);
  if (!above) return [`camera "${id}" has the parent "${parent}", which there is not`];
  const belongs = parent_shot !== null && above.shots.includes(parent_shot);
  return [
    ...(belongs ? [] : [`camera "${id}" is taken from shot "${parent_shot ?? ""}", which its parent "${parent}" does not have`]),
    ...(reachesRoot(camera, byId) ? [] : [`camera "${id}" is its own ancestor`]),
  ];
}

function reachesRoot(camera: Camera, byId: ReadonlyMap<string, Camera>): boolean {
  const seen = new Set<string>();
  for (let at: Camera | undefined = camera; at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    if (seen.has(at.id)) return false;
    seen.add(at.id);
  }
  return true;
}
