/** What stands in a template. Pure; evaluates nothing. */
import { unreachable } from "./unreachable.ts";
import type { Expression, Reference, Template } from "./pipeline.ts";

/** Every expression of a template, in the order they are written. */
export function expressionsOf(template: Template): readonly Expression[] {
  switch (template.type) {
    case "constant": return [];
    case "expression": return [template.expression];
    case "text": return template.parts.filter((part) => typeof part !== "string");
    case "list": return template.items.flatMap(expressionsOf);
    case "map": return template.entries.flatMap(([, value]) => expressionsOf(value));
    default: return unreachable(template);
  }
}

export function referencesIn(template: Template): readonly Reference[] {
  return expressionsOf(template).flatMap((expression) => expression.references);
}
