/** Checks where nodes publish to: ports that exist, paths that stay inside and do not meet. Pure. */
import { posix } from "node:path";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import * as say from "../../schema/messages/check.ts";
import type { NodeDeclaration, Pipeline, Template } from "../../schema/pipeline.ts";
import type { Ports } from "./check-ports.ts";
import { isArtifactSchema } from "./check-schema.ts";
import { folded } from "../../schema/folded.ts";

/** What one node says under `publish`. */
export function checkPublish(node: NodeDeclaration, ports: Ports): readonly Diagnostic[] {
  const { publish } = node;
  if (publish === undefined) return [];
  const paths = publish.type === "only" ? [publish.path] : [...publish.paths.values()];
  const inner = paths.flatMap((path) => checkPath(path, node));
  // The publish of a module is the folder that what is inside it publishes under.
  if (node.uses.type === "module") return publish.type === "only" ? inner : [say.publishNeedsFolder(node.spans.get("publish") ?? node.span, ports.of)];
  if (publish.type === "only") return hasOnePort(ports) ? inner : [say.publishNeedsPort(publish.path.span, ports.of, [...ports.outputs.keys()]), ...inner];
  const unknown = [...publish.paths].filter(([port]) => !ports.isOpen && !ports.outputs.has(port));
  return [...unknown.map(([port, { span }]) => say.unknownOutput(node.spans.get(`publish.${port}`) ?? span, { port, of: ports.of, known: [...ports.outputs.keys()] })), ...inner];
}

/** Constant paths that two nodes share, modules included. */
export function checkPublishedPaths(pipeline: Pipeline): readonly Diagnostic[] {
  const published = constantPaths(pipeline, "");
  const first = new Map<string, PublishedPath>();
  const meeting = published.flatMap((each) => {
    const earlier = first.get(folded(each.path));
    if (earlier === undefined) first.set(folded(each.path), each);
    return earlier === undefined ? [] : [sayMeeting(each, earlier)];
  });
  const inFiles = published.flatMap((each) => {
    const file = foldersOf(each.path).map((folder) => first.get(folded(folder))).find((found) => found !== undefined);
    return file === undefined ? [] : [say.publishedInFile(each.span, each.path, file)];
  });
  return [...meeting, ...inFiles];
}

function sayMeeting({ path, span }: PublishedPath, earlier: PublishedPath): Diagnostic {
  return path === earlier.path ? say.publishedTwice(span, path, earlier.span) : say.publishedTooNear(span, path, earlier);
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

function hasOnePort({ outputs, isOpen }: Ports): boolean {
  return isOpen || outputs.size === 1 || [...outputs.values()].filter(isArtifactSchema).length === 1;
}

function checkPath(template: Template, node: NodeDeclaration): readonly Diagnostic[] {
  const path = constantPath(template);
  if (path === undefined) return [];
  if (path === "." && node.uses.type !== "module") return [say.publishEmpty(template.span)];
  if (path.startsWith("/") || path === ".." || path.startsWith("../")) return [say.publishOutside(template.span, path)];
  // The paths inside a module may tell its elements apart; if they do not, the run says so.
  return node.forEach === undefined || node.uses.type === "module" ? [] : [say.publishedByEach(template.span, path, node.as)];
}

interface PublishedPath {
  readonly path: string;
  readonly span: Span;
}

function constantPaths(pipeline: Pipeline, prefix: string): readonly PublishedPath[] {
  return [...pipeline.nodes.values()].flatMap((node): readonly PublishedPath[] => {
    const { publish, uses } = node;
    if (uses.type === "module") return constantPaths(uses.pipeline, `${prefix}${moduleFolder(node)}`);
    const templates = publish === undefined ? [] : publish.type === "only" ? [publish.path] : [...publish.paths.values()];
    return templates.flatMap((template) => {
      const path = constantPath(template);
      return path === undefined || node.forEach !== undefined ? [] : [{ path: `${prefix}${path}`, span: template.span }];
    });
  });
}

/** What stands before the paths inside a module: its address, or the folder its `publish` names. */
function moduleFolder({ name, forEach, publish }: NodeDeclaration): string {
  const folder = publish?.type === "only" ? constantPath(publish.path) : undefined;
  if (folder !== undefined) return folder === "." ? "" : `${folder}/`;
  // The element's key, or what is computed of it, keeps the paths of different elements apart.
  return `${name}${forEach === undefined && publish === undefined ? "" : "[*]"}/`;
}

function constantPath(template: Template): string | undefined {
  return template.type === "constant" && typeof template.value === "string" ? posix.normalize(template.value) : undefined;
}
