/** Tells a command about one film that the output folder holds another, and how that one is asked about. Reads what is remembered; opens no film. */
import { dirname } from "node:path";
import { commandLine, filmOptions, isSameFilm, shellWord, type FilmOptions } from "../../schema/command-line.ts";
import type { Event } from "../../schema/event.ts";
import type { Failure } from "../../schema/failure.ts";
import { sameJson } from "../../schema/json.ts";
import { whichFilmDecided } from "../../schema/messages/decisions.ts";
import type { BuildOptions } from "../engine/api.ts";
import { isOfFilm } from "../engine/built-film.ts";
import type { DecideOptions } from "../engine/decisions/deciding.ts";
import { askedIn, outFolder, valuesIn, withPaths } from "../engine/open-run.ts";
import { openPipelineState, type BuiltFilm } from "../engine/pipeline-state.ts";
import { pathIn } from "../load/params.ts";
import { asTyped } from "../report/film-words.ts";
import { shortPathFrom } from "../report/short-path.ts";
import type { Asked } from "./asked.ts";
import type { FilmFlags } from "./build-flags.ts";
import { layoutOf, withLedger } from "./look-back.ts";
import type { Surroundings } from "./surroundings.ts";

type RunStarted = Extract<Event, { type: "run-started" }>;

/** As they are typed. */
interface Films {
  /** The film that was built here last. */
  readonly that: FilmOptions;
  /** The one that is asked about, where there are words for it. */
  readonly this: FilmOptions | undefined;
}

export interface OtherFilm {
  /** Sees the run begin. */
  readonly take: (event: Event) => void;
  /** The command, of the film that was built here last; nothing where that is the one that is asked about. */
  command(name: string): string | undefined;
  /** Its options as they are typed, or nothing as well. */
  options(): string | undefined;
  /** Why nothing is decided where no film was named, and another than the one that this means was built here last. */
  refusal(): Failure | undefined;
}

export function lookForOther(asked: Asked, flags: FilmFlags, surroundings: Surroundings): OtherFilm {
  let other: Films | undefined;
  // A folder alone is named for the film that is in it.
  const isNamed = Object.keys(flags.set).length > 0 || flags.params !== undefined || flags.profile !== undefined;
  return {
    take: (event) => {
      if (event.type === "run-started") other = otherFilm(event, flags, surroundings);
    },
    command: (name) => (other === undefined ? undefined : commandLine({ pipeline: asked.pipeline, ...other.that }, name, asked.rest)),
    options: () => other && filmOptions(other.that),
    refusal: () => {
      if (other === undefined || isNamed) return undefined;
      const typed = surroundings.argv.map(shellWord).join(" ");
      const again = (film: FilmOptions): string => `vp ${typed} ${filmOptions({ ...film, out: flags.out === undefined ? film.out : undefined })}`.trimEnd();
      return whichFilmDecided(again(other.that), other.this ? again(other.this) : `once it is built: ${commandLine({ pipeline: asked.pipeline, out: flags.out }, "build", [])}`);
    },
  };
}

/** For a command that decides: it is refused where it is not clear about which film. */
export function clearly(options: BuildOptions, { take, refusal }: OtherFilm): DecideOptions {
  return { ...options, onEvent: take, refusal };
}

/** For a command that has decided about a film that was named, and yet is not the one that was built: a size was left out, say. */
export function noteDecided(other: OtherFilm, { stderr }: Surroundings): void {
  const options = other.options();
  if (options !== undefined) stderr.write(`vp: the last build here was of another film${options === "" ? "" : `: ${options}`}\n`);
}

/** For a command that answers all the same. */
export function noteOther(other: OtherFilm, name: string, { stderr }: Surroundings): void {
  const command = other.command(name);
  if (command !== undefined) stderr.write(`vp: the last build here was of another film\n  ${command} tells of that one\n`);
}

function otherFilm({ pipeline, name, params = {} }: RunStarted, flags: FilmFlags, surroundings: Surroundings): Films | undefined {
  const { cwd, ports: { files } } = surroundings;
  const layout = layoutOf(surroundings, pipeline);
  const out = outFolder(dirname(layout.root), name, { out: flags.out, cwd });
  const { built } = openPipelineState(layout, files, pipeline, out);
  const asked = askedIn({ ...flags, pipeline, cwd });
  const values = valuesIn(new Map(Object.entries(params)));
  const elsewhere = built || flags.out !== undefined ? undefined : builtElsewhere(pipeline, withPaths(asked, values), surroundings);
  const that = built ? withPaths(built.asked, built.params) : elsewhere;
  if (that === undefined || (built && isOfFilm(built, asked, params))) return undefined;
  const shortPath = shortPathFrom(cwd);
  const named = built ? differing(built.params, values) : { out };
  return { that: asTyped(that, shortPath), this: named && asTyped(named, shortPath) };
}

/** What the last build of the pipeline was asked for, where nothing was ever put into this output folder. */
function builtElsewhere(pipeline: string, asked: FilmOptions, surroundings: Surroundings): FilmOptions | undefined {
  const last = withLedger(layoutOf(surroundings, pipeline), surroundings, (ledger) => ledger?.runs.list().find((run) => run.pipeline === pipeline));
  return last?.film === undefined || isSameFilm(last.film, asked) ? undefined : last.film;
}

type Values = BuiltFilm["params"];

/** The params in which a film differs name it, where there are any. */
function differing(built: Values, values: Values): FilmOptions | undefined {
  // The pipeline may have had fewer params then.
  const set = Object.entries(values).filter(([name, value]) => { const before = built[name]; return before === undefined || !sameJson(value, before); });
  return set.length === 0 ? undefined : { set: Object.fromEntries(set.map(([name, value]) => [name, pathIn(value) ?? value])) };
}
