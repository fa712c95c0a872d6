/** A value as a person writes it in a file or on a command line, and as it is shown to be edited. Reads no file. */
import { stringify } from "yaml";
import type { Json } from "../../schema/json.ts";
import { parseYaml } from "./parse-yaml.ts";
import { plainValue } from "./yaml-tree.ts";

export type GivenValue = { readonly type: "value"; readonly value: Json } | { readonly type: "wrong"; readonly why: string };

/** JSON by the name's extension, else YAML, of which a bare word or number is one too. */
export function parseGiven(text: string, name: string): GivenValue {
  return name.endsWith(".json") ? parseJson(text) : parseYamlValue(text, name);
}

export function printGiven(value: Json): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

function parseJson(text: string): GivenValue {
  try {
    return { type: "value", value: JSON.parse(text) as Json };
  } catch (trouble) {
    return { type: "wrong", why: trouble instanceof Error ? trouble.message : String(trouble) };
  }
}

function parseYamlValue(text: string, name: string): GivenValue {
  const { root, diagnostics } = parseYaml(text, name);
  const [first] = diagnostics;
  if (first) return { type: "wrong", why: `line ${first.span.line}: ${first.message}` };
  return { type: "value", value: root === undefined ? null : plainValue(root) };
}
