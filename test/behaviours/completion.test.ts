/** Shells complete what comes after `vp`: asked as bash and fish themselves ask. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { makeRig, type Rig } from "../rig/rig.ts";
import { vpWords } from "../rig/vp-process.ts";

const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

/** The words after `vp`, the last being typed, and what is offered. */
const ASKED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [["ex"], ["explain", "export"]],
  [["cache", ""], ["gc", "stats", "verify"]],
  [["build", "--max"], ["--max-cost"]],
  [["build", "pipe"], ["pipeline.yaml"]],
  [["take", "pipeline.yaml", "clip["], ["clip[a]", "clip[b]", "clip[c]"]],
];

describe("completion", () => {
  let rig: Rig;
  before(async () => {
    rig = await makeRig();
    assert.equal((await rig.build()).exit, 0);
    await rig.write("bin/vp", `#!/bin/sh\nexec ${vpWords().map((word) => `'${word}'`).join(" ")} "$@"\n`);
    chmodSync(join(rig.folder, "bin/vp"), 0o755);
  });
  after(() => rig[Symbol.asyncDispose]());

  const shown = (shell: string, script: string): readonly string[] => {
    const env = { PATH: `${join(rig.folder, "bin")}:${process.env["PATH"]}`, HOME: rig.folder };
    const { stdout, stderr } = spawnSync(shell, ["-c", script], { cwd: rig.folder, env, encoding: "utf8" });
    assert.equal(stderr, "");
    return stdout.split("\n").filter((line) => line !== "").toSorted();
  };

  test("bash is given commands, flags, pipelines and addresses", { skip: !has("bash") }, () => {
    for (const [words, offered] of ASKED) {
      const line = ["vp", ...words].map((word) => `'${word}'`).join(" ");
      const script = `source <(vp completion bash); COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _vp; printf '%s\\n' "\${COMPREPLY[@]}"`;
      assert.deepEqual(shown("bash", script), offered, words.join(" "));
    }
  });

  test("fish is given the same", { skip: !has("fish") && "there is no fish" }, () => {
    for (const [words, offered] of ASKED) {
      const script = `vp completion fish | source; complete -C 'vp ${words.join(" ")}'`;
      const lines = shown("fish", script).map((line) => line.split("\t")[0] ?? "").map((line) => line.replaceAll("\\", ""));
      for (const each of offered) assert.ok(lines.includes(each), `${words.join(" ")}: ${lines.join()}`);
    }
  });
});
