/** `storyboard.check`: a board judged by the rules of coverage, whoever made it. Code alone, no model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Type, defineNode, file, type Static } from "vp/plugin";
import { ANGLES, MOVEMENTS, SIZES } from "../film/types.ts";
import { CharacterId } from "../film/types-lasting.ts";
import { RULES, type Boarded } from "./finding.ts";
import { PlannedCast, ReadScene } from "./read.ts";
import { findingsOf } from "./rules.ts";
import { briefOf } from "./storyboard-plan.ts";

/** Ids are content here: a finding names the shot. */
const BoardedShot = Type.Object({
  id: Type.String(),
  size: Type.Enum(SIZES),
  angle: Type.Enum(ANGLES),
  movement: Type.Enum(MOVEMENTS),
  description: Type.String(),
  characters: Type.Array(CharacterId),
  looks: Type.Enum(["left", "right"]),
  focus: Type.Optional(CharacterId),
  insert: Type.Optional(Type.String()),
  card: Type.Optional(Type.String()),
  dialogue: Type.Array(Type.Object({ character: CharacterId, line: Type.String(), extension: Type.String(), dual: Type.Boolean(), seconds: Type.Number() })),
  seconds: Type.Number(),
  elements: Type.Array(Type.Integer()),
});

export const Finding = Type.Object({
  rule: Type.Enum(RULES),
  shot: Type.String({ description: "Id of the shot; empty for the scene as a whole." }),
  says: Type.String(),
  severity: Type.Enum(["error", "warning"], { description: "An error cannot be shot; a warning would cut badly." }),
});

export default defineNode({
  name: "storyboard.check",
  version: 4,
  summary: "Judge a storyboard by the rules of coverage: jump cuts, the 180 degree line, looks that meet, words that fit, who is seen.",
  inputs: Type.Object({
    shots: Type.Array(BoardedShot),
    scene: ReadScene,
    cast: Type.Array(PlannedCast, { description: "The characters of the film; those of the scene are read." }),
    max_shots: Type.Integer({ minimum: 1, default: 16 }),
    fail_on: Type.Enum(["never", "error", "warning"], { default: "never", description: "What ends the build." }),
  }),
  outputs: Type.Object({
    findings: Type.Array(Finding),
    clean: Type.Boolean({ description: "True when there is nothing to send back." }),
    json: File({ description: "The findings as JSON." }),
  }),
  runs: "engine",
  async run({ inputs: { shots, fail_on: failOn, ...scene }, workDir }) {
    const findings = findingsOf(briefOf({ ...scene, requirement: "" }), shots.map(boarded)).map((finding) => ({ ...finding }));
    const grave = failOn === "never" ? [] : findings.filter(({ severity }) => failOn === "warning" || severity === "error");
    if (grave.length > 0) throw new Error(`the storyboard breaks the rules of coverage: ${grave.map(({ rule, says }) => `${says} (${rule})`).join("; ")}`);
    const json = join(workDir, "storyboard_check.json");
    await writeFile(json, `${JSON.stringify(findings, null, 2)}\n`);
    return { findings, clean: findings.length === 0, json: file(json) };
  },
});

function boarded({ dialogue, focus = "", insert = "", card = "", ...shot }: Static<typeof BoardedShot>): Boarded {
  return { ...shot, focus, insert, card, lines: dialogue.map(({ line, ...said }) => ({ ...said, text: line })) };
}
