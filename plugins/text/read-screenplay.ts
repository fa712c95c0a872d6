/** From the text of a screenplay, Fountain or plain, to scenes. Pure: reads no file. */
import { hasCues, readFountain } from "./fountain.ts";
import { gatherScenes } from "./gather-scenes.ts";
import { linesOf } from "./lines.ts";
import { moodOf } from "./mood.ts";
import { hasSaidLines, readPlainScript } from "./plain-script.ts";
import { readTitlePage } from "./title-page.ts";
import type { MOODS, Screenplay } from "../film/types.ts";

export interface ReadScreenplay {
  readonly screenplay: Screenplay;
  /** For the music: as the title page says (`Mood: wistful`), else counted from the words. */
  readonly mood: (typeof MOODS)[number];
}

/** @param file what source spans call the text */
export function readScreenplay(text: string, file: string): ReadScreenplay {
  const { titlePage, rest } = readTitlePage(linesOf(text));
  const plain = hasSaidLines(rest) && !hasCues(rest);
  const read = gatherScenes({ titlePage, pieces: plain ? readPlainScript(rest) : readFountain(rest) }, file);
  const screenplay = plain && read.title === "" ? { ...read, title: placeOf(read) } : read;
  return { screenplay, mood: moodOf(screenplay, (titlePage.get("mood") ?? []).join(" ")) };
}

/** A plain script has no title page: its film is called after where it begins. */
function placeOf({ scenes }: Screenplay): string {
  const location = scenes[0]?.heading.location ?? "";
  return location.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
