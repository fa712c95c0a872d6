/** The session that the README shows is played for real: gate, take, a picture of one's own, and a watch. */
import assert from "node:assert/strict";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { playSession, SCRIPT } from "./session.ts";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

function blockOf(name: string): string {
  return new RegExp("```\\w+ " + name.replace(".", "\\.") + "\n([^]*?)```").exec(README)?.[1] ?? "";
}

test("the README shows the very session that is played here", () => {
  assert.equal(blockOf("session.sh"), SCRIPT);
});

test("the session of the README: a gate, another take, a picture of one's own, a watch", async () => {
  const files = { "session.yaml": blockOf("session.yaml") };
  const prepare = (folder: string, line: string): void => {
    if (line.startsWith("vp use")) copyFileSync(join(folder, "out/session/shots/s02-01/first_frame.png"), join(folder, "my.png"));
  };
  using played = await playSession({ files, prepare, last: "session is made" });
  const exits = [...played.lines].map(([line, all]) => [line, ...all.map(({ exit }) => exit)]);
  assert.deepEqual(exits, [
    ["vp build session.yaml", 3, 0, 0, 0],
    ["vp gates session.yaml", 0, 0],
    ["vp approve session.yaml approve_script", 0, 0],
    ["vp take session.yaml 'film/scenes[s01]/clips[02]'", 0],
    ["vp use session.yaml 'film/scenes[s01]/frames[01]' my.png", 0],
    ["sed -i 's/Look outside/Look upstairs/' screenplay.fountain", 0],
    ["watch", 130],
  ], JSON.stringify([...played.lines.values()].map((all) => all.map(({ stdout, stderr }) => stdout + stderr)), null, 1));
  const [asked, , taken, used] = (played.lines.get("vp build session.yaml") ?? []).map(({ stdout }) => stdout);
  assert.match(asked ?? "", /approve_script asks for your approval: Is every line worth filming\?\n +look at screenplay\.fountain/);
  assert.match(taken ?? "", /✓ film\/scenes\[s01\]\/clips\[02\]/);
  assert.doesNotMatch(taken ?? "", /✓ film\/scenes\[s01\]\/clips\[01\]/);
  assert.match(used ?? "", /✓ film\/scenes\[s01\]\/clips\[01\]/);
  assert.doesNotMatch(used ?? "", /▸ film\/scenes\[s01\]\/frames/);
  const watched = played.lines.get("watch")?.[0]?.stdout ?? "";
  assert.match(watched, /✓ film\/scenes\[s01\]\/voices\[[^]*session is made/);
  assert.doesNotMatch(watched, /▸ film\/portraits/);
});
