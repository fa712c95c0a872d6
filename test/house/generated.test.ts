/** What is generated and committed is what would be generated now. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HOUSE } from "./imports.ts";

const SOURCE = ["--conditions=vp-source", join(HOUSE, "runner/cli/front.ts")];

for (const name of ["pipeline", "config", "event"]) {
  test(`schema/${name}.schema.json is what \`npm run schema\` writes`, () => {
    const path = join(HOUSE, `schema/${name}.schema.json`);
    assert.ok(existsSync(path), "it was never written: npm run schema");
    const now = execFileSync(process.execPath, [...SOURCE, "schema", name], { encoding: "utf8", maxBuffer: 16_000_000 });
    // Thousands of lines of difference would say less than the way out.
    assert.ok(readFileSync(path, "utf8") === now, "it has drifted: npm run schema, and commit it");
  });
}

test("every built-in has the digest of its source in the bundle", { skip: existsSync(join(HOUSE, "dist/sources.json")) ? false : "not built" }, async () => {
  const sources: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(HOUSE, "dist/sources.json"), "utf8"));
  for (const [key, digest] of Object.entries(sources)) assert.match(`${key} ${digest}`, /^(node|provider):\S+ sha256:[0-9a-f]{64}$/);
});
