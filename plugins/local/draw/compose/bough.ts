/** The bough that an owl sits on: out of the picture's nearer edge and under its feet. Knows no bird. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { drawBough } from "../prop/bough.ts";
import { penOf } from "../prop/pen.ts";
import { viewOfFigures } from "./camera.ts";
import type { Framing } from "./framing.ts";
import { finished } from "./look.ts";
import type { Performer, Set } from "./performer.ts";
import { bake } from "./sprite.ts";

export function boughsOf({ camera }: Staging, { placed, camera: { x: middle } }: Pick<Framing, "placed" | "camera">, set: Set): readonly Performer[] {
  if (camera.size === "ECU") return [];
  return placed.filter(({ figure }) => figure.look.species === "owl").map(({ x, y, scale }) => {
    const side = x < middle ? -1 : 1;
    const from = viewOfFigures(set.home, set.size);
    const unit = scale * from.zoom;
    const draw = (ctx: Context): void => {
      ctx.translate((x - from.left) * from.zoom, (y - from.top) * from.zoom);
      ctx.scale(unit * -side, unit);
      drawBough(penOf(ctx, { kind: "bough", note: "" }, { light: set.light, seconds: 0 }));
    };
    const sprite = bake({ x: -set.size.width * 0.1, y: -set.size.height * 0.1, width: set.size.width * 1.2, height: set.size.height * 1.2 }, draw);
    const canvas = finished(sprite.canvas, set.manner);
    return {
      depth: y - 1,
      draw(ctx, _, now) {
        const grown = now.zoom / from.zoom;
        ctx.drawImage(canvas, (sprite.box.x / from.zoom + from.left - now.left) * now.zoom, (sprite.box.y / from.zoom + from.top - now.top) * now.zoom, sprite.box.width * grown, sprite.box.height * grown);
      },
    };
  });
}
