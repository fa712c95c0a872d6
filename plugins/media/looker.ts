/** Looks into a file that a person gave: whether it is a picture, a clip or a sound, and which. Its name counts for nothing. */
import { open, readFile, rm, writeFile } from "node:fs/promises";
import type { Look, Looker } from "vp/plugin";
import { runFfmpeg } from "./ffmpeg-run.ts";
import { probeVideo } from "./video-probe.ts";

const looker: Looker = { lookAt, convert };
export default looker;

const HEAD = 4096;

/** What the first bytes of each kind of picture are, one character a byte. */
const PICTURES: readonly (readonly [RegExp, mediaType: string, name: string])[] = [
  [/^\u0089PNG\r\n/, "image/png", "a PNG"],
  [/^\u00ff\u00d8\u00ff/, "image/jpeg", "a JPEG"],
  [/^RIFF[^]{4}WEBP/, "image/webp", "a WebP"],
  [/^GIF8[79]a/, "image/gif", "a GIF"],
  [/^[^]{4}ftyp(avif|avis)/, "image/avif", "an AVIF"],
  [/^[^]{4}ftyp(heic|heix|mif1|msf1)/, "image/heic", "a HEIC"],
  [/^BM[^]{4}\0\0\0\0/, "image/bmp", "a BMP"],
  [/^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^]*?\?>\s*)?(<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i, "image/svg+xml", "an SVG"],
];

async function lookAt(path: string): Promise<Look> {
  const head = await headOf(path);
  const picture = PICTURES.find(([begins]) => begins.test(head));
  if (picture !== undefined) return await lookAtPicture(path, picture[1], picture[2]);
  return (await lookAtTracks(path)) ?? { type: "none", what: wordsFor(head) };
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function lookAtPicture(path: string, mediaType: string, name: string): Promise<Look> {
  const { loadImage } = await import("@napi-rs/canvas");
  const bytes = await readFile(path);
  // A reader draws the part that it has, and says nothing.
  if (mediaType === "image/png" && !bytes.includes("IEND")) return { type: "none", what: `${name} that breaks off` };
  const image = await loadImage(bytes).catch(() => undefined);
  if (image === undefined || image.width === 0 || image.height === 0) return { type: "none", what: `${name} that cannot be read` };
  return { type: "image", mediaType, width: image.width, height: image.height };
}

async function lookAtTracks(path: string): Promise<Look | undefined> {
  const { ALL_FORMATS, FilePathSource, Input } = await import("mediabunny");
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) });
  try {
    if (!(await input.canRead())) return undefined;
    const { mimeType } = await input.getFormat();
    const kind = mimeType.slice(mimeType.indexOf("/"));
    if ((await input.getPrimaryVideoTrack()) !== null) {
      const { width, height, fps, seconds } = await probeVideo(path);
      return { type: "video", mediaType: `video${kind}`, width, height, fps, seconds };
    }
    const sound = await input.getPrimaryAudioTrack();
    return sound === null ? undefined : { type: "audio", mediaType: `audio${kind}`, seconds: await sound.computeDuration() };
  } catch {
    return { type: "none", what: "a clip or sound that cannot be read" };
  }
}

function wordsFor(head: string): string {
  if (head === "") return "empty";
  if (head.startsWith("%PDF")) return "a PDF";
  if (/^\s*<(!doctype\s+html|html)\b/i.test(head)) return "an HTML page";
  const isText = !head.includes("\0") && !Buffer.from(head, "latin1").toString("utf8").slice(0, -1).includes("\ufffd");
  return isText ? "text" : "nothing that can be read as a picture, a clip or a sound";
}

/** The pixels, pictures or samples stay as they are; only what they are kept in changes. */
async function convert(path: string, mediaType: string, out: string): Promise<boolean> {
  if (mediaType === "image/png") return await drawnAnew(path, out);
  const ways: Readonly<Record<string, readonly string[]>> = {
    "video/mp4": ["-map", "0:v:0", "-map", "0:a:0?", "-c", "copy", "-movflags", "+faststart"],
    "audio/wav": ["-vn", "-map", "0:a:0", "-c:a", "pcm_s24le"],
  };
  const way = ways[mediaType];
  if (way === undefined) return false;
  return await runFfmpeg(["-i", path, ...way, "-fflags", "+bitexact", "-map_metadata", "-1", out]).then(() => true, async () => {
    await rm(out, { force: true });
    return false;
  });
}

async function drawnAnew(path: string, out: string): Promise<boolean> {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  const image = await loadImage(path);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  await writeFile(out, await canvas.encode("png"));
  return true;
}
