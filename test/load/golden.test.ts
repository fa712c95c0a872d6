/** Every wrong pipeline under golden/ is told exactly as the text beside it says. VP_GOLDEN=write renews the texts. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { checkPipeline } from "../../runner/graph/check.ts";
import { loadPipeline } from "../../runner/load/load-pipeline.ts";
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
  const loaded = loadPipeline(file, { readFile: (path) => readFileSync(path), exists: existsSync }, folder);
  const diagnostics = loaded.type === "wrong" ? loaded.diagnostics : [...loaded.warnings, ...checkPipeline(loaded.value, nodeTypes)];
  const sourceOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
  return `${diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, sourceOf, folder, false)).join("\n\n")}\n`;
}
