/** Commands that lead on from where an instance stands, as a person would type them. Knows no terminal. */
import type { Failure, FailureType } from "../../schema/failure.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { shellWord } from "../../schema/command-line.ts";

/** How commands about this film begin and end. */
export interface Naming {
  /** The pipeline as a command line names it, e.g. `pipelines/short.yaml`. */
  readonly pipeline: string;
  /** The options that every command about this film needs as well, quoted for a shell: `--set idea='a whale'`. */
  readonly options?: string;
}

export interface Way {
  readonly command: string;
  /** What it does. */
  readonly what: string;
}

/** A command about this film as it was asked for, params and all. */
export function commandFor(name: string, words: readonly string[], { pipeline, options = "" }: Naming): string {
  return [name, ...[pipeline, ...words].map(shellWord), options].filter((part) => part !== "").join(" ");
}

/** What a person can do about trouble of a kind; nothing where building again is all there is. */
export function waysOut({ type, limit }: Pick<Failure, "type" | "limit">, address: string, naming: Naming): readonly Way[] {
  const build = commandFor("vp build", [], naming);
  const resolve = commandFor("vp resolve", [address], naming);
  switch (type) {
    case "refused": return [{ command: `${build} --retry-refused`, what: "sends it again as it is" }];
    case "unfit": return [{ command: commandFor("vp take", [address], naming), what: "asks anew; the same answers are read again otherwise" }];
    case "budget": return limit === "--max-cost" ? [{ command: `${build} --max-cost N`, what: "goes on up to N dollars" }] : [];
    case "unpaid": return [{ command: build, what: "pays for it" }];
    case "parked": return [{ command: build, what: "takes it up again" }];
    case "in-doubt": return [
      { command: `${resolve} --lost`, what: "it was never accepted: the next build sends it" },
      { command: `${resolve} --resend`, what: "sends it again, and may pay twice" },
      { command: `${resolve} --import FILE`, what: "takes the result from a file" },
    ];
    case "moved": return [
      { command: `${commandFor("vp edit", [address], naming)} --keep`, what: "goes on with your edit" },
      { command: `${commandFor("vp edit", [address], naming)} --drop`, what: "takes what was made anew" },
    ];
    case "lost": return [{ command: `${build} --rebuy ${shellWord(address)}`, what: "makes it again, and pays again" }];
    case "plugin": case "transient": case "contract": case "expression": case "cycle": case "cancelled": case "timeout": case "input": case "disk": case "unset": case "beyond": return [];
    default: return unreachable(type);
  }
}

/** What a person can do about a published file that they changed. @param path as a command line names it */
export function editedWays(path: string, naming: Naming): readonly Way[] {
  return [
    { command: commandFor("vp adopt", [path], naming), what: "makes it the value, and runs what reads it" },
    { command: commandFor("vp adopt", [path, "--drop"], naming), what: "brings back what was made" },
  ];
}

const WAITING: Readonly<Partial<Record<FailureType, string>>> = {
  "budget": "waits for you: a limit is reached",
  "unpaid": "was left alone: it has a price",
  "in-doubt": "waits for you: nobody knows whether a request was accepted",
  "parked": "its work goes on at the provider",
  "moved": "waits for you: what you edited was made anew",
  "lost": "waits for you: something that was paid for is gone",
};

/** Why something that is blocked waits, in words. */
export function waitingText(type: FailureType | undefined): string {
  return (type === undefined ? undefined : WAITING[type]) ?? "waits for you";
}
