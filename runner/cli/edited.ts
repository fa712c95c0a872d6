/** How a person changes outputs: with values on the command line, a file, what is piped in, or their editor. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isArtifact, extensionOf } from "../../schema/artifact.ts";
import type { Json } from "../../schema/json.ts";
import * as messages from "../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import type { Editable } from "../engine/decisions/editing.ts";
import { portFor, type Port } from "../engine/decisions/ports.ts";
import { parsePath, setAt, valueAt } from "../engine/decisions/set-at.ts";
import { unknownKeyIn } from "../engine/decisions/unknown-key.ts";
import type { Asked } from "../engine/decisions/uses.ts";
import { parseGiven, printGiven } from "../load/given-value.ts";
import { handedFiles, type HandingFlags } from "./handed.ts";
import { isPipedIn, pipedIn } from "./piped-in.ts";
import type { Surroundings } from "./surroundings.ts";

/** The change that the words and flags ask for. */
export function editedBy(words: readonly string[], flags: HandingFlags, surroundings: Surroundings): (editable: Editable) => Promise<Settled<readonly Asked[]>> {
  return async (editable) => {
    if (flags.value.length > 0) return withValues(editable, flags.value);
    if (words.length > 0 && words[0] !== "-") return ok(handedFiles(words, flags, surroundings));
    const port = portFor(editable, flags.port);
    if (port.type === "failed") return port;
    const ways = editable.waysFor(port.value.name);
    const before = await textOf(editable, port.value);
    if (before === undefined) return failed(messages.notText(editable.address, port.value.name, { ...ways, kind: kindOf(editable, port.value) }));
    const after = await changed(before, { isPiped: words[0] === "-" || isPipedIn(), ways, editable, port: port.value }, surroundings);
    return after.type === "failed" ? after : handOver(port.value, { ...before, text: after.value });
  };
}

interface Changing {
  readonly isPiped: boolean;
  readonly ways: ReturnType<Editable["waysFor"]>;
  readonly editable: Editable;
  readonly port: Port;
}

/** The text as it is piped in, or as an editor leaves it. Nothing piped in is nobody's answer. */
async function changed(before: Text, { isPiped, ways, editable: { address }, port: { name } }: Changing, surroundings: Surroundings): Promise<Settled<string>> {
  if (isPiped) {
    const text = await pipedIn();
    return text.trim() === "" ? failed(messages.nothingPiped(address, name, ways)) : ok(text);
  }
  const isTerminal = process.stdin.isTTY && surroundings.stdout.isTTY;
  return isTerminal ? inEditor(before, ways.edit, surroundings) : failed(messages.noTerminal(address, name, ways));
}

/** What it holds now says more than what it may hold. */
function kindOf({ outputs }: Editable, { name, kind }: Port): string {
  const value = outputs[name];
  return isArtifact(value) ? value.mediaType : kind;
}

/** Each part is set in the output as the ones before left it. */
function withValues({ address, outputs, ports }: Editable, values: HandingFlags["value"]): Settled<readonly Asked[]> {
  let changed: Readonly<Record<string, unknown>> = outputs;
  const touched = new Set<string>();
  for (const [written, text] of values) {
    const path = parsePath(written);
    const port = ports.find(({ name }) => name === path?.[0]);
    if (path === undefined || port === undefined) return failed(messages.noSuchPort(address, written, ports.map(({ name }) => name)));
    const unknown = unknownKeyIn(changed[port.name], port.schema, path.slice(1));
    if (unknown !== undefined) return failed(messages.noSuchKey(written, unknown.key, unknown.known));
    const value = partFor(valueAt(changed, path), text, written);
    if (value.type === "failed") return value;
    const now = setAt(changed, path, value.value);
    if (now === undefined) return failed(messages.noSuchPlace(written));
    changed = now as Readonly<Record<string, unknown>>;
    touched.add(port.name);
  }
  return ok([...touched].map((port) => ({ port, handed: { type: "value", value: changed[port] as Json } })));
}

/** Text stays text; what was no text is read as YAML. */
function partFor(before: unknown, text: string, name: string): Settled<Json> {
  if (typeof before === "string") return ok(text);
  const parsed = parseGiven(text, name);
  return parsed.type === "value" ? ok(parsed.value) : failed(messages.unreadableGiven(name, parsed.why));
}

interface Text {
  readonly text: string;
  readonly extension: string;
}

/** An output as text that can be changed; nothing for one that is no text. */
async function textOf({ outputs, textOf: read }: Editable, { name, media, isText }: Port): Promise<Text | undefined> {
  const value = outputs[name];
  if (media.length > 0) {
    const text = await read(name);
    return text === undefined || !isArtifact(value) ? undefined : { text, extension: extensionOf(value.mediaType) };
  }
  return isText ? { text: String(value ?? ""), extension: "txt" } : { text: printGiven((value ?? null) as Json), extension: "yaml" };
}

/** The file stays until vp ends: what is handed over is read from it. */
function temporaryFile({ text, extension }: Text): string {
  const folder = mkdtempSync(join(tmpdir(), "vp-edit-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, `output.${extension}`);
  writeFileSync(path, text);
  return path;
}

async function inEditor(before: Text, edit: string, { ports }: Surroundings): Promise<Settled<string>> {
  const editor = ports.environment["VISUAL"] ?? ports.environment["EDITOR"];
  if (editor === undefined || editor === "") return failed(messages.noEditor(edit));
  const path = temporaryFile(before);
  const child = ports.spawn(`${editor} "${path}"`, { shell: true, stdio: "inherit" });
  const code = await new Promise<number | null>((resolve) => { child.once("close", resolve); child.once("error", () => resolve(1)); });
  return code === 0 ? ok(readFileSync(path, "utf8")) : failed(messages.editorEnded(editor));
}

function handOver(port: Port, after: Text): Settled<readonly Asked[]> {
  const handed = port.media.length === 0 ? ({ type: "written", text: after.text } as const) : ({ type: "file", path: temporaryFile(after) } as const);
  return ok([{ port: port.name, handed }]);
}
