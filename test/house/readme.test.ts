/** The README's own words work: its node type is built exactly as it stands there. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { HOUSE } from "./imports.ts";

const README = readFileSync(join(HOUSE, "README.md"), "utf8");

/** The fenced files of a marked part of the README, by the name after their language. */
function filesMarked(mark: string): Readonly<Record<string, string>> {
  const [, part = ""] = new RegExp(`<!-- test: ${mark} -->([^]*?)<!-- /test -->`).exec(README) ?? [];
  return Object.fromEntries([...part.matchAll(/```\w+ (\S+)\n([^]*?)```/g)].map(([, name = "", text = ""]) => [name, text]));
}

test("the README's node type is made as it says", () => {
  const folder = mkdtempSync(join(tmpdir(), "vp-readme-"));
  try {
    const files = filesMarked("custom node");
    assert.deepEqual(Object.keys(files), ["poster.ts", "film.yaml"]);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const built = spawnSync(process.execPath, [join(HOUSE, "runner/cli/launch.cjs"), "build", "film.yaml"], { cwd: folder, encoding: "utf8", timeout: 60_000 });
    assert.equal(built.status, 0, built.stderr + built.stdout);
    assert.equal(readFileSync(join(folder, "out/poster/poster.txt"), "utf8"), "THE LAMP\nIt only burns when nobody looks\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the README's node type is about fifteen lines", () => {
  const lines = filesMarked("custom node")["poster.ts"]?.trimEnd().split("\n").length ?? 0;
  assert.ok(lines <= 17, `${lines} lines`);
});

test("the README tells of every command", () => {
  for (const file of readdirSync(join(HOUSE, "runner/cli/commands"))) assert.ok(README.includes(`\`vp ${file.replace(/\.ts$/, "")}`), file);
});
