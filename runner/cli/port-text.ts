/** The ports of a node type as lines of text, from their JSON Schema. */
import { isObject } from "../../schema/json.ts";
import { pad } from "../report/figures.ts";
import type { Paint } from "../report/paint.ts";

/** One line a property of an object schema: name, type, whether it may be left out, what it is. */
export function portLines(schema: object, paint: Paint): readonly string[] {
  const properties = "properties" in schema && isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const required = new Set("required" in schema && Array.isArray(schema.required) ? schema.required : []);
  const columns = Math.max(0, ...properties.map(([name]) => name.length));
  const types = Math.max(0, ...properties.map(([, property]) => typeText(property).length));
  if (properties.length === 0) return [paint.dim("  nothing")];
  return properties.map(([name, property]) => {
    const optional = required.has(name) && defaultText(property) === "" ? "" : paint.dim(`optional${defaultText(property)}  `);
    return `  ${paint.cyan(pad(name, columns))}  ${pad(typeText(property), types)}  ${optional}${paint.dim(textIn(property, "description"))}`.trimEnd();
  });
}

/** `text`, `list of image`, `one of "a", "b"`, `model for image`. */
function typeText(schema: unknown): string {
  if (!isObject(schema)) return "anything";
  if (typeof schema["artifact"] === "string") return schema["artifact"] === "*/*" ? "file" : schema["artifact"].replace("/*", "");
  if (typeof schema["model"] === "string") return `model for ${schema["model"]}`;
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => JSON.stringify(value)).join(" | ");
  if (schema["const"] !== undefined) return JSON.stringify(schema["const"]);
  const union = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(union)) return union.map(typeText).join(" | ");
  if (schema["type"] === "array") return `list of ${typeText(schema["items"])}`;
  return typeof schema["type"] === "string" ? schema["type"] : "anything";
}

function defaultText(schema: unknown): string {
  return isObject(schema) && schema["default"] !== undefined ? `, ${JSON.stringify(schema["default"])}` : "";
}

function textIn(schema: unknown, field: string): string {
  const text = isObject(schema) ? schema[field] : undefined;
  return typeof text === "string" ? text : "";
}
