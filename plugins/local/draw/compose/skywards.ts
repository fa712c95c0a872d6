/** Who look up together, one way: the picture has what they look at before them. Pure; draws nothing. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Camera } from "./camera.ts";

/** Where whole animals are seen. */
const WHOLE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);
const LOOSER = 0.82;
/** Shares of the picture by which it goes before them and up. */
const BEFORE = 0.16;
const UP = 0.08;

export function towardsSky(camera: Camera, { figures, camera: { angle, size: shotSize } }: Staging, { width, height }: Size): Camera {
  const [one, other] = figures;
  const way = one?.facing === "left" ? -1 : one?.facing === "right" ? 1 : 0;
  if (other === undefined || way === 0 || angle === "over_shoulder" || !WHOLE.has(shotSize)) return camera;
  if (!figures.every(({ look, facing, gaze }) => look.species !== "person" && facing === one?.facing && gaze === "up")) return camera;
  const zoom = camera.zoom * LOOSER;
  return { ...camera, zoom, x: camera.x + way * BEFORE * (width / zoom), y: camera.y - UP * (height / zoom) };
}
