/** `storyboard.gather`: the storyboards and camera trees of all scenes, and what is found in them, as the files people look for. No model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Type, defineNode, file, type Static } from "vp/plugin";
import { Finding } from "./storyboard-check.ts";

const { rule, shot, says } = Finding.properties;
const Labelled = Type.Object({
  id: Type.String(),
  shots: Type.Array(Type.Unknown()),
  cameras: Type.Array(Type.Unknown()),
  findings: Type.Array(Type.Object({ rule, shot, says }), { default: [], description: "As storyboard.check gives them." }),
});
type Labelled = Static<typeof Labelled>;

export default defineNode({
  name: "storyboard.gather",
  version: 2,
  summary: "Gather the storyboards and camera trees of all scenes, and what breaks a rule of coverage in them.",
  inputs: Type.Object({ scenes: Type.Array(Labelled) }),
  outputs: Type.Object({
    storyboard: Type.Array(Type.Unknown(), { description: "Scenes with their shots." }),
    camera_tree: Type.Array(Type.Unknown(), { description: "Scenes with their cameras." }),
    check: File({ description: "The findings as text." }),
  }),
  runs: "engine",
  async run({ inputs: { scenes }, workDir, log }) {
    const found = scenes.flatMap(({ id, findings }) => findings.map((finding) => told(id, finding)));
    found.forEach((line) => log(line));
    const check = join(workDir, "storyboard-check.txt");
    await writeFile(check, `${[headOf(scenes, found.length), ...found].join("\n")}\n`);
    return {
      storyboard: scenes.map(({ id, shots }) => ({ scene: id, shots })),
      camera_tree: scenes.map(({ id, cameras }) => ({ scene: id, cameras })),
      check: file(check),
    };
  },
});

function headOf(scenes: readonly Labelled[], found: number): string {
  const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
  const shots = scenes.reduce((sum, each) => sum + each.shots.length, 0);
  return `${counted(scenes.length, "scene")}, ${counted(shots, "shot")}, ${found === 0 ? "no rule of coverage broken" : counted(found, "finding")}`;
}

function told(scene: string, finding: Labelled["findings"][number]): string {
  return `${finding.shot === "" ? scene : `${scene}-${finding.shot}`}  ${finding.says} (${finding.rule})`;
}
