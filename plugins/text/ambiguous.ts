/** A name that two share who are told apart by their titles alone: nobody can know whom it means by itself. Pure. */
import type { Warning } from "vp/plugin";
import { characterId, displayName } from "../film/types-names.ts";
import type { Screenplay } from "../film/types.ts";
import { sharedNames } from "./titled.ts";

/** @param port what the text is called where it is read */
export function ambiguousNames({ scenes }: Pick<Screenplay, "scenes">, port: string): readonly Warning[] {
  const shared = sharedNames(scenes.flatMap(({ characters }) => characters));
  if (shared.size === 0) return [];
  return scenes.flatMap(({ elements }) => elements).flatMap(({ type, text, character, source }) => {
    const cued = shared.get(characterId(character ?? ""));
    if (type === "dialogue") return cued === undefined ? [] : [told(character ?? "", cued, { port, line: source.from, taken: "somebody else" })];
    if (type !== "action") return [];
    return [...shared.values()].flatMap((names) => {
      const bare = displayName((names[0] ?? "").split(" ").at(-1) ?? "");
      return isBare(bare, names, text) ? [told(bare, names, { port, line: source.from, taken: "both" })] : [];
    });
  });
}

function isBare(bare: string, names: readonly string[], text: string): boolean {
  const titles = names.map((name) => name.split(" ")[0]?.replace(/\.$/, "") ?? "");
  const rest = text.replace(new RegExp(`(?<!\\p{L})(?:${titles.join("|")})\\.? ${bare}(?!\\p{L})`, "giu"), "");
  return new RegExp(`(?<!\\p{L})(?:${bare}|${bare.toUpperCase()})(?!\\p{L})`, "u").test(rest);
}

function told(bare: string, names: readonly string[], { port, line, taken }: { readonly port: string; readonly line: number; readonly taken: string }): Warning {
  const [last, ...others] = [...names].toReversed();
  return { port, line, message: `"${bare}" may be ${others.toReversed().join(", ")} or ${last}, and is taken for ${taken}`, fix: `write ${others.toReversed().join(", ")} or ${last}` };
}
