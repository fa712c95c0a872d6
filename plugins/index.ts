/** The built-in node types and providers by name, each loaded only when it is asked for. */
import type { ConfigurableProvider, NodeType, Provider } from "vp/plugin";

type Loader<T> = () => Promise<{ readonly default: T }>;

export const nodeTypes: Readonly<Record<string, Loader<NodeType>>> = {
  "camera.tree": () => import("./board/camera-tree.ts"),
  "captions.languages": () => import("./film/captions-languages.ts"),
  "captions.translate": () => import("./film/captions-translate.ts"),
  "captions.write": () => import("./film/captions-write.ts"),
  "cast.dress": () => import("./cast/cast-dress.ts"),
  "cast.extract": () => import("./cast/cast-extract.ts"),
  "cast.merge": () => import("./cast/cast-merge.ts"),
  "checksums.list": () => import("./flow/checksums-list.ts"),
  "clip.best": () => import("./clip/clip-best.ts"),
  "clip.render": () => import("./clip/clip-render.ts"),
  "compare.side_by_side": () => import("./film/compare.ts"),
  "compliance.review": () => import("./text/compliance-review.ts"),
  "drawing.check": () => import("./text/drawing-check.ts"),
  exec: () => import("./flow/exec.ts"),
  "film.assemble": () => import("./film/film-assemble.ts"),
  "film.check": () => import("./film/film-check.ts"),
  "film.glance": () => import("./film/film-glance.ts"),
  "film.listen": () => import("./film/film-listen.ts"),
  "film.poster": () => import("./film/film-poster.ts"),
  "film.seam": () => import("./film/film-seam.ts"),
  "film.segment": () => import("./film/film-segment.ts"),
  "film.sound": () => import("./film/film-sound.ts"),
  "film.timing": () => import("./film/film-timing.ts"),
  "frame.best": () => import("./picture/frame-best.ts"),
  "frame.draw": () => import("./picture/frame-draw.ts"),
  gate: () => import("./flow/gate.ts"),
  "idea.develop": () => import("./text/idea-develop.ts"),
  "music.score": () => import("./sound/music-score.ts"),
  "portrait.draw": () => import("./cast/portrait-draw.ts"),
  "provenance.write": () => import("./film/provenance-write.ts"),
  "reference.select": () => import("./board/reference-select.ts"),
  "screenplay.parse": () => import("./text/screenplay-parse.ts"),
  "sheet.cast": () => import("./picture/sheet-cast.ts"),
  "sheet.draw": () => import("./picture/sheet-draw.ts"),
  "shot.check": () => import("./picture/shot-check.ts"),
  "shot.describe": () => import("./board/shot-describe.ts"),
  "shot.stage": () => import("./board/shot-stage.ts"),
  "shot.timing": () => import("./board/shot-timing.ts"),
  "sound.effects": () => import("./sound/sound-effects.ts"),
  "sound.mix": () => import("./sound/sound-mix.ts"),
  "sound.transcribe": () => import("./sound/sound-transcribe.ts"),
  "story.script": () => import("./text/story-script.ts"),
  "storyboard.check": () => import("./board/storyboard-check.ts"),
  "storyboard.gather": () => import("./board/storyboard-gather.ts"),
  "storyboard.limits": () => import("./board/storyboard-limits.ts"),
  "storyboard.page": () => import("./picture/storyboard-page.ts"),
  "storyboard.plan": () => import("./board/storyboard-plan.ts"),
  "storyboard.read": () => import("./board/storyboard-read.ts"),
  "style.read": () => import("./picture/style-read.ts"),
  "timeline.export": () => import("./film/timeline-export.ts"),
  "title.render": () => import("./clip/title-render.ts"),
  "voice.speak": () => import("./sound/voice-speak.ts"),
};

export const providers: Readonly<Record<string, Loader<Provider | ConfigurableProvider>>> = {
  anthropic: () => import("./models/anthropic.ts"),
  comfy: () => import("./models/comfy/provider.ts"),
  elevenlabs: () => import("./models/elevenlabs.ts"),
  exec: () => import("./models/exec/provider.ts"),
  fal: () => import("./models/fal.ts"),
  google: () => import("./models/google.ts"),
  local: () => import("./local/provider.ts"),
  "openai-compatible": () => import("./models/openai-compatible.ts"),
  openai: () => import("./models/openai.ts"),
  replicate: () => import("./models/replicate.ts"),
  xai: () => import("./models/xai.ts"),
};

/** What models cost. */
export const prices = () => import("./models/prices.json", { with: { type: "json" } });

/** What a person gives is looked into by it. */
export const looker = () => import("./media/looker.ts");

/** How ffmpeg is found, for those who look at the machine. */
export const ffmpeg = () => import("./media/ffmpeg.ts");

/** How a cut is written for editing programs, for those who export one. */
export const timelines = () => import("./film/timeline-export.ts");
