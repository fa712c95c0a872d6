/** `vp log`: what a build said, line by line; also of one that is under way. */
import type { Command } from "commander";
import type { Layout } from "../../../cache/layout.ts";
import type { Event } from "../../../schema/event.ts";
import { addressOf, logLines } from "../../report/log-report.ts";
import { addFilmFlags, type FilmFlags } from "../build-flags.ts";
import { followEvents, readEvents } from "../event-file.ts";
import { isNamed, noneBuilt, runsNamed, type NamedFilm } from "../film-runs.ts";
import { eventsFile, isGone, layoutOf, withLedger } from "../look-back.ts";
import { chooseRun, recordedRuns } from "../past-runs.ts";
import { paintOf } from "../screen.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp log                               the last build
  vp log 'clips[s1-03]' frames         only what these said
  vp log film.yaml --set idea='a whale' clips
  vp log 20261121T063431-5009f3c --json
  vp log -f                            as it happens`;

interface Flags extends FilmFlags {
  readonly follow?: boolean;
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  addFilmFlags(command.argument("[words...]", "a run's id, or a pipeline for the last of it, the last of all when left out; then instances or nodes"))
    .option("-f, --follow", "go on until the build ends")
    .option("--json", "write the events themselves, one a line")
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: Flags) => tellLog(words, flags, surroundings));
}

const RUN_ID = /^\d{8}T\d{6}/;

async function tellLog([first, ...rest]: readonly string[], { follow, json, ...flags }: Flags, surroundings: Surroundings): Promise<void> {
  const isRun = first !== undefined && RUN_ID.test(first);
  const pipeline = first !== undefined && /\.ya?ml$/.test(first) ? first : undefined;
  const named = isRun || pipeline !== undefined || first === undefined ? rest : [first, ...rest];
  const layout = layoutOf(surroundings, pipeline);
  const run = await runMeant(layout, { id: isRun ? first : undefined, pipeline, flags }, surroundings);
  if (run === undefined) return;
  const paint = paintOf(surroundings);
  let isSilent = true;
  const tell = (event: Event): void => {
    if (!isWanted(event, named)) return;
    for (const line of json === true ? [JSON.stringify(event)] : logLines(event, paint)) {
      isSilent = false;
      say(surroundings, line);
    }
  };
  const file = eventsFile(layout, run);
  if (follow === true) await followEvents(file, tell, goesOn(layout, run, surroundings));
  else for await (const event of readEvents(file)) tell(event);
  if (isSilent && json !== true) say(surroundings, paint.dim(`nothing ran of ${named.join(", ")} in ${run}`));
}

/** The one of that id, else the last of the film that is named. */
async function runMeant(layout: Layout, { id, ...film }: NamedFilm & { readonly id: string | undefined }, surroundings: Surroundings): Promise<string | undefined> {
  const recorded = recordedRuns(layout, surroundings);
  if (id !== undefined || (film.pipeline === undefined && !isNamed(film.flags))) return chooseRun(recorded, id, surroundings);
  const known = withLedger(layout, surroundings, (ledger) => ledger?.runs.list() ?? []);
  if (known === undefined) return undefined;
  const [last] = await runsNamed(known.filter((run) => recorded.includes(run.id)), film, { layout, cwd: surroundings.cwd });
  if (last === undefined) noneBuilt(surroundings);
  return last?.id;
}

function goesOn(layout: Layout, id: string, surroundings: Surroundings): () => boolean {
  const holder = withLedger(layout, surroundings, (ledger) => ledger?.runs.find(id)?.holder);
  return () => holder !== undefined && !isGone(surroundings, holder);
}

/** A node stands for all that lies in it. */
function isWanted(event: Event, named: readonly string[]): boolean {
  if (named.length === 0) return true;
  const address = addressOf(event);
  return address !== undefined && named.some((each) => address === each || address.startsWith(`${each}[`) || address.startsWith(`${each}/`));
}
