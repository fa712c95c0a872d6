/**
 * Measures a finished film with ffmpeg's own filters, so that vp's opinion of its work is not the only one. Reads what
 * the filters print; judges nothing.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { requireFfmpeg } from "../../plugins/media/ffmpeg.ts";

export interface Judged {
  /** LUFS over the whole film, as EBU R 128 has it. */
  readonly lufs: number;
  /** dBTP of the encoded sound. */
  readonly peak: number;
  /** Seconds of the film. */
  readonly seconds: number;
  /** Stretches longer than a fade, a held look or a pause: `black 3.20-5.10`. */
  readonly spans: readonly string[];
}

/** Longer than this is trouble, in seconds. */
const BLACK = 1.2;
const FROZEN = 4;
const SILENT = 3;

export async function judge(film: string): Promise<Judged> {
  const { path } = await requireFfmpeg();
  const filters = ["-vf", `blackdetect=d=${BLACK}:pix_th=0.06,freezedetect=n=-62dB:d=${FROZEN}`, "-af", `silencedetect=n=-60dB:d=${SILENT},ebur128=peak=true`];
  const { stderr } = await promisify(execFile)(path, ["-hide_banner", "-nostats", "-i", film, ...filters, "-f", "null", "-"], { maxBuffer: 1 << 28 });
  return {
    lufs: last(stderr, /I:\s+(-?[\d.]+) LUFS/g),
    peak: last(stderr, /Peak:\s+(-?[\d.]+) dBFS/g),
    seconds: lengthIn(stderr),
    spans: [
      ...spans(stderr, /black_start:([\d.]+) black_end:([\d.]+)/g, "black"),
      ...spans(stderr, /freeze_start: ([\d.]+)(?:[^]*?freeze_end: ([\d.]+))?/g, "frozen"),
      ...spans(stderr, /silence_start: ([\d.]+)(?:[^]*?silence_end: ([\d.]+))?/g, "silent"),
    ],
  };
}

function last(text: string, pattern: RegExp): number {
  return Number([...text.matchAll(pattern)].at(-1)?.[1] ?? Number.NaN);
}

function lengthIn(text: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = /Duration: (\d+):(\d+):([\d.]+)/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** A stretch that lasts to the end has no end of its own. */
function spans(text: string, pattern: RegExp, what: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, from = "", to = "end"]) => `${what} ${Number(from).toFixed(2)}-${to === "end" ? to : Number(to).toFixed(2)}`);
}

export interface Caption {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The captions of an SRT file. */
export function captionsIn(srt: string): readonly Caption[] {
  return srt.trim().split(/\r?\n\r?\n/).flatMap((block) => {
    const [, times = "", ...lines] = block.split(/\r?\n/);
    const [from, to] = times.split(" --> ").map(secondsOf);
    return from === undefined || to === undefined ? [] : [{ from, to, lines }];
  });
}

function secondsOf(time: string): number {
  const [hours = "0", minutes = "0", seconds = "0"] = time.trim().split(":");
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
}

/** Characters a second of the fastest caption; a full-width sign is read like two. */
export function fastest(captions: readonly Caption[]): number {
  return Math.max(0, ...captions.map(({ from, to, lines }) => widthOf(lines.join(" ")) / (to - from)));
}

function widthOf(text: string): number {
  const plain = text.replace(/<[^>]+>/g, "");
  return [...plain].reduce((sum, sign) => sum + (/[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(sign) ? 2 : 1), 0);
}
