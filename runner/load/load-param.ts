/** Loads the declaration of one param. Knows nothing of the values it will be given. */
import { resolve } from "node:path";
import type { Json } from "../../schema/json.ts";
import * as say from "../../schema/messages/pipeline.ts";
import { missingKey } from "../../schema/messages/yaml.ts";
import type { AbsentFile, Param, ParamType } from "../../schema/pipeline.ts";
import { asConstant, asInteger, asList, asNumber, asOneOf, asText, entriesOf, lacks } from "./fields.ts";
import { withFiles } from "./listed-files.ts";
import type { Loading } from "./loading.ts";
import { misfitOf } from "./param-value.ts";
import { isInside } from "./source.ts";
import { plainValue, type YamlEntry } from "./yaml-tree.ts";

export const PARAM_TYPES: readonly ParamType[] = [
  "string", "number", "integer", "boolean", "file", "object", "list", "image", "video", "audio",
];
const FILE_TYPES: ReadonlySet<ParamType> = new Set(["file", "image", "video", "audio"]);
const PARAM_KEYS = ["type", "default", "description", "minimum", "maximum", "multiple_of", "enum", "files", "film"];

export function isFileType(type: ParamType): boolean {
  return FILE_TYPES.has(type);
}

export function loadParam({ key: name, keySpan, value: node }: YamlEntry, loading: Loading): Param | undefined {
  const { diagnostics } = loading;
  const of = `param "${name}"`;
  const fields = entriesOf(node, { of, known: PARAM_KEYS }, diagnostics);
  const read = <T>(key: string, as: (field: { readonly node: YamlEntry["value"]; readonly subject: string; readonly diagnostics: typeof diagnostics }) => T): T | undefined => {
    const entry = fields.get(key);
    return entry && as({ node: entry.value, subject: `"${key}" of ${of}`, diagnostics });
  };
  const type = read("type", (field) => asOneOf(field, PARAM_TYPES));
  if (lacks(node, "type")) diagnostics.push(missingKey(keySpan, "type", of));
  if (type === undefined) return undefined;
  const description = read("description", asText);
  const bounds = boundsOf({ minimum: read("minimum", asNumber), maximum: read("maximum", asNumber), multipleOf: read("multiple_of", (field) => asInteger(field, { minimum: 1, maximum: 1_000_000 })) });
  const choices = read("enum", asList)?.map(plainValue);
  const files = read("files", asList)?.map(plainValue).filter((key) => typeof key === "string");
  if (files !== undefined && type !== "list" && type !== "object") diagnostics.push(say.filesNeedMaps(fields.get("files")?.keySpan ?? keySpan, name));
  const film = read("film", asConstant);
  if (film !== undefined && (film !== true || type !== "string")) diagnostics.push(say.filmNeedsText(fields.get("film")?.keySpan ?? keySpan, name));
  const param: Param = {
    name, type, ...(film === true ? { film } : {}), ...(files === undefined ? {} : { files }), ...(description === undefined ? {} : { description }), ...bounds, ...(choices === undefined ? {} : { enum: choices }), span: keySpan,
  };
  checkBounds(param, fields, loading);
  const given = fields.get("default");
  const absent: AbsentFile[] = [];
  const standard = given && defaultOf(param, given, { ...loading, absent });
  return standard === undefined ? param : { ...param, default: standard, ...(absent.length === 0 ? {} : { absent }) };
}

function boundsOf(bounds: Readonly<Record<"minimum" | "maximum" | "multipleOf", number | undefined>>): Pick<Param, "minimum" | "maximum" | "multipleOf"> {
  return {
    ...(bounds.minimum === undefined ? {} : { minimum: bounds.minimum }),
    ...(bounds.maximum === undefined ? {} : { maximum: bounds.maximum }),
    ...(bounds.multipleOf === undefined ? {} : { multipleOf: bounds.multipleOf }),
  };
}

function checkBounds(param: Param, fields: ReadonlyMap<string, YamlEntry>, { diagnostics }: Loading): void {
  const isNumeric = param.type === "number" || param.type === "integer";
  for (const key of ["minimum", "maximum", "multiple_of"]) {
    const entry = fields.get(key);
    if (entry !== undefined && !isNumeric) diagnostics.push(say.rangeNeedsNumber(entry.keySpan, key, param.name));
  }
  if ((param.minimum ?? -Infinity) > (param.maximum ?? Infinity)) diagnostics.push(say.badRange(param.span, param.name));
}

interface LoadingDefault extends Loading {
  readonly absent: AbsentFile[];
}

function defaultOf(param: Param, { value: node }: YamlEntry, loading: LoadingDefault): Json | undefined {
  const { diagnostics } = loading;
  const value = asConstant({ node, subject: `the default of param "${param.name}"`, diagnostics });
  if (value === undefined || value === null) return value;
  const misfit = misfitOf(param, value, { span: node.span, from: "its default" });
  if (misfit !== undefined) {
    diagnostics.push(misfit);
    return undefined;
  }
  if (isFileType(param.type) && typeof value === "string") return fileDefault(value, node.span, loading);
  return withFiles(param, value, (written) => fileDefault(written, node.span, loading) ?? written);
}

function fileDefault(written: string, span: Param["span"], { folder, root, sources, diagnostics, absent }: LoadingDefault): string | undefined {
  const path = resolve(folder, written);
  if (!isInside(root, path)) {
    diagnostics.push(say.outsideWorkspace(span, written));
    return undefined;
  }
  if (!sources.exists(path)) absent.push({ written, span });
  return path;
}
