/**
 * `vp export`: a build as a trace file for Perfetto and chrome://tracing, or to a collector of OpenTelemetry; a film's
 * provenance as a file, and its cut as timelines for editing programs.
 */
import type { Command } from "commander";
import { shellWord } from "../../../schema/command-line.ts";
import { EXIT_CODE, type Event } from "../../../schema/event.ts";
import { chromeTrace } from "../../report/chrome-trace.ts";
import { otlpTraces } from "../../report/otlp.ts";
import { spansOf, type Span } from "../../report/spans.ts";
import { provenance } from "../../engine/provenance.ts";
import { askedFor, USAGE, type Asked } from "../asked.ts";
import { addFilmFlags, type FilmFlags } from "../build-flags.ts";
import { optionsOf } from "../carry-out.ts";
import { readEvents } from "../event-file.ts";
import { eventsFile, layoutOf } from "../look-back.ts";
import { withFilm } from "../last-built.ts";
import { collectorOf, postTraces } from "../collector.ts";
import { chooseRun, recordedRuns } from "../past-runs.ts";
import { lookForOther } from "../other-film.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { exportTimelines, TIMELINES } from "../timelines.ts";
import { writeOut } from "../write-out.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp export --chrome-trace build.json      then open it at https://ui.perfetto.dev
  vp export 20261121T063431-5009f3c --otlp http://localhost:4318
  OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4318 vp export --otlp
  vp export film.yaml --profile google --provenance film.json
  vp export film.yaml --otio film.otio --edl film.edl
  vp export deliverables.yaml 'films[wide]' --mlt wide.mlt`;

interface Flags extends FilmFlags {
  readonly chromeTrace?: string;
  readonly otlp?: string | true;
  readonly provenance?: string;
  readonly otio?: string;
  readonly edl?: string;
  readonly fcpxml?: string;
  readonly mlt?: string;
}

export function define(command: Command, surroundings: Surroundings): void {
  addFilmFlags(command.argument("[words...]", "the id of a build, or the pipeline of a film; the last one when left out"))
    .option("--chrome-trace <file>", "write it for Perfetto and chrome://tracing")
    .option("--otlp [to]", "send it to a collector, or write it to a file; to OTEL_EXPORTER_OTLP_ENDPOINT when left out")
    .option("--provenance <file>", "write where a film comes from: what made each file of what, which models answered, what was paid and decided")
    .option("--otio <file>", "write its cut as an OpenTimelineIO timeline, for DaVinci Resolve, Premiere Pro, Kdenlive and others")
    .option("--edl <file>", "write its cut as a CMX 3600 edit decision list")
    .option("--fcpxml <file>", "write its cut for Final Cut Pro and DaVinci Resolve")
    .option("--mlt <file>", "write its cut for Shotcut, Kdenlive and melt")
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      if (["provenance" as const, ...TIMELINES].some((flag) => flags[flag] !== undefined)) await exportFilm(words, flags, surroundings);
      else await exportRun(words, flags, surroundings);
    });
}

async function exportFilm(words: readonly string[], flags: Flags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined || hasStray(asked.rest.slice(flags.provenance === undefined ? 1 : 0), surroundings)) return;
  const of = withFilm(flags, asked.film);
  if (flags.provenance !== undefined) await exportProvenance(asked, of, flags.provenance, surroundings);
  const wanted = TIMELINES.flatMap((format) => (flags[format] === undefined ? [] : [{ format, file: flags[format] }]));
  if (wanted.length > 0) await exportTimelines(asked, of, wanted, surroundings);
}

async function exportProvenance(asked: Asked, flags: Flags, file: string, surroundings: Surroundings): Promise<void> {
  const other = lookForOther(asked, flags, surroundings);
  const told = await provenance({ ...optionsOf(asked, flags, surroundings), onEvent: other.take }, await surroundings.world());
  const built = other.command("export");
  if (built !== undefined) return complain(surroundings, `vp: the film that was built here last is another one, and a provenance is of what was built\n  ${built} ${["--provenance", file].map(shellWord).join(" ")}`, 1);
  if (told.type === "ok") return writeJson(file, told.value, surroundings);
  showDiagnostics(told.diagnostics, surroundings, {});
  surroundings.end(EXIT_CODE.wrong);
}

function hasStray([stray]: readonly string[], surroundings: Surroundings): boolean {
  if (stray !== undefined) complain(surroundings, `vp: "${stray}" is one too many\n  one build or one film is exported at a time`, USAGE);
  return stray !== undefined;
}

async function exportRun([word, ...rest]: readonly string[], flags: Flags, surroundings: Surroundings): Promise<void> {
  if (flags.chromeTrace === undefined && flags.otlp === undefined) return complain(surroundings, "vp: nothing says how to export\n  add --chrome-trace FILE or --otlp for a build; --provenance FILE, --otio FILE, --edl FILE, --fcpxml FILE or --mlt FILE for a film", USAGE);
  if (hasStray(rest, surroundings)) return;
  const layout = layoutOf(surroundings);
  const id = chooseRun(recordedRuns(layout, surroundings), word, surroundings);
  if (id === undefined) return;
  const run = spansOf(await eventsOf(eventsFile(layout, id)));
  if (run === undefined) return complain(surroundings, `vp: the build ${id} left no events`, 1);
  if (flags.chromeTrace !== undefined) writeJson(flags.chromeTrace, chromeTrace(run), surroundings);
  if (flags.otlp !== undefined) await toCollector(run, flags.otlp, surroundings);
}

async function eventsOf(file: string): Promise<readonly Event[]> {
  const events: Event[] = [];
  for await (const event of readEvents(file)) events.push(event);
  return events;
}

function writeJson(file: string, content: object, surroundings: Surroundings): void {
  writeOut(file, `${JSON.stringify(content)}\n`, surroundings);
}

async function toCollector(run: Span, to: string | true, surroundings: Surroundings): Promise<void> {
  const traces = otlpTraces(run, surroundings.version);
  if (to !== true && !/^https?:/.test(to)) return writeJson(to, traces, surroundings);
  const collector = collectorOf(to, surroundings.ports.environment);
  if (collector === undefined) return complain(surroundings, "vp: no collector is named\n  --otlp http://localhost:4318, or set OTEL_EXPORTER_OTLP_ENDPOINT", USAGE);
  const trouble = await postTraces(collector, traces);
  if (trouble !== undefined) return complain(surroundings, `vp: ${collector.url} did not take the trace: ${trouble}`, 1);
  say(surroundings, `sent to ${collector.url}`);
}
