/** A short pipeline whose fan-outs make very many instances. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { put } from "./tools/tool.ts";

/** Writes it for `size` instances, half of them frames and half clips, and gives its folder. */
export function fanOut(scratch: string, size: number): string {
  const folder = join(scratch, `fan-out-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shots = Array.from({ length: size / 2 }, (_, index) => `s${String(index).padStart(6, "0")}`);
  put(folder, "vp.yaml", "models: {}\n");
  put(folder, "film.yaml", `name: fan-out
params:
  shots: { type: string, default: "${shots.join(" ")}" }
nodes:
  frames:
    uses: checksums.list
    for_each: "\${{ params.shots.split(' ') }}"
    as: shot
    key: "\${{ shot }}"
    with: { parts: { shot: "\${{ shot }}" } }
  clips:
    uses: checksums.list
    for_each: "\${{ params.shots.split(' ') }}"
    as: shot
    key: "\${{ shot }}"
    with: { parts: { frame: "\${{ frames[shot].list }}" } }
`);
  return folder;
}
