/** Builds a small film in a world where one file operation goes wrong, and says what became of it. */
import { join } from "node:path";
import { makeRig, type Build, type Rig } from "../rig/rig.ts";
import { buildOf } from "../rig/build.ts";
import { startVp, type Finished } from "../rig/vp-process.ts";
import type { Fault } from "./faulty-files.ts";

/** One shot: a text, a picture and a clip that are paid for, and a join that is free. */
export const BRIEF = "a | a lamp on a table | it flickers\n";
export const CLEAN_FILM = "[a lamp on a table in ink] it flickers\n";
export const REQUESTS = 3;

export async function smallRig(): Promise<Rig> {
  const rig = await makeRig({ "brief.txt": BRIEF });
  rig.server.repeats = "free";
  return rig;
}

type Environment = Readonly<Record<string, string>>;

/** `vp build` in a world that goes wrong as the environment says. */
export async function buildIn(rig: Rig, environment: Environment, ...args: readonly string[]): Promise<Build> {
  const already = rig.server.charges.length;
  const finished = await vpIn(rig, environment, "build", "pipeline.yaml", "--json", ...args);
  return buildOf(finished, rig.server.charges.slice(already));
}

/** Any command in such a world. */
export function vpIn(rig: Rig, environment: Environment, ...args: readonly string[]): Promise<Finished> {
  return startVp(args, {
    cwd: rig.folder,
    entry: join(import.meta.dirname, "faulty-vp.ts"),
    environment: { RIG_URL: rig.server.url, HOME: rig.folder, ...environment },
  }).finished;
}

export function buildWithFault(rig: Rig, fault: Fault): Promise<Build> {
  return buildIn(rig, { VP_FAULT: JSON.stringify(fault) });
}

/** The names and paths of every file operation of a clean build, in order. */
export async function operationsOfCleanBuild(): Promise<readonly string[]> {
  await using rig = await smallRig();
  await buildIn(rig, { VP_OPERATIONS: join(rig.folder, "operations.txt") });
  return (await rig.read("operations.txt")).split("\n");
}

/** Everything a person was told went wrong. */
export function complaintsOf(build: Build): readonly string[] {
  const failures = build.events.flatMap((event) => (event.type === "instance-changed" && event.failure ? [event.failure.message] : []));
  const notices = build.events.flatMap((event) => (event.type === "notice" ? [event.message] : []));
  const diagnostics = build.stdout.split("\n").filter((line) => line.startsWith('{"type":"diagnostic"')).map((line) => String(JSON.parse(line).diagnostic.message));
  return [...failures, ...notices, ...diagnostics, ...build.stderr.split("\n").filter((line) => line !== "")];
}
