/** Where settings do not fit a schema: a place and a sentence each. Loads the checker only when there is something to check. */
import { createRequire } from "node:module";
import type { Ajv as AjvType } from "ajv";
import { isObject } from "../../../schema/json.ts";
import { suggestion } from "../../../schema/suggest.ts";

export interface Misfit {
  readonly path: readonly string[];
  readonly message: string;
  readonly fix?: string | undefined;
}

export function misfitsOf(schema: unknown, value: unknown): readonly Misfit[] {
  const required = isObject(schema) && Array.isArray(schema["required"]) ? schema["required"] : [];
  if (isObject(value) && Object.keys(value).length === 0 && required.length === 0) return [];
  const { Ajv } = createRequire(import.meta.url)("ajv") as { readonly Ajv: typeof AjvType };
  const validate = new Ajv({ allErrors: true, strict: false, verbose: true, meta: false, validateSchema: false }).compile(plainSchema(schema));
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "does not fit", params, keyword, parentSchema }) => {
    const path = instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (keyword !== "additionalProperties") return { path, message };
    const key = String(params["additionalProperty"]);
    const known = Object.keys(isObject(parentSchema?.["properties"]) ? parentSchema["properties"] : {});
    return { path: [...path, key], message: "it has no such setting", fix: suggestion(key, known, "settings") };
  });
}

/** Without the marks that TypeBox hides in it. */
function plainSchema(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema));
}
