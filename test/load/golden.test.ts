/** Every wrong file under golden/ is told exactly as the text beside it says. VP_GOLDEN=write renews the texts. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import type { Checked, Diagnostic } from "../../schema/diagnostic.ts";
import { checkPipeline } from "../../runner/graph/check.ts";
import { loadConfig } from "../../runner/load/config.ts";
import { readDecisions } from "../../runner/load/decisions.ts";
import { loadPipeline } from "../../runner/load/load-pipeline.ts";
import { resolveParams } from "../../runner/load/params.ts";
import { renderDiagnostic } from "../../runner/report/render-diagnostic.ts";
import { nodeTypes } from "./node-types.ts";

const folder = join(import.meta.dirname, "golden");

for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".yaml"))) {
  test(`golden: ${basename(name, ".yaml")}`, () => {
    const told = tell(join(folder, name));
    const golden = join(folder, name.replace(/\.yaml$/, ".txt"));
    if (process.env["VP_GOLDEN"] === "write") writeFileSync(golden, told);
    assert.equal(told, readFileSync(golden, "utf8"));
  });
}

function tell(file: string): string {
  // vp.yaml has one name only, so each wrong one stands in for it.
  const real = (path: string): string => (path === join(folder, "vp.yaml") ? file : path);
  const sourceOf = (path: string): string | undefined => (existsSync(real(path)) ? readFileSync(real(path), "utf8") : undefined);
  return `${problemsOf(file, real).map((diagnostic) => renderDiagnostic(diagnostic, sourceOf, folder, false)).join("\n\n")}\n`;
}

function problemsOf(file: string, real: (path: string) => string): readonly Diagnostic[] {
  const sources = { readFile: (path: string) => readFileSync(real(path)), exists: (path: string) => existsSync(real(path)) };
  if (file.endsWith(".config.yaml")) return wrongOf(loadConfig(folder, sources));
  if (file.endsWith(".decisions.yaml")) return wrongOf(readDecisions(readFileSync(file, "utf8"), file));
  const loaded = loadPipeline(file, sources, folder);
  if (loaded.type === "wrong") return loaded.diagnostics;
  return [...loaded.warnings, ...checkPipeline(loaded.value, nodeTypes), ...wrongOf(resolveParams(loaded.value, { cwd: folder, sources }))];
}

function wrongOf(checked: Checked<unknown>): readonly Diagnostic[] {
  return checked.type === "wrong" ? checked.diagnostics : [];
}
