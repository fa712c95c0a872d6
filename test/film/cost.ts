/**
 * What the assembly costs, in processor time so that a busy machine tells the same: `node --conditions=vp-source
 * test/film/cost.ts [encoding] [caption]`. Encoding: vp's way from pictures to H.264 beside ffmpeg's own over the same
 * pictures. Caption: a film of five minutes with captions burnt in, built, and built again after one was changed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { requireFfmpeg } from "../../plugins/media/ffmpeg.ts";
import { BITEXACT, encodeFrames, h264 } from "../../plugins/media/ffmpeg-run.ts";
import { probeVideo } from "../../plugins/media/video-probe.ts";

const SIZE = { width: 1280, height: 720 };
const FPS = 24;
const HOUSE = join(import.meta.dirname, "../..");

interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Seconds of the processor, children included, and of the clock. */
function cost(command: string, words: readonly string[], cwd = HOUSE): Cost {
  const timed = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S %R"; time "$0" "$@" 2>&1 >/dev/null', command, ...words], { cwd, encoding: "utf8" });
  const lines = timed.stderr.trim().split("\n");
  const [user = NaN, system = NaN, wall = NaN] = (lines.at(-1) ?? "").split(" ").map(Number);
  if (timed.status !== 0) throw new Error(`${command} ended with ${timed.status}: ${timed.stdout}\n${lines.join("\n")}`);
  return { cpu: user + system, wall };
}

function said(what: string, { cpu, wall }: Cost): void {
  console.log(`${what.padEnd(58)} ${cpu.toFixed(1).padStart(7)} s of processor ${wall.toFixed(1).padStart(7)} s of clock`);
}

// Encoding

const PICTURES = 120;

/** Pictures with flat colours, gradients and things that move, about as those of the studio are. */
function picture(at: number, look = 0): Uint8Array {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  paint(canvas.getContext("2d"), at, look);
  return canvas.data();
}

function paint(ctx: ReturnType<ReturnType<typeof createCanvas>["getContext"]>, at: number, look: number): void {
  const sky = ctx.createLinearGradient(0, 0, 0, SIZE.height);
  sky.addColorStop(0, `hsl(${look * 47} 40% 30%)`);
  sky.addColorStop(1, `hsl(${look * 47 + 40} 55% 70%)`);
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, SIZE.width, SIZE.height);
  for (let i = 0; i < 60; i++) {
    ctx.fillStyle = `hsl(${(i * 61 + look * 17) % 360} 45% ${30 + (i % 5) * 9}%)`;
    ctx.beginPath();
    ctx.ellipse(((i * 211 + look * 97) % 1400) - 60 + at * ((i % 7) - 3) * 0.6, 120 + ((i * 137) % 640), 20 + (i % 9) * 14, 16 + (i % 6) * 17, i, 0, 7);
    ctx.fill();
  }
}

async function encoding(folder: string): Promise<void> {
  const raw = join(folder, "pictures.rgba");
  writeFileSync(raw, Buffer.concat(Array.from({ length: PICTURES }, (_, at) => picture(at))));
  const { path } = await requireFfmpeg();
  const input = ["-f", "rawvideo", "-pix_fmt", "rgba", "-s", `${SIZE.width}x${SIZE.height}`, "-r", String(FPS), "-i", raw];
  const filter = ["-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+bitexact"];
  const own = cost(path, ["-v", "error", "-y", ...input, "-an", ...filter, ...h264(FPS), ...BITEXACT, join(folder, "own.mp4")]);
  const start = cost(process.execPath, ["--conditions=vp-source", import.meta.filename, "pipe", raw, join(folder, "none.mp4"), "0"]);
  const ours = cost(process.execPath, ["--conditions=vp-source", import.meta.filename, "pipe", raw, join(folder, "ours.mp4"), String(PICTURES)]);
  said(`ffmpeg by itself, ${PICTURES} pictures of 720p from a file`, own);
  said("vp's encoder, the same pictures through its pipe", { cpu: ours.cpu - start.cpu, wall: ours.wall - start.wall });
  const same = readFileSync(join(folder, "own.mp4")).equals(readFileSync(join(folder, "ours.mp4")));
  console.log(`${(((ours.cpu - start.cpu) / own.cpu - 1) * 100).toFixed(1)} % more; the files are ${same ? "the same bytes" : "different"}`);
}

/** Run by itself, so that its time is its own. With no pictures it only starts. */
async function pipe([raw = "", out = "", count = "0"]: readonly string[]): Promise<void> {
  const bytes = readFileSync(raw);
  if (count === "0") return;
  const sink = await encodeFrames({ ...SIZE, fps: FPS, out });
  for (let at = 0; at < Number(count); at++) await sink.write(bytes.subarray(at * SIZE.width * SIZE.height * 4, (at + 1) * SIZE.width * SIZE.height * 4));
  await sink.finish();
}

// One caption

const SHOTS = 75;
const SECONDS = 4;

/** Every node of a film but those that draw people: their place is taken by pictures that are moved over. */
const PIPELINE = `name: long
params:
  shots: { type: list }
  subtitles: { type: file }
nodes:
  voices:
    uses: voice.speak
    for_each: "\${{ params.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    with: { line: "\${{ shot.line }}", voice: { gender: "\${{ shot.gender }}", pitch: 1, rate: 1, accent: "", name: "" } }
  timing:
    uses: film.timing
    with:
      fps: ${FPS}
      title: Five minutes
      labels: "\${{ params.shots.map(s, { 'id': s.id }) }}"
      shots: "\${{ params.shots.map(s, { 'seconds': ${SECONDS}, 'transition': s.transition, 'lines': [{ 'character': s.gender, 'line': s.line, 'audio': voices[s.id].audio, 'words': voices[s.id].words, 'seconds': voices[s.id].seconds, 'at': 0.3 }] }) }}"
  music: { uses: music.score, with: { mood: calm, title: Five minutes, seconds: "\${{ timing.seconds }}" } }
  mix: { uses: sound.mix, with: { lines: "\${{ timing.lines }}", music: "\${{ music.audio }}", seconds: "\${{ timing.seconds }}" } }
  sound: { uses: film.sound, with: { audio: "\${{ mix.audio }}" } }
  listen: { uses: film.listen, with: { audio: "\${{ sound.audio }}", lines: "\${{ timing.cut.lines }}" } }
  clips:
    uses: clip.render
    for_each: "\${{ params.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    with: { first_frame: "\${{ file(shot.picture) }}", seconds: ${SECONDS}, fps: ${FPS}, size: { width: ${SIZE.width}, height: ${SIZE.height} } }
    publish: { video: "shots/\${{ shot.id }}.mp4" }
  words: { uses: captions.translate, with: { cues: "\${{ timing.cues }}", language: en, translation: "\${{ params.subtitles }}" } }
  captions: { uses: captions.write, with: { cues: "\${{ words.cues }}", shots: "\${{ timing.cut.shots }}", seconds: "\${{ timing.seconds }}", fps: ${FPS} }, publish: { srt: film.srt } }
  segments:
    uses: film.segment
    for_each: "\${{ timing.cut.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    with: { clip: "\${{ clips[shot.id].video }}", captions: "\${{ captions.shots[shot.index] }}", fade_in: "\${{ shot.fade_in }}", fade_out: "\${{ shot.fade_out }}" }
  seams:
    uses: film.seam
    for_each: "\${{ timing.cut.shots.filter(s, s.head > 0) }}"
    as: shot
    key: "\${{ shot.id }}"
    with: { before: "\${{ segments[timing.cut.shots[shot.index - 1].id].video }}", after: "\${{ segments[shot.id].video }}", type: "\${{ shot.transition.type }}", frames: "\${{ shot.head }}", tail: "\${{ shot.tail }}" }
  film:
    uses: film.assemble
    with:
      clips: "\${{ list(segments).map(s, s.video) }}"
      seams: "\${{ timing.cut.shots.map(s, s.head == 0 ? null : { 'video': seams[s.id].video, 'frames': s.head, 'holds': seams[s.id].holds }) }}"
      audio: "\${{ sound.audio }}"
      title: Five minutes
    publish: { video: film.mp4 }
  glance:
    uses: film.glance
    with:
      glances: "\${{ list(segments).map(s, s.glance) }}"
      seams: "\${{ timing.cut.shots.map(s, s.head == 0 ? null : { 'glance': seams[s.id].glance, 'frames': s.head, 'holds': seams[s.id].holds }) }}"
  check: { uses: film.check, with: { video: "\${{ film.video }}", glance: "\${{ glance.glance }}", heard: "\${{ listen.heard }}", cut: "\${{ timing.cut }}", captions: "\${{ captions.srt }}" }, publish: { report: check.json } }
outputs: { film: "\${{ film.video }}" }
`;

async function caption(folder: string): Promise<void> {
  mkdirSync(join(folder, "pictures"));
  const shots = Array.from({ length: SHOTS }, (_, at) => shotAt(folder, at));
  writeFileSync(join(folder, "vp.yaml"), "models: { text: local:outline, image: local:animatic, video: local:animatic, speech: local:voice, music: local:score }\n");
  writeFileSync(join(folder, "long.yaml"), PIPELINE);
  writeFileSync(join(folder, "params.yaml"), JSON.stringify({ shots }));
  const subtitles = (changed: string): void => writeFileSync(join(folder, "film.en.srt"), srtOf(shots.map(({ line }, at) => (at === 30 ? changed : line))));
  subtitles("This is the caption as it was.");
  const build = (...words: readonly string[]): Cost => cost(process.execPath, [join(HOUSE, "dist/vp.cjs"), "build", "long.yaml", ...words, "--params", "params.yaml", "--set", "subtitles=film.en.srt"], folder);
  const whole = build();
  const { seconds, frames } = await probeVideo(join(folder, "out/long/film.mp4"));
  said(`a film of ${seconds.toFixed(0)} s, ${frames} pictures of 720p, from nothing`, whole);
  subtitles("This is the caption as it is now.");
  const film = build("film");
  said("one caption changed: the film", film);
  const check = build();
  said("and its check", check);
  const share = (part: number, all: number): string => `${((part / all) * 100).toFixed(1)} %`;
  console.log(`of the processor ${share(film.cpu, whole.cpu)}, with the check ${share(film.cpu + check.cpu, whole.cpu)}; of the clock ${share(film.wall, whole.wall)} and ${share(film.wall + check.wall, whole.wall)}`);
}

function shotAt(folder: string, at: number) {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  paint(canvas.getContext("2d"), 0, at);
  const name = `pictures/${String(at + 1).padStart(3, "0")}.png`;
  writeFileSync(join(folder, name), canvas.toBuffer("image/png"));
  const transition = at % 15 === 14 ? "dissolve" : "cut";
  return { id: String(at + 1).padStart(3, "0"), picture: name, line: `This is what is said in shot number ${at + 1}.`, gender: at % 2 === 0 ? "female" : "male", transition };
}

function srtOf(lines: readonly string[]): string {
  const time = (seconds: number): string => `00:${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(Math.floor(seconds % 60)).padStart(2, "0")},${String(Math.round((seconds % 1) * 1000)).padStart(3, "0")}`;
  return lines.map((line, at) => `${at + 1}\n${time(at * (SECONDS - 0.03) + 0.6)} --> ${time(at * (SECONDS - 0.03) + 2.6)}\n${line}\n`).join("\n");
}

const [wanted, ...rest] = process.argv.slice(2);
if (wanted === "pipe") await pipe(rest);
else {
  const folder = mkdtempSync(join(tmpdir(), "vp-cost-"));
  try {
    if (wanted !== "caption") await encoding(folder);
    if (wanted !== "encoding") await caption(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
