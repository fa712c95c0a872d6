/** What hangs on the hook of a room, behind a thing that fills the picture: as far out of focus as its wall. Knows neither the thing nor who hung it up. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import { WORLD, type Light } from "../contract.ts";
import { drawProp } from "../prop/index.ts";
import { amongFigures, type Scene } from "./backdrop.ts";
import { throughView, viewOf, type Box, type Camera } from "./camera.ts";
import { PROP_REACH } from "./framing.ts";
import { finished, type Manner } from "./look.ts";
import { bake, blurred, type Sprite } from "./sprite.ts";

/** World pixels and scale of what hangs at the height that an arm reaches, and where its hook is. */
const HOOKED = { y: 1058, scale: 0.46, hook: 525 } as const;

/** As it hangs on its wall, whatever the camera does with that wall. */
export function onHook(x: number, scene: Pick<Scene, "home" | "size" | "shotSize">): { readonly x: number; readonly y: number; readonly scale: number } {
  const hook = amongFigures({ x, y: HOOKED.hook }, 0, scene);
  return { x: hook.x, y: hook.y + (HOOKED.y - HOOKED.hook) * hook.grown, scale: HOOKED.scale * hook.grown };
}

interface Seen {
  readonly home: Camera;
  readonly size: Size;
  readonly whole: Box;
  readonly light: Light;
  readonly manner: Manner;
}

export function hungBehind({ props }: Staging, { home, size, whole, light, manner }: Seen): readonly Sprite[] {
  return props.filter(({ note }) => note.startsWith("hung ")).map((prop) => {
    const sprite = bake(whole, (ctx) =>
      throughView(ctx, viewOf(home, 0, size), () => {
        ctx.translate(WORLD.width / 2 + prop.x * PROP_REACH, HOOKED.y);
        ctx.scale(HOOKED.scale, HOOKED.scale);
        drawProp(ctx, prop, light, 0);
      }),
    );
    return blurred({ ...sprite, canvas: finished(sprite.canvas, manner) }, SOFT * manner.unit);
  });
}

/** Picture pixels of 720 out of focus. */
const SOFT = 2.4;
