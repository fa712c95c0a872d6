/** A paid model's pictures and clips on their way through a build: fitted, in parts, judged, and each asked for once. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { probeVideo } from "../../plugins/media/video-probe.ts";
import { shoot } from "../plugins/media/footage.ts";
import { PARK } from "../plugins/draw/shot-samples.ts";
import { startVp, type Finished } from "../rig/vp-process.ts";

/** Answers with what lies beside it, and tells each request: its roll, or its frames and the picture that it begins with. */
const PROVIDER = `
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { defineProvider, file } from "vp/plugin";

const here = import.meta.dirname;
const answered = (name, noted, { workDir, log }) => {
  log(JSON.stringify(noted));
  copyFileSync(join(here, name), join(workDir, name));
  return file(join(workDir, name));
};
export default defineProvider({
  name: "atelier",
  image: { idempotent: true, price: () => 0.04, generate: async (request, context) => ({ image: answered("wide.png", ["image", request.roll ?? 0], context) }) },
  video: { idempotent: true, price: ({ seconds, firstFrame }) => seconds * 0.1 + (firstFrame ? 0.02 : 0), generate: async (request, context) => ({ video: answered("long.mp4", ["video", Math.round(request.seconds * 8), request.firstFrame?.mediaType ?? ""], context) }) },
  text: { idempotent: true, price: ({ references = [] }) => references.length * 0.005, generate: async ({ references = [] }, context) => {
    context.log(JSON.stringify(["text", references.length]));
    const value = { scores: [1, 2].map((number) => ({ number, likeness: number, continuity: 5, description: 5, craft: 5, remark: "" })) };
    return { text: JSON.stringify(value), value };
  } },
});
`;

const PIPELINE = `name: shot
plugins: [./atelier.ts]
params:
  staging: { type: object }
nodes:
  frame:
    uses: frame.best
    with: { description: Mara reads, staging: "\${{ params.staging }}", size: { width: 64, height: 36 }, rolls: 2, model: "atelier:ink", judge: "atelier:eye" }
    publish: { image: frame.png }
  clip:
    uses: clip.render
    with: { motion: She turns, first_frame: "\${{ frame.image }}", seconds: 3, longest: 2, fps: 8, size: { width: 64, height: 36 }, model: "atelier:cam" }
    publish: { video: clip.mp4 }
outputs: { clip: "\${{ clip.video }}" }
`;

async function makeShot() {
  const folder = await mkdtemp(join(tmpdir(), "vp-shot-"));
  const at = (name: string): string => join(folder, name);
  await writeFile(at("wide.png"), createCanvas(200, 100).toBuffer("image/png"));
  await shoot(at("long.mp4"), { width: 128, height: 72, fps: 12, frames: 48 });
  await writeFile(at("atelier.ts"), PROVIDER);
  await writeFile(at("shot.yaml"), PIPELINE);
  await writeFile(at("staging.yaml"), JSON.stringify({ staging: PARK }));
  return {
    at,
    vp: (...words: readonly string[]) => startVp([...words.slice(0, 1), "shot.yaml", "--params", "staging.yaml", ...words.slice(1)], { cwd: folder, environment: { HOME: folder } }).finished,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

test("a shot of a paid model is drawn twice, judged, filmed in parts that go on from each other, and paid for once", async () => {
  await using shot = await makeShot();
  const built = await shot.vp("build", "--json");
  assert.equal(built.exit, 0, built.stderr);
  assert.deepEqual(asked(built), ['["image",0]', '["image",1]', '["text",2]', '["video",12,"image/png"]', '["video",12,"image/png"]']);
  const frame = await loadImage(shot.at("out/shot/frame.png"));
  assert.deepEqual([frame.width, frame.height], [64, 36]);
  const clip = await probeVideo(shot.at("out/shot/clip.mp4"));
  assert.deepEqual([clip.width, clip.height, clip.fps, clip.frames], [64, 36, 8, 24]);

  // One more version is one more picture and another judgement; the clip stays as the frame does.
  await writeFile(shot.at("shot.yaml"), PIPELINE.replace("rolls: 2", "rolls: 3"));
  await writeFile(shot.at("atelier.ts"), PROVIDER.replace("[1, 2]", "[1, 2, 3]"));
  const again = await shot.vp("build", "--json");
  assert.equal(again.exit, 0, again.stderr);
  assert.deepEqual(asked(again), ['["image",2]', '["text",3]']);
});

test("a bill reckons with the pictures that a clip begins with and a judge looks at", async () => {
  await using shot = await makeShot();
  assert.match((await shot.vp("plan")).stdout, /\$0\.09\b/, "two pictures, and a judge that looks at both");
  assert.equal((await shot.vp("build")).exit, 0);
  await writeFile(shot.at("shot.yaml"), PIPELINE.replace("She turns", "She runs"));
  assert.match((await shot.vp("plan")).stdout, /\$0\.34\b/, "two parts of 1.5 seconds, each after a picture");
});

/** What the provider told of the requests that it answered. */
function asked({ events }: Finished): readonly string[] {
  return events.flatMap((event) => (event.type === "log" && event.line.startsWith("[") ? [event.line] : [])).toSorted();
}
