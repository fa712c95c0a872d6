/** What is said about decisions and what became of them: one builder for each message. */
import type { Diagnostic, Span } from "../diagnostic.ts";
import type { Failure } from "../failure.ts";
import { suggest } from "../suggest.ts";
import { doubtful, nowhere } from "./diagnostic-of.ts";

export const givenFileGone = (address: string, file: string, drop: string): Failure => ({
  type: "input",
  message: `"${file}", which ${address} uses, is not there`,
  fix: `bring it back (it belongs beside the decisions, committed with them), or take the decision back: ${drop}`,
});

export const givenFileDiffers = (address: string, file: string, again: string): Failure => ({
  type: "input",
  message: `"${file}" is not the file that was decided on for ${address}: its bytes differ`,
  fix: `bring the old one back, or decide on the new one: ${again}`,
});

export const givenFileOutside = (address: string, file: string): Failure => ({
  type: "input",
  message: `"${file}", which ${address} uses, lies outside the workspace`,
  fix: "keep it beside the pipeline",
});

export const givenMisfit = (address: string, misfit: string): Failure => ({
  type: "contract",
  message: `what was decided for ${address} does not fit its outputs: ${misfit}`,
  fix: "decide again, or take the decision back with --drop",
});

/** @param lines where the two differ: `script.title`, `  yours  …`, `  new    …` */
export const editMoved = (address: string, lines: readonly string[]): Failure => ({
  type: "moved",
  message: `${address} was made anew, and is not what your edit was made on`,
  detail: lines.join("\n"),
});

export interface Orphan {
  /** `take`, `pin`, `use`, `edit`. */
  readonly what: string;
  readonly address: string;
  /** Why there is nothing that it applies to. */
  readonly because: string;
  /** The command that removes it. */
  readonly drop: string;
}

export const orphaned = (span: Span | undefined, { what, address, because, drop }: Orphan): Diagnostic =>
  doubtful(span ?? nowhere(address), {
    code: "orphaned-decision",
    message: `the ${what} of "${address}" applies to nothing: ${because}`,
    fix: `leave it in case that comes back, or remove it: ${drop}`,
  });

export const usedOnOtherInputs = (span: Span | undefined, address: string, file: string, ways: { readonly keep: string; readonly drop: string }): Diagnostic =>
  doubtful(span ?? nowhere(address), {
    code: "used-on-other-inputs",
    message: `"${address}" uses ${file}, and what it would be made from has changed since that was decided`,
    fix: `keep it: ${ways.keep}; let it be made: ${ways.drop}`,
  });

export const onlyCached = (span: Span | undefined, address: string, file: string): Diagnostic =>
  doubtful(span ?? nowhere(address), {
    code: "given-file-missing",
    message: `"${file}", which "${address}" uses, is not there; the cache of this machine stands in for it, and no other has it`,
    fix: "bring it back from where it was committed, or decide on the file again",
  });

export const pinnedGone = (span: Span | undefined, address: string, pin: string): Diagnostic =>
  doubtful(span ?? nowhere(address), {
    code: "pinned-gone",
    message: `the result that "${address}" is pinned to is not in this cache; another of the same request stands in its place`,
    fix: `pin what it has now: ${pin}`,
  });

/** Something that was asked of an instance and cannot be decided. */
const undecidable = (message: string, fix: string): Failure & { readonly fix: string } => ({ type: "input", message, fix });

export const noSuchInstance = (target: string, hint: string | undefined, status: string): Failure =>
  undecidable(`nothing is called "${target}"`, hint ?? `see what there is: ${status}`);

/** @param choice `did you mean …?` */
export const keyOfSeveral = (target: string, choice: string) => undecidable(`"${target}" is the key of several`, choice);

/** What has to come first: gates that wait for a person, or a build. */
export interface First {
  /** Addresses of gates. */
  readonly gates: readonly string[];
  /** The command that shows what the gates ask, or makes what is missing. */
  readonly command: string;
}

export const notExpandedYet = (target: string, { gates, command }: First): Failure =>
  undecidable(`what "${target}" names is not known yet${gates.length === 0 ? "" : `: ${waiting(gates)}`}`, firstly("make what comes before it", { gates, command }));

export const inputsNotKnown = (address: string, { gates, command }: First): Failure =>
  undecidable(`what ${address} would be made from is not known yet${gates.length === 0 ? "" : `: ${waiting(gates)}`}`, firstly("make what comes before it", { gates, command }));

export const noResultYet = (address: string, { gates, command }: First): Failure =>
  undecidable(`${address} has no result ${gates.length === 0 ? "yet" : `as things stand: ${waiting(gates)}`}`, firstly("make it", { gates, command }));

const waiting = (gates: readonly string[]): string => `${gates.slice(0, 4).join(", ")}${gates.length > 4 ? " and others" : ""} before it ${gates.length === 1 ? "waits" : "wait"} for you`;

const firstly = (otherwise: string, { gates, command }: First): string => `${gates.length === 0 ? otherwise : "decide on that"} first: ${command}`;

export const isGate = (address: string): Failure =>
  undecidable(`${address} is a gate: it makes nothing of its own`, "decide on what it asks about with vp approve or vp reject");

export const isUsed = (address: string, drop: string): Failure =>
  undecidable(`${address} uses a file of yours and never runs`, `let it run again first: ${drop}`);

export const usedNotEdited = (address: string, ways: { readonly use: string; readonly drop: string }): Failure =>
  undecidable(`${address} uses a file of yours, which is nothing that was made and can be edited`, `change that file and hand it over again: ${ways.use}; or let it be made first: ${ways.drop}`);

export const takeNeverMade = (address: string, take: number, roll: string): Failure =>
  undecidable(`take ${take} of ${address} was never made`, `roll it: ${roll}`);

export const noSuchReceipt = (address: string, receipt: string, known: readonly string[]): Failure =>
  undecidable(`${address} has no result "${receipt}"`, known.length === 0 ? "it has none" : `results: ${known.join(", ")}`);

/** @param others what was decided about it instead: `edit` and the like, each with the command that does the same with that */
export const noSuchDecision = (address: string, { what, wish }: { readonly what: string; readonly wish: "drop" | "keep" }, others: readonly OtherDecision[]): Failure =>
  undecidable(`there is no ${what} of "${address}" to ${wish}`, others.length === 0
    ? "the decisions file beside the pipeline lists what there is"
    : others.map((other) => `it has ${other.what === "edit" ? "an" : "a"} ${other.what}: ${other.command}`).join("; "));

/** @param film as its files are written: `script: a.fountain` @param here the command that overrules it for the film that is asked about, where it holds for that one too */
export const ofOtherFilm = (address: string, { what, film, here }: { readonly what: string; readonly film: string; readonly here: string | undefined }): Failure =>
  undecidable(`the ${what} of "${address}" is of another film (${film}), and is left to it`, here === undefined ? "name that film, by its --set, to take it back there" : `have it otherwise in this one: ${here}`);

/** @param films each as its files are written */
export const leftToOthers = (decisions: number, films: readonly string[]): { readonly message: string } => ({
  message: `${decisions} ${decisions === 1 ? "decision" : "decisions"} beside this pipeline ${decisions === 1 ? "is" : "are"} of ${films.length === 1 ? "another film" : `${films.length} other films`}, left to ${films.length === 1 ? "it" : "them"}: ${films.slice(0, 4).join("; ")}${films.length > 4 ? "; …" : ""}`,
});

/** What was typed, with the words that name each film. */
export const whichFilmDecided = (ofThat: string, ofThis: string): Failure =>
  undecidable("the last build here was of another film, so nothing was decided", `of that one: ${ofThat}\n  of this one: ${ofThis}`);

/** @param file as a command line names it */
export const removedAsset = (file: string): { readonly message: string } => ({ message: `"${file}" is removed, as no decision uses it any more; the cache keeps it until vp cache gc` });

export interface OtherDecision {
  readonly what: string;
  readonly command: string;
}

export const portNotNamed = (address: string, ports: readonly string[]): Failure =>
  undecidable(`${address} has several outputs: ${ports.join(", ")}`, `say which one: ${ports[0] ?? "PORT"}=FILE, or --port ${ports[0] ?? "PORT"}`);

export const noSuchPort = (address: string, port: string, ports: readonly string[]): Failure =>
  undecidable(`${address} has no output "${port}"`, `outputs: ${ports.join(", ")}`);

export const wrongMedia = (given: { readonly address: string; readonly port: string; readonly file: string; readonly found: string; readonly wanted: string }): Failure =>
  undecidable(`"${given.file}" is ${given.found}, and "${given.port}" of ${given.address} is ${given.wanted}`, `give a file whose name and content are ${given.wanted}`);

/** @param missing each as `seconds (number)` */
export const portsMissing = (address: string, missing: readonly string[], example: string): Failure =>
  undecidable(`${address} also gives ${missing.join(", ")}, and nobody makes that when it uses your file`, `give all of it at once: ${example}`);

export const needsFile = (address: string, port: string, kind: string): Failure =>
  undecidable(`"${port}" of ${address} is ${kind}, which is no value`, `give a file: ${port}=FILE`);

export const unreadableGiven = (name: string, why: string): Failure =>
  undecidable(`"${name}" cannot be read: ${why}`, "give YAML or JSON, or a text where the output is a text");

export const handedMisfit = (address: string, misfit: string): Failure =>
  undecidable(`what you give for ${address} does not fit its outputs: ${misfit}`, "nothing was decided, and all is as it was");

export const noSuchPlace = (path: string): Failure =>
  undecidable(`there is no "${path}" in that output`, "write it as port.field[0].field=value");

export const noSuchKey = (path: string, key: string, known: readonly string[]): Failure => {
  const meant = suggest(key, known);
  return undecidable(`"${path}" names a key "${key}" that nothing there has`, `${meant === undefined ? "" : `did you mean "${meant}"? `}keys: ${known.join(", ")}`);
};

export const nothingChanged = (address: string): Failure =>
  undecidable(`nothing in ${address} is different from what it gave by itself`, "there is nothing to keep");

/** The commands by which a person changes a result, each where the others do not fit. */
export interface Ways {
  /** Changes what was made. */
  readonly edit: string;
  /** Puts a file in its place. */
  readonly use: string;
}

export const noTerminal = (address: string, port: string, { edit, piped, use }: Ways & { readonly piped: string }): Failure =>
  undecidable(
    `there is no terminal to show "${port}" of ${address} in, and nothing is piped in`,
    `hand over the changed text: ${edit}\n  or pipe it in: ${piped}\n  or put a file in its place, whatever it would be made from: ${use}`,
  );

export const nothingPiped = (address: string, port: string, { edit }: Ways): Failure =>
  undecidable(`what was piped in for "${port}" of ${address} is empty`, `nothing was decided; if it is to be empty, name an empty file: ${edit}`);

export const notText = (address: string, port: string, { edit, use, kind }: Ways & { readonly kind: string }): Failure =>
  undecidable(
    `"${port}" of ${address} is ${kind}, which is no text to be edited here`,
    `hand over a changed file: ${edit}\n  or put it in its place, whatever it would be made from: ${use}`,
  );

export const noEditor = (edit: string): Failure =>
  undecidable("no editor is known", `set EDITOR, or hand over the changed output as a file: ${edit}`);

export const editorEnded = (editor: string): Failure =>
  undecidable(`"${editor}" ended without having written anything`, "nothing was decided; try again");

export const notPublished = (target: string, published: readonly string[]): Failure =>
  undecidable(`"${target}" is no published file and no instance`, published.length === 0 ? "nothing is published yet" : `published: ${published.slice(0, 12).join(", ")}`);

export const publishesNothing = (address: string, { edit, use }: Ways): Failure =>
  undecidable(`${address} publishes no file that could have been changed`, `change what it made: ${edit}; or put a file in its place: ${use}`);

export const notEdited = (target: string, { edit, use }: Ways): Failure =>
  undecidable(`"${target}" is as it was published: there is no edit to adopt`, `change the file first; or change what was made: ${edit}; or put a file in its place: ${use}`);

export const nothingToPutBack = (target: string): Failure =>
  undecidable(`"${target}" is as it was published, and no edit of it was adopted`, "there is nothing to take back");

export const forcesAll = (priced: readonly string[], example: string): Failure =>
  undecidable(`--force without an address would pay again for ${priced.slice(0, 6).join(", ")}${priced.length > 6 ? ", …" : ""}`, `name what to make again: ${example}`);

export const gateNeverAsks = (address: string, behind: string): Failure => ({
  type: "contract",
  message: `${address} is never to ask, and ${behind} behind it costs money or shows something to the world`,
  fix: 'let its "require" be "paid" or "always"',
});

export const subjectNotMade = (address: string, { gates, command }: First): Failure =>
  undecidable(`${address} has nothing to decide on yet: ${gates.length === 0 ? "its subject is not made" : waiting(gates)}`, firstly("make it", { gates, command }));

export const subjectNotShown = (address: string): Failure =>
  undecidable(`nobody was shown yet what ${address} asks about`, "nothing was decided; look at it first");

export const subjectMoved = (address: string): Failure =>
  undecidable(`what ${address} asks about is no longer what was seen: it asks again`, "nothing was decided; look at it again");
