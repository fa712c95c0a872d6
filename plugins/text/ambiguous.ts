/** A name that two share who are told apart by their titles or first names alone: in a scene with both, or neither, nobody can know whom it means by itself. Pure. */
import type { Warning } from "vp/plugin";
import { characterId, displayName } from "../film/types-names.ts";
import { actionsOf } from "../film/types-scene.ts";
import type { Screenplay } from "../film/types.ts";
import { namingOf } from "./gather-scenes.ts";
import { beforeLast, escaped, sharedNames, toldApart } from "./titled.ts";

/** @param port what the text is called where it is read */
export function ambiguousNames({ scenes }: Pick<Screenplay, "scenes">, port: string): readonly Warning[] {
  const shared = sharedNames(namingOf(scenes));
  if (shared.size === 0) return [];
  return scenes.flatMap((scene) => scene.elements.flatMap(({ type, text, character, source }) => {
    const cued = shared.get(characterId(character ?? ""));
    if (type === "dialogue") return cued === undefined ? [] : [told(character ?? "", cued, { port, line: source.from, taken: "somebody else" })];
    if (type !== "action") return [];
    return [...shared.values()].flatMap((names) => {
      const bare = displayName((names[0] ?? "").split(" ").at(-1) ?? "");
      const isKnown = toldApart(names, `${scene.elements.flatMap((each) => each.character ?? []).join("\n")}\n${actionsOf(scene).join("\n")}`).length === 1;
      const taken = names.every((name) => scene.characters.includes(name)) ? "both" : "nobody of them";
      return !isKnown && isBare(bare, names, text) ? [told(bare, names, { port, line: source.from, taken })] : [];
    });
  }));
}

function isBare(bare: string, names: readonly string[], text: string): boolean {
  const others = [...names.map(beforeLast).map(escaped), "Mr", "Mrs", "Ms", "Miss", "Dr"];
  const rest = text.replace(new RegExp(`(?<!\\p{L})(?:${others.join("|")})\\.? ${escaped(bare)}(?!\\p{L})`, "giu"), "");
  return new RegExp(`(?<!\\p{L}|\\bthe )(?:${escaped(bare)}|${escaped(bare.toUpperCase())})(?!\\p{L})`, "u").test(rest);
}

function told(bare: string, names: readonly string[], { port, line, taken }: { readonly port: string; readonly line: number; readonly taken: string }): Warning {
  const [last, ...others] = [...names].toReversed();
  return { port, line, message: `"${bare}" may be ${others.toReversed().join(", ")} or ${last}, and is taken for ${taken}`, fix: `write ${others.toReversed().join(", ")} or ${last}` };
}
