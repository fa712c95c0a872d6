/** `compare.side_by_side`: two films or clips next to each other as one, each under its name, to see what a change did. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { Type, Video, defineNode, file } from "vp/plugin";
import { evenSize } from "../media/even-size.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { BITEXACT, h264, runFfmpeg } from "../media/ffmpeg-run.ts";
import { letter } from "../media/fonts.ts";
import { cutShort } from "../media/lettering.ts";
import { probeVideo, type VideoFacts } from "../media/video-probe.ts";

export default defineNode({
  name: "compare.side_by_side",
  version: 1,
  summary: "Show two films or clips next to each other, each under its name; the shorter one waits on its last picture.",
  inputs: Type.Object({
    left: Video({ description: "Its sound is heard." }),
    right: Video(),
    names: Type.Array(Type.String(), { default: [], maxItems: 2, description: "Of the left and the right one." }),
    height: Type.Integer({ default: 360, minimum: 32, description: "Pixels of each picture." }),
  }),
  outputs: Type.Object({ video: Video() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs: { left, right, names, height: wanted }, workDir, signal }) {
    const both = [await probeVideo(left.path), await probeVideo(right.path)];
    const fps = Math.round(Math.max(...both.map((facts) => facts.fps)));
    const frames = Math.round(Math.max(...both.map(({ seconds }) => seconds)) * fps);
    const { height } = evenSize({ width: 2, height: wanted });
    const widths = both.map((facts) => widthAt(facts, height));
    const strip = path.join(workDir, "names.png");
    await writeFile(strip, namesOver(widths, names));
    const out = path.join(workDir, "compared.mp4");
    const shown = both.map((_, at) => `[${at}:v]fps=${fps},scale=${widths[at]}:${height}:flags=bicubic+bitexact,setsar=1,tpad=stop_mode=clone:stop=${frames}[${"ab"[at]}]`);
    const filter = `${shown.join(";")};[a][b]hstack[both];[2:v]format=yuv420p,setsar=1[names];[names][both]vstack`;
    const inputs = ["-i", left.path, "-i", right.path, "-loop", "1", "-framerate", String(fps), "-i", strip];
    const sound = both[0]?.hasSound === true ? ["-map", "0:a:0", "-c:a", "copy"] : [];
    await runFfmpeg([...inputs, "-filter_complex", `${filter}[out]`, "-map", "[out]", ...sound, "-frames:v", String(frames), ...h264(fps), ...BITEXACT, out], { signal });
    return { video: file(out) };
  },
});

function widthAt({ width, height }: VideoFacts, wanted: number): number {
  return evenSize({ width: Math.round((width * wanted) / height), height: 2 }).width;
}

const STRIP = 40;

/** Each name over its own picture. */
function namesOver(widths: readonly number[], names: readonly string[]): Buffer {
  const canvas = createCanvas(widths.reduce((sum, width) => sum + width, 0), STRIP);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = "#14131a";
  ctx.fillRect(0, 0, canvas.width, STRIP);
  ctx.fillStyle = "#f3eee4";
  for (const [at, width] of widths.entries()) {
    const name = names[at] ?? (at === 0 ? "before" : "after");
    letter(ctx, name, { size: 18, weight: 600 });
    ctx.fillText(cutShort(ctx, name, width - 20), widths.slice(0, at).reduce((sum, each) => sum + each, 0) + 10, 27);
  }
  return canvas.toBuffer("image/png");
}
