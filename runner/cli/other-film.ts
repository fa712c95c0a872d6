/** Tells a command about one film that the output folder holds another, and how that one is asked about. Reads what is remembered; opens no film. */
import { dirname } from "node:path";
import { commandLine, type FilmOptions } from "../../schema/command-line.ts";
import type { Event } from "../../schema/event.ts";
import { isOfFilm } from "../engine/built-film.ts";
import { askedIn, outFolder } from "../engine/open-run.ts";
import { openPipelineState } from "../engine/pipeline-state.ts";
import { shortPathFrom } from "../report/short-path.ts";
import type { Asked } from "./asked.ts";
import type { FilmFlags } from "./build-flags.ts";
import { typedAgain } from "./last-built.ts";
import { layoutOf } from "./look-back.ts";
import type { Surroundings } from "./surroundings.ts";

export interface OtherFilm {
  /** Sees the run begin. */
  readonly take: (event: Event) => void;
  /** The command, of the film that was built here last; nothing where that is the one that is asked about. */
  command(name: string): string | undefined;
}

export function lookForOther(asked: Asked, flags: FilmFlags, surroundings: Surroundings): OtherFilm {
  let options: FilmOptions | undefined;
  return {
    take: (event) => {
      if (event.type === "run-started") options = otherFilm(event, flags, surroundings);
    },
    command: (name) => (options === undefined ? undefined : commandLine({ pipeline: asked.pipeline, ...options }, name, asked.rest)),
  };
}

/** For a command that answers all the same. */
export function noteOther(other: OtherFilm, name: string, { stderr }: Surroundings): void {
  const command = other.command(name);
  if (command !== undefined) stderr.write(`vp: the last build here was of another film\n  ${command} tells of that one\n`);
}

function otherFilm({ pipeline, name, params }: Extract<Event, { type: "run-started" }>, flags: FilmFlags, surroundings: Surroundings): FilmOptions | undefined {
  const { cwd, ports: { files } } = surroundings;
  const layout = layoutOf(surroundings, pipeline);
  const { built } = openPipelineState(layout, files, pipeline, outFolder(dirname(layout.root), name, { out: flags.out, cwd }));
  return built === undefined || isOfFilm(built, askedIn({ ...flags, pipeline, cwd }), params) ? undefined : typedAgain(built, shortPathFrom(cwd));
}
