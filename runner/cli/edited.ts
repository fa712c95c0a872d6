/** How a person changes outputs: with values on the command line, a file, what is piped in, or their editor. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isArtifact, extensionOf } from "../../schema/artifact.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Json } from "../../schema/json.ts";
import * as messages from "../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import type { Editable } from "../engine/decisions/editing.ts";
import { parsePath, setAt, valueAt } from "../engine/decisions/set-at.ts";
import type { Asked } from "../engine/decisions/uses.ts";
import { parseGiven, printGiven } from "../load/given-value.ts";
import { handedFiles, type HandingFlags } from "./handed.ts";
import type { Surroundings } from "./surroundings.ts";

/** The change that the words and flags ask for. */
export function editedBy(words: readonly string[], flags: HandingFlags, surroundings: Surroundings): (editable: Editable) => Promise<Settled<readonly Asked[]>> {
  return async (editable) => {
    if (flags.value.length > 0) return withValues(editable, flags.value);
    if (words.length > 0 && words[0] !== "-") return ok(handedFiles(words, flags, surroundings));
    const port = portOf(editable, flags.port);
    if (port.type === "failed") return port;
    const before = await textOf(editable, port.value);
    if (before === undefined) return failed(messages.needsFile(editable.address, port.value.name, port.value.kind));
    const isTyped = words[0] !== "-" && process.stdin.isTTY && surroundings.stdout.isTTY;
    const after = isTyped ? await inEditor(before, surroundings) : ok(readFileSync(process.stdin.fd, "utf8"));
    return after.type === "failed" ? after : handOver(port.value, after.value);
  };
}

type Port = Editable["ports"][number];

function portOf({ address, ports }: Editable, name: string | undefined): Settled<Port> {
  const names = ports.map((port) => port.name);
  const port = name === undefined ? (ports.length === 1 ? ports[0] : undefined) : ports.find((each) => each.name === name);
  if (port) return ok(port);
  return failed(name === undefined ? messages.portNotNamed(address, names) : messages.noSuchPort(address, name, names));
}

/** Each part is set in the output as the ones before left it. */
function withValues({ address, outputs, ports }: Editable, values: HandingFlags["value"]): Settled<readonly Asked[]> {
  let changed: Readonly<Record<string, unknown>> = outputs;
  const touched = new Set<string>();
  for (const [written, text] of values) {
    const path = parsePath(written);
    const port = ports.find(({ name }) => name === path?.[0]);
    if (path === undefined || port === undefined) return failed(messages.noSuchPort(address, written, ports.map(({ name }) => name)));
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

async function inEditor(before: Text, { ports }: Surroundings): Promise<Settled<string>> {
  const editor = ports.environment["VISUAL"] ?? ports.environment["EDITOR"];
  if (editor === undefined || editor === "") return failed(noEditor);
  const path = temporaryFile(before);
  const child = ports.spawn(`${editor} "${path}"`, { shell: true, stdio: "inherit" });
  const code = await new Promise<number | null>((resolve) => { child.once("close", resolve); child.once("error", () => resolve(1)); });
  return code === 0 ? ok(readFileSync(path, "utf8")) : failed(editorEnded(editor));
}

const noEditor: Failure = { type: "input", message: "no editor is known", fix: "set EDITOR, or give the changed output as a file" };
const editorEnded = (editor: string): Failure => ({ type: "input", message: `"${editor}" ended without having written anything`, fix: "nothing was decided; try again" });

function handOver(port: Port, text: string): Settled<readonly Asked[]> {
  if (port.media.length === 0) return ok([{ port: port.name, handed: { type: "written", text } }]);
  return ok([{ port: port.name, handed: { type: "file", path: temporaryFile({ text, extension: extensionOf(port.media[0] ?? "") }) } }]);
}
