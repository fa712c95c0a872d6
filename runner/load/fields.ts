/** Reads single values out of a YAML tree and says what is wrong with them. Knows no pipeline. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Json } from "../../schema/json.ts";
import { constantOnly } from "../../schema/messages/expression.ts";
import { badDuration, badPercentage } from "../../schema/messages/pipeline.ts";
import * as say from "../../schema/messages/yaml.ts";
import { holdsExpression } from "./parse-template.ts";
import { describeNode, plainValue, type YamlEntry, type YamlMap, type YamlNode } from "./yaml-tree.ts";

/** A value with what a message calls it, and where its problems go. */
export interface Field {
  readonly node: YamlNode;
  /** `"retry" of node "voice"`. */
  readonly subject: string;
  readonly diagnostics: Diagnostic[];
}

export interface MapShape {
  /** What a message calls the map: `node "voice"`. */
  readonly of: string;
  /** `undefined`: any key. */
  readonly known?: readonly string[];
}

/** The entries of a map by key; unknown keys are told and left out. */
export function entriesOf(node: YamlNode, { of, known }: MapShape, diagnostics: Diagnostic[]): ReadonlyMap<string, YamlEntry> {
  const map = asMap({ node, subject: of, diagnostics });
  const entries = new Map<string, YamlEntry>();
  for (const entry of map?.entries ?? []) {
    if (known === undefined || known.includes(entry.key)) entries.set(entry.key, entry);
    else diagnostics.push(say.unknownKey(entry.keySpan, { key: entry.key, of, known }));
  }
  return entries;
}

/** True when a map surely does not have a key. */
export function lacks(node: YamlNode, key: string): boolean {
  return node.type === "map" && node.isWhole && !node.entries.some((entry) => entry.key === key);
}

export function asMap(field: Field): YamlMap | undefined {
  return field.node.type === "map" ? field.node : refuse(field, "a map of names to values");
}

export function asList(field: Field): readonly YamlNode[] | undefined {
  return field.node.type === "list" ? field.node.items : refuse(field, "a list");
}

export function asText(field: Field): string | undefined {
  const { node } = field;
  if (node.type !== "scalar" || typeof node.value !== "string" || node.value === "") return refuse(field, "text");
  return isConstant(field) ? node.value : undefined;
}

export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

export function asInteger(field: Field, { minimum, maximum }: Bounds): number | undefined {
  const value = field.node.type === "scalar" ? field.node.value : undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  return refuse(field, `a whole number from ${minimum} to ${maximum}`);
}

export function asNumber(field: Field): number | undefined {
  const value = field.node.type === "scalar" ? field.node.value : undefined;
  return typeof value === "number" ? value : refuse(field, "a number");
}

/** A number above zero, as a rate is. */
export function asPositive(field: Field): number | undefined {
  const value = field.node.type === "scalar" ? field.node.value : undefined;
  return typeof value === "number" && value > 0 ? value : refuse(field, "a number above 0");
}

/** A number of dollars or seconds; zero allows nothing. */
export function asAmount(field: Field): number | undefined {
  const value = field.node.type === "scalar" ? field.node.value : undefined;
  return typeof value === "number" && value >= 0 ? value : refuse(field, "a number, 0 or more");
}

export function asOneOf<T extends string>(field: Field, choices: readonly T[]): T | undefined {
  const value = field.node.type === "scalar" ? field.node.value : undefined;
  return choices.find((choice) => choice === value) ?? refuse(field, choices.map((choice) => `"${choice}"`).join(" or "));
}

/** Any value, as long as no expression is in it. */
export function asConstant(field: Field): Json | undefined {
  return isConstant(field) ? plainValue(field.node) : undefined;
}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `90s`, `1h30m` in milliseconds. */
export function asDurationMs({ node, subject, diagnostics }: Field): number | undefined {
  const written = node.type === "scalar" ? String(node.value) : "";
  const duration = durationMs(written);
  if (duration === undefined) diagnostics.push(badDuration(node.span, subject, node.type === "scalar" ? written : describeNode(node)));
  return duration;
}

/** `90s`, `1h30m`, `30d` in milliseconds; nothing for what is no duration. */
export function durationMs(written: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(written)) return undefined;
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ""] ?? 0), 0);
}

/** `80%` or `0.8` as a share from 0 to 1. */
export function asShare({ node, subject, diagnostics }: Field): number | undefined {
  const written = node.type === "scalar" ? String(node.value) : "";
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(written)?.[1];
  const share = percent === undefined ? (/^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN) : Number(percent) / 100;
  if (share >= 0 && share <= 1) return share;
  diagnostics.push(badPercentage(node.span, subject, node.type === "scalar" ? written : describeNode(node)));
  return undefined;
}

function isConstant({ node, subject, diagnostics }: Field): boolean {
  if (!holdsExpression(node)) return true;
  diagnostics.push(constantOnly(node.span, subject));
  return false;
}

function refuse({ node, subject, diagnostics }: Field, wanted: string): undefined {
  diagnostics.push(say.wrongShape(node.span, { subject, wanted, found: describeNode(node) }));
}
