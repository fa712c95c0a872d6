/** A small clip that far sides give: real, and made once a process. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shoot } from "../../plugins/media/footage.ts";

let made: Promise<Buffer> | undefined;

/** Eight seconds at eight frames a second. */
export function smallClip(): Promise<Buffer> {
  return (made ??= make());
}

async function make(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "vp-clip-"));
  const clip = readFileSync(await shoot(join(folder, "clip.mp4"), { frames: 64 }));
  rmSync(folder, { recursive: true, force: true });
  return clip;
}
