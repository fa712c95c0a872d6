/** Says where a person gave what a node is handed: the argument or the line of a param, when it hands on nothing else. Evaluates nothing. */
import type { Span } from "../../schema/diagnostic.ts";
import type { NodeDeclaration, ParamOrigin, Template } from "../../schema/pipeline.ts";
import { referencesIn } from "../../schema/template.ts";

export type GivenParams = ReadonlyMap<string, { readonly origin: ParamOrigin; readonly span: Span }>;

/** @param around the modules that it stands in, the nearest first */
export function givenAt(template: Template, around: readonly NodeDeclaration[], params: GivenParams): Span {
  const name = onlyParam(template);
  if (name === undefined) return template.span;
  const [taking, ...further] = around;
  if (taking !== undefined) {
    const handed = taking.with.get(name);
    return handed === undefined ? template.span : givenAt(handed, further, params);
  }
  const given = params.get(name);
  return given === undefined || given.origin.type === "default" ? template.span : given.span;
}

/** The one param that it reads, if it reads nothing else. */
function onlyParam(template: Template): string | undefined {
  const references = referencesIn(template);
  const names = new Set(references.map(({ root, path: [name] }) => (root === "params" ? name : undefined)));
  const [only] = names;
  return names.size === 1 ? (only ?? undefined) : undefined;
}
