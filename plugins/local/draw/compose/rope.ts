/** The rope between two who hold its ends: taut from fist to fist. Knows no face. */
import type { Staging } from "../../../film/types-staging.ts";
import { figureArtist } from "../figure/index.ts";
import { mix, multiply } from "../paint/colour.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";

export function ropeOf({ camera }: Staging, { placed }: Framing, { light }: Set): readonly Performer[] {
  if (camera.size === "ECU" || camera.size === "CU") return [];
  const holders = placed.filter(({ figure }) => figure.holding === "rope").toSorted((a, b) => a.x - b.x);
  const tint = (colour: string): string => mix(colour, multiply(colour, mix(light.ambient, "#ffffff", 0.25)), light.tint);
  return holders.slice(1).map((right, at): Performer => {
    const left = holders[at] ?? right;
    return {
      depth: Math.min(left.y, right.y) - 1,
      draw(ctx, _, { left: from, top, zoom }) {
        const [a, b] = [handOf(left), handOf(right)].map(({ x, y }) => ({ x: (x - from) * zoom, y: (y - top) * zoom }));
        if (a === undefined || b === undefined) return;
        const thick = 17 * Math.min(left.scale, right.scale) * zoom;
        ctx.save();
        ctx.lineCap = "round";
        for (const [colour, share] of [["#8a6a3c", 1], ["#c9a468", 0.66]] as const) {
          ctx.strokeStyle = tint(colour);
          ctx.lineWidth = thick * share;
          ctx.beginPath();
          ctx.moveTo(a.x, a.y);
          ctx.quadraticCurveTo((a.x + b.x) / 2, (a.y + b.y) / 2 + thick, b.x, b.y);
          ctx.stroke();
        }
        ctx.restore();
      },
    };
  });
}

function handOf({ figure, x, y, scale }: Placed): { readonly x: number; readonly y: number } {
  const { hand } = figureArtist.anchorsOf(figure);
  return { x: x + hand.x * scale, y: y + hand.y * scale };
}
