/** What `vp doctor` finds is what a build in that folder would use. */
import assert from "node:assert/strict";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { makeRig } from "../rig/rig.ts";

/** Answers as an ffmpeg with all that vp needs. */
const FFMPEG = `#!/bin/sh
case "$2" in -version) echo "ffmpeg version 7.7-mine";; *) printf ' V..... libx264 x\\n A..... aac x\\n';; esac
`;

test("doctor sees the ffmpeg that .env names, as a build does", { skip: process.platform === "win32" }, async () => {
  await using rig = await makeRig({ "my-ffmpeg": FFMPEG });
  await chmod(join(rig.folder, "my-ffmpeg"), 0o755);
  await rig.write(".env", `VP_FFMPEG=${join(rig.folder, "my-ffmpeg")}\n`);
  const { stdout, stderr } = await rig.vp("doctor");
  assert.match(stdout, /ffmpeg +7\.7-mine from VP_FFMPEG, .*my-ffmpeg/, stderr);
});

test("doctor tells of a plugin of vp.yaml that cannot be loaded, and of a vp.yaml that cannot be read", async () => {
  await using rig = await makeRig({ "vp.yaml": "plugins: [./broken.ts]\n", "broken.ts": "import 'nowhere';\nexport default 1;\n" });
  const plugin = await rig.vp("doctor");
  assert.equal(plugin.exit, 1, plugin.stdout);
  assert.match(plugin.stdout, /✗ vp\.yaml +vp\.yaml:1:11 plugin "\.\/broken\.ts" cannot be imported[^]*must be put right/);
  assert.doesNotMatch(plugin.stdout, /Films can be made/);
  await rig.write("vp.yaml", "pluggins: []\n");
  assert.match((await rig.vp("doctor")).stdout, /✗ vp\.yaml +vp\.yaml:1:1 /);
});
