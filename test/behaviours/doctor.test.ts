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
