/** What the drawing and filming node types tell a provider that draws by rule: the brief of each purpose. Shapes and words only. */
import { Type, type Static } from "vp/plugin";
import { Look, VIEWS, VoiceLine, Wardrobe } from "./types.ts";
import { CharacterId } from "./types-lasting.ts";
import { Staging } from "./types-staging.ts";

const PICTURE = { width: 1280, height: 720 };

/** How large a picture is, or a clip. */
export const PictureSize = Type.Object({ width: Type.Integer({ minimum: 16 }), height: Type.Integer({ minimum: 16 }) }, { default: PICTURE, description: "Pixels." });

/** Its width to its height: pixels, or any other unit. */
export const Shape = Type.Object({ width: Type.Integer({ minimum: 2 }), height: Type.Integer({ minimum: 2 }) });
export type Shape = Static<typeof Shape>;

export const FrameBrief = Type.Object({ purpose: Type.Literal("frame"), staging: Staging });
export type FrameBrief = Static<typeof FrameBrief>;

/** What a reference shows that is the frame which another one continues. */
export const CONTINUED = "the frame that this one continues";

export const PortraitBrief = Type.Object({
  purpose: Type.Literal("portrait"),
  character: CharacterId,
  figure: Type.Object({ look: Look, wardrobe: Wardrobe }),
  view: Type.Enum(VIEWS),
  /** How much of the body is seen. */
  body: Type.Enum(["half", "full"]),
  style: Type.String(),
});
export type PortraitBrief = Static<typeof PortraitBrief>;

/** When somebody speaks in a clip, and how the mouth moves. Seconds of the clip, and of the line. */
export const SpokenLine = Type.Object({
  character: CharacterId,
  at: Type.Number(),
  seconds: Type.Number(),
  visemes: VoiceLine.properties.visemes,
  words: VoiceLine.properties.words,
});
export type SpokenLine = Static<typeof SpokenLine>;

export const ClipBrief = Type.Object({
  purpose: Type.Literal("clip"),
  lines: Type.Array(SpokenLine),
  /** Used where the first and last frame do not carry their own. */
  staging: Type.Optional(Staging),
  last_staging: Type.Optional(Staging),
});
export type ClipBrief = Static<typeof ClipBrief>;
