/** A pipeline as it was written: params, nodes, outputs, each with its place in the file. Parsed once, trusted after. */
import type { Json } from "./json.ts";
import type { Span } from "./diagnostic.ts";

export interface Pipeline {
  /** Absolute path of the YAML. */
  readonly file: string;
  readonly name: string;
  readonly description?: string;
  readonly params: ReadonlyMap<string, Param>;
  readonly plugins: readonly PluginReference[];
  readonly nodes: ReadonlyMap<string, NodeDeclaration>;
  readonly outputs: ReadonlyMap<string, Template>;
  /** The states of a production in their order, each with the nodes that it makes. */
  readonly states: ReadonlyMap<string, readonly NamedNode[]>;
  /** Every file that was read to load it, modules included: absolute paths. */
  readonly sources: readonly string[];
  readonly span: Span;
}

/** `string`, `number` …, `file`, or an artifact type: `image`, `video`, `audio`. */
export type ParamType = "string" | "number" | "integer" | "boolean" | "file" | "object" | "list" | "image" | "video" | "audio";

export interface Param {
  readonly name: string;
  readonly type: ParamType;
  /** Absent: the param must be given. A `file` default is an absolute path. */
  readonly default?: Json;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** A number that its values can be divided by. */
  readonly multipleOf?: number;
  readonly enum?: readonly Json[];
  /** Of a list of maps, or of a map: the keys whose values are paths. */
  readonly files?: readonly string[];
  /** Of text: another one is another film. */
  readonly film?: true;
  /** Files of the default that are not there: a mistake where the default is what counts. */
  readonly absent?: readonly AbsentFile[];
  readonly span: Span;
}

/** A path as it is written, and where. */
export interface AbsentFile {
  readonly written: string;
  readonly span: Span;
}

/** What gave a param its value; the later ones here win. */
export type ParamOrigin =
  | { readonly type: "default" }
  | { readonly type: "config" }
  | { readonly type: "profile"; readonly name: string }
  /** Absolute path. */
  | { readonly type: "params-file"; readonly file: string }
  | { readonly type: "set" };

export interface PluginReference {
  /** As written: `./my-node.ts`, or a package name. */
  readonly written: string;
  /** Absolute path for a file, `undefined` for a package. */
  readonly file?: string;
  readonly span: Span;
}

export interface NodeDeclaration {
  readonly name: string;
  readonly uses: Uses;
  readonly with: ReadonlyMap<string, Template>;
  readonly forEach?: Template;
  /** The element's name in expressions. */
  readonly as: string;
  readonly key?: Template;
  readonly when?: Template;
  /** Names of nodes that come first; order only. */
  readonly needs: readonly NamedNode[];
  readonly pool?: string;
  /** Tries after the first. */
  readonly retry?: number;
  readonly timeoutMs?: number;
  readonly take?: number;
  readonly freshForMs?: number;
  readonly onFailure: "fail" | "skip";
  /** 0 to 1; of a fan-out. */
  readonly minSuccess?: number;
  readonly publish?: Publish;
  readonly description?: string;
  readonly span: Span;
  /** Where each key of the node stands, for messages. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** A node as it is named elsewhere. */
export interface NamedNode {
  /** In `states` also a node inside a module: `scenes/clips`. */
  readonly name: string;
  readonly span: Span;
}

export type Uses =
  | { readonly type: "node-type"; readonly name: string; readonly span: Span }
  | { readonly type: "module"; readonly written: string; readonly pipeline: Pipeline; readonly span: Span };

/** A path for the only artifact, or one path a port; relative to the output folder. */
export type Publish =
  | { readonly type: "only"; readonly path: Template }
  | { readonly type: "ports"; readonly paths: ReadonlyMap<string, Template> };

/** A value as written, in which expressions may stand anywhere. */
export type Template =
  | { readonly type: "constant"; readonly value: Json; readonly span: Span }
  | { readonly type: "expression"; readonly expression: Expression; readonly span: Span }
  | { readonly type: "text"; readonly parts: readonly (string | Expression)[]; readonly span: Span }
  | { readonly type: "list"; readonly items: readonly Template[]; readonly span: Span }
  | { readonly type: "map"; readonly entries: readonly (readonly [string, Template])[]; readonly span: Span };

/** A CEL expression, parsed. How it is evaluated is the affair of runner/load. */
export interface Expression {
  /** Without the `${{ }}`. */
  readonly source: string;
  readonly span: Span;
  readonly references: readonly Reference[];
  /** Gates whose rejections it asks for with `feedback("…")`. They make no edge. */
  readonly feedback: readonly { readonly name: string; readonly span: Span }[];
  /** The parsed form, opaque outside runner/load. */
  readonly compiled: unknown;
}

/** Something an expression names: `frames[shot.id].image` is root `frames`, path `[*, "image"]` with a computed index. */
export interface Reference {
  readonly root: string;
  /** Constant fields and indexes; `null` stands for a computed index. */
  readonly path: readonly (string | null)[];
  /** True when it stands inside a computed index or depends on one: no part of the static order. */
  readonly dynamic: boolean;
  readonly span: Span;
}
