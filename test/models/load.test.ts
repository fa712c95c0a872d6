/** The SDK's modules are found beside vp, else in the project that it runs in, else told by their name. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

const LOAD = join(import.meta.dirname, "../../plugins/models/sdk/load.ts");
const RUN = `const { loaded } = await import(${JSON.stringify(LOAD)});
const nowhere = async () => { throw Object.assign(new Error("not here"), { code: "ERR_MODULE_NOT_FOUND" }); };
try { console.log((await loaded("far-sdk", nowhere)).word); } catch ({ name, message }) { console.log(name + ": " + message); }`;

test("a module that is not beside vp is found in the project, and told by its name when it is nowhere", async () => {
  const project = await mkdtemp(join(tmpdir(), "vp-project-"));
  try {
    assert.equal(await said(project), 'NotAccepted: the package "far-sdk" is not installed');
    const folder = join(project, "node_modules/far-sdk");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "far-sdk", type: "module", exports: { ".": { import: "./index.js", default: "./index.js" } } }));
    await writeFile(join(folder, "index.js"), 'export const word = "found";\n');
    assert.equal(await said(project), "found");
  } finally {
    await rm(project, { recursive: true });
  }
});

async function said(cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=vp-source", "--input-type=module", "-e", RUN], { cwd });
  return stdout.trim();
}
