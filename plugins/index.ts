/** The built-in node types and providers by name, each loaded only when it is asked for. */
import type { NodeType, Provider } from "vp/plugin";

type Loader<T> = () => Promise<{ readonly default: T }>;

export const nodeTypes: Readonly<Record<string, Loader<NodeType>>> = {
  "captions.write": () => import("./film/captions-write.ts"),
  exec: () => import("./flow/exec.ts"),
  "film.assemble": () => import("./film/film-assemble.ts"),
  "film.check": () => import("./film/film-check.ts"),
  gate: () => import("./flow/gate.ts"),
  "music.score": () => import("./sound/music-score.ts"),
  "sound.mix": () => import("./sound/sound-mix.ts"),
  "voice.speak": () => import("./sound/voice-speak.ts"),
};

export const providers: Readonly<Record<string, Loader<Provider>>> = {
  local: () => import("./local/provider.ts"),
};

/** How ffmpeg is found, for those who look at the machine. */
export const ffmpeg = () => import("./media/ffmpeg.ts");
