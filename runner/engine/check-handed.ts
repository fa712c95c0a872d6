/**
 * What modules are handed that is known by params alone, checked against the params that they declare: a size that goes
 * through three files is refused where a person wrote it, before anything is made. Constants are checked with the ports.
 */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { unfitForModule } from "../../schema/messages/params.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { moduleMisfitOf } from "../load/param-value.ts";
import type { ResolvedParam } from "../load/params.ts";
import { givenAt } from "./given-at.ts";
import { knownParams, type Names } from "./view.ts";
import { namesInside, namesWith, surelyNot, valueNow } from "./written.ts";

type GivenParams = ReadonlyMap<string, ResolvedParam>;

export function checkHanded(pipeline: Pipeline, params: GivenParams): readonly Diagnostic[] {
  const values = new Map([...params].map(([name, { value }]) => [name, value]));
  return checkModules({ pipeline, names: namesWith(knownParams(values)), around: [] }, params);
}

interface Taken {
  readonly pipeline: Pipeline;
  readonly names: Names;
  /** The modules that it stands in, the nearest first. */
  readonly around: readonly NodeDeclaration[];
}

function checkModules({ pipeline, names, around }: Taken, params: GivenParams): readonly Diagnostic[] {
  return [...pipeline.nodes.values()].flatMap((node) => {
    if (node.uses.type !== "module" || surelyNot({ node, names })) return [];
    const inside = node.uses.pipeline;
    const own = [...node.with].flatMap(([name, template]) => {
      const param = inside.params.get(name);
      const value = template.type === "constant" ? undefined : valueNow(template, names);
      const misfit = param === undefined || value === undefined ? undefined : moduleMisfitOf(param, value);
      return misfit === undefined ? [] : [unfitForModule(givenAt(template, around, params), misfit)];
    });
    return [...own, ...checkModules({ pipeline: inside, names: namesInside({ node, names }, inside), around: [node, ...around] }, params)];
  });
}
