/** Where a value does not fit a schema: a place and a sentence each. Loads the checker only when it is asked. */
export interface Misfit {
  readonly path: readonly string[];
  readonly message: string;
}

export async function misfitsOf(schema: unknown, value: unknown): Promise<readonly Misfit[]> {
  const { Ajv } = await import("ajv");
  const validate = new Ajv({ allErrors: true, strict: false }).compile(plainSchema(schema));
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "does not fit", params, keyword }) => ({
    path: instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")),
    message: keyword === "additionalProperties" ? `"${String(params["additionalProperty"])}" is no setting of it` : message,
  }));
}

/** Without the marks that TypeBox hides in it. */
function plainSchema(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema));
}
