/** Every tool of the kit by its name. */
import { floor } from "./floor.ts";
import { native } from "./native.ts";
import { packages } from "./packages.ts";
import { python } from "./python.ts";
import type { Tool } from "./tool.ts";
import { vp } from "./vp.ts";

const all = [...vp, ...native, ...packages, ...python, ...floor];

export function toolOf(name: string): Tool {
  const found = all.find((tool) => tool.name === name);
  if (found === undefined) throw new Error(`no tool is called "${name}": there are ${all.map((tool) => tool.name).join(", ")}`);
  return found;
}
