/** What a person reads about plugins and where they run: one builder a sentence. */
import type { Failure } from "../failure.ts";

export function cancelled(subject: string): Failure {
  return { type: "cancelled", message: `"${subject}" was cancelled` };
}

export function killed(subject: string, graceMs: number): Failure {
  return {
    type: "cancelled",
    message: `"${subject}" was cancelled and, as it did not stop within ${graceMs / 1000} s, its process was ended`,
    fix: "let the plugin pass its signal on to what it waits for",
  };
}

export function hostDied(subject: string, how: { readonly code: number | null; readonly signal: string | null; readonly last: string }): Failure {
  if (/heap out of memory/.test(how.last)) {
    return {
      type: "plugin",
      message: `"${subject}" ran out of memory and its process ended`,
      fix: "give it smaller inputs, or set NODE_OPTIONS=--max-old-space-size=<megabytes>",
    };
  }
  const end = how.signal === null ? `exit code ${how.code}` : `signal ${how.signal}`;
  return {
    type: "plugin",
    fateUnknown: true,
    message: `the process that ran "${subject}" ended with ${end} before it gave an answer`,
    fix: "a plugin must return or throw; it must not end its process",
    ...(how.last === "" ? {} : { detail: how.last }),
  };
}

export function hostNotStarted(subject: string, reason: string): Failure {
  return { type: "plugin", message: `no process could be started for "${subject}": ${reason}` };
}

export function strayRejection(message: string): string {
  return `an error was thrown where nothing waited for it: ${message}`;
}

/** @param files absolute paths */
export function editedWhileBuilt(subject: string, files: readonly string[]): Failure {
  const names = files.map((file) => file.slice(file.search(/[^\\/]*$/)));
  return {
    type: "contract",
    message: `"${subject}" was edited while it was being built (${names.join(", ")})`,
    fix: "build again; what the edited code made was not kept",
  };
}

/** @param path what was to be written; nothing when Node does not say */
export function writeRefused(path: string): Failure {
  return {
    type: "contract",
    message: path === "" ? "the plugin tried to make a link, and only programs it starts may make one" : `the plugin tried to write "${path}", which lies outside its workDir`,
    fix: path === "" ? "copy the file instead" : "write under workDir, and return with file(path) what is to be kept",
  };
}

export function notJson(subject: string, path: string, kind: string): Failure {
  return {
    type: "contract",
    message: `"${subject}" returned ${kind} at "${path}", which is not plain JSON`,
    fix: "return plain values, and file(path) for artifacts",
  };
}

export function noSuchOperation(provider: string, operation: string): Failure {
  return { type: "refused", message: `provider "${provider}" serves no ${operation}` };
}

/** Without it the work can never be found again. */
export function noHandle(provider: string): Failure {
  return { type: "contract", fateUnknown: true, message: `"${provider}" took a request and gave nothing to find its work by` };
}

export function gateDoesNotRun(): string {
  return "internal: a gate is decided by a person and never runs";
}

interface PluginMessage {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
}

export function pluginNotFound(written: string): PluginMessage {
  return { code: "plugin-not-found", message: `plugin "${written}" is not there`, fix: "check the path, or install the package" };
}

export function isAbsent({ code }: PluginMessage): boolean {
  return code === "plugin-not-found";
}

export function pluginNotImported(written: string, reason: string): PluginMessage {
  return { code: "plugin-not-imported", message: `plugin "${written}" cannot be imported: ${reason}` };
}

export function pluginIsEmpty(written: string): PluginMessage {
  return {
    code: "plugin-is-empty",
    message: `plugin "${written}" exports no node type and no provider`,
    fix: "export default defineNode({ … }) or defineProvider({ … }) from vp/plugin",
  };
}

export function pluginInvalid(written: string, definition: string, reason: string): PluginMessage {
  return { code: "plugin-invalid", message: `plugin "${written}" defines "${definition}" wrongly: ${reason}` };
}

export function definedTwice(kind: string, name: string, other: string): PluginMessage {
  return {
    code: "defined-twice",
    message: `${kind} "${name}" is already defined by ${other === "vp" ? "vp itself" : `plugin "${other}"`}`,
    fix: "give it another name",
  };
}

export function nodeTooOld(version: string): string {
  return `vp needs Node 22.22 or newer; this is ${version}`;
}

/** @param meant the provider that was probably meant */
export function unknownKind(name: string, meant?: string): { readonly message: string; readonly fix: string } {
  return { message: `no provider is called "${name}"`, fix: meant === undefined ? 'name the one that it is a kind of with "uses", for example uses: openai-compatible' : `did you mean "${meant}"?` };
}

/** Says nothing of what was written: it may be the key. */
export function keyItself(provider: string): { readonly message: string; readonly fix: string } {
  return { message: `"key" of provider "${provider}" is not the name of an environment variable`, fix: `write the variable's name, such as key: ${provider.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_API_KEY, and keep the key itself in the environment or in .env` };
}

export function notAddress(provider: string, url: string): { readonly message: string; readonly fix: string } {
  return { message: `"url" of provider "${provider}" is "${url}", which is no address`, fix: "begin it with http:// or https://" };
}

export function noSettings(provider: string): { readonly message: string; readonly fix: string } {
  return { message: `provider "${provider}" takes no settings`, fix: "leave them out" };
}

export function badSettings(provider: string, path: readonly string[], what: string): { readonly message: string } {
  return { message: path.length === 0 ? `the settings of provider "${provider}" do not fit: ${what}` : `"${path.join(".")}" of provider "${provider}" does not fit: ${what}` };
}

/** What a provider says of a request that it does not take, with the input that is at fault. */
export function refusedMessage(words: string, input: string | undefined): string {
  return input === undefined || words.includes(`"${input}"`) ? words : `"${input}" is refused: ${words}`;
}
