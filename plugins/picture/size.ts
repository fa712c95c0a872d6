/** How large pictures are. Shapes only. */
import { Type } from "vp/plugin";

const DEFAULT = { width: 1280, height: 720 };

export const PictureSize = Type.Object({ width: Type.Integer({ minimum: 16 }), height: Type.Integer({ minimum: 16 }) }, { default: DEFAULT, description: "Pixels." });
