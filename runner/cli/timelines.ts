/** The cut of a film that was built, as timelines whose clips are the published ones, named by where they lie on this machine. */
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { timelines } from "../../plugins/index.ts";
import { commandLine } from "../../schema/command-line.ts";
import { EXIT_CODE } from "../../schema/event.ts";
import { lastMade, type LastMade } from "../engine/last-made.ts";
import { USAGE, type Asked } from "./asked.ts";
import type { FilmFlags } from "./build-flags.ts";
import { optionsOf } from "./carry-out.ts";
import { showDiagnostics } from "./diagnostics.ts";
import { complain, type Surroundings } from "./surroundings.ts";
import { writeOut } from "./write-out.ts";

/** The flags, and the formats by extension. */
export const TIMELINES = ["otio", "edl", "fcpxml", "mlt"] as const;
type Format = (typeof TIMELINES)[number];

type Module = Awaited<ReturnType<typeof timelines>>;
type Inputs = Parameters<Module["default"]["run"]>[0]["inputs"];

export async function exportTimelines(asked: Asked, flags: FilmFlags, wanted: readonly { readonly format: Format; readonly file: string }[], surroundings: Surroundings): Promise<void> {
  const { default: nodeType, FORMATS } = await timelines();
  const options = optionsOf(asked, flags, surroundings);
  const build = commandLine(options, "build", []);
  const told = await lastMade(options, await surroundings.world(), nodeType.name);
  if (told.type === "wrong") {
    showDiagnostics(told.diagnostics, surroundings, {});
    return surroundings.end(EXIT_CODE.wrong);
  }
  const { value } = told;
  const of = asked.rest[0];
  const made = value.made.filter(({ address }) => of === undefined || address === of || address.startsWith(`${of}/`));
  if (made.length > 1) return complain(surroundings, `vp: ${asked.pipeline} cuts ${made.length} films\n  name one behind it: ${made.map(({ address }) => address).join(", ")}`, USAGE);
  const cut = cutOf(made[0], value);
  if (cut === undefined) return complain(surroundings, value.isThere ? notBuilt(asked, build) : noTimeline(asked, nodeType.name), 1);
  const missing = missingIn(cut, surroundings);
  if (missing !== undefined) return complain(surroundings, `vp: "${missing}" is not there, which the timeline is to lead to\n  ${build} puts it back`, 1);
  if (!value.complete) surroundings.stderr.write(`vp: ${asked.pipeline} has changed since its last build; this is the cut of that build\n  ${build} makes the film as it is now\n`);
  for (const { format, file } of wanted) writeOut(file, FORMATS[format]({ ...cut.inputs, address: (path) => addressIn(format, join(cut.folder, path)) }), surroundings);
}

interface MadeCut {
  readonly inputs: Inputs;
  /** Of the film, absolute. */
  readonly folder: string;
}

function cutOf(first: LastMade["made"][number] | undefined, { out, files }: LastMade): MadeCut | undefined {
  if (first === undefined) return undefined;
  // The receipt of an execution says what it was given, and that was checked against the node type's own schema.
  const inputs = first.inputs as unknown as Inputs;
  const published = files.find(({ by }) => by === first.address);
  return { inputs, folder: published === undefined ? out : join(out, dirname(published.path), inputs.folder) };
}

function missingIn({ inputs: { cut, mix, stems }, folder }: MadeCut, { ports: { files } }: Surroundings): string | undefined {
  const paths = [...cut.shots.map(({ clip }) => clip), ...cut.lines.map(({ file }) => file), mix, ...stems.map(({ path }) => path)];
  return paths.filter((path) => path !== "").map((path) => join(folder, path)).find((path) => !files.existsSync(path));
}

/** Programs that read MLT and lists want a path, the others an address. */
function addressIn(format: Format, path: string): string {
  return format === "otio" || format === "fcpxml" ? pathToFileURL(path).href : path;
}

function notBuilt({ pipeline, rest: [of = pipeline] }: Asked, build: string): string {
  return `vp: "${of}" has no cut yet, because it is not built that far\n  ${build}`;
}

function noTimeline({ pipeline }: Asked, nodeType: string): string {
  return `vp: no node of ${pipeline} uses "${nodeType}", so there is no cut to export\n  add one that is given the cut of film.timing; vp nodes show ${nodeType} tells what else it needs`;
}
