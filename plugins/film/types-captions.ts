/** Captions as they are shown: lines of words with times, and how they look. Shapes only. */
import { Type, type Static } from "vp/plugin";

const Looks = {
  /** One or two. */
  lines: Type.Array(Type.String(), { minItems: 1 }),
  /** Who speaks, as a reader would call them; empty for nobody, and for two at once. */
  speaker: Type.String(),
  /** `#ffffff`; one for each speaker, the first white. */
  colour: Type.String({ pattern: "^#[0-9a-f]{6}$" }),
  /** Slanted: who speaks is not seen, or not there. */
  italic: Type.Boolean(),
};

/** Seconds of the film. */
export const Caption = Type.Object({ from: Type.Number(), to: Type.Number(), ...Looks });
export type Caption = Static<typeof Caption>;

/** Pictures of one clip: the first that shows it, and the one after the last. */
export const ClipCaption = Type.Object({ from: Type.Integer(), to: Type.Integer(), ...Looks });
export type ClipCaption = Static<typeof ClipCaption>;
