/** Checks values against the schemas that node types declare, with ajv, which is loaded only when something must run. */
import { createRequire } from "node:module";
import type { Ajv as AjvType, ErrorObject, ValidateFunction } from "ajv";
import { isArtifact } from "../../schema/artifact.ts";

const validators = new WeakMap<object, ValidateFunction>();
let ajv: AjvType | undefined;

/** What does not fit, in words like `inputs.size.width must be integer`; `undefined` when all fits. */
export function misfit(schema: object, value: unknown, subject: string): string | undefined {
  const validate = validators.get(schema) ?? compile(schema);
  if (validate(value)) return undefined;
  return (validate.errors ?? []).slice(0, 3).map((error) => sentence(error, subject)).join("; ");
}

function compile(schema: object): ValidateFunction {
  ajv ??= openAjv();
  const validate = ajv.compile(schema);
  validators.set(schema, validate);
  return validate;
}

function openAjv(): AjvType {
  const { Ajv } = createRequire(import.meta.url)("ajv") as { readonly Ajv: typeof AjvType };
  // Compiling a schema finds what is wrong in it; the schema of schemas would take longer than all of ours, and so would making their code shorter.
  const opened = new Ajv({ allErrors: true, strict: false, meta: false, validateSchema: false, code: { optimize: false } });
  for (const keyword of ["model", "provenance"]) opened.addKeyword(keyword);
  opened.addKeyword({ keyword: "artifact", type: "object", validate: (_pattern: unknown, value: unknown) => isArtifact(value) });
  return opened;
}

function sentence(error: ErrorObject, subject: string): string {
  const path = error.instancePath.replaceAll("/", ".").replace(/\.(\d+)/g, "[$1]");
  const extra = error.keyword === "additionalProperties" ? ` ("${String(error.params["additionalProperty"])}")` : "";
  const allowed = error.keyword === "enum" ? ` (${(error.params["allowedValues"] as readonly unknown[]).join(", ")})` : "";
  const what = error.keyword === "artifact" ? "must be a file" : (error.message ?? "does not fit");
  return `${`${subject}${path}`.replace(/^\./, "")} ${what}${extra}${allowed}`.trim();
}
