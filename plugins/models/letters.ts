/** Words with their times, of letters with theirs, as providers of speech tell them. Knows no provider. */
import type { SpeechAnswer } from "vp/plugin";

/** @param times when each letter begins and ends, seconds */
export function wordsOf(letters: readonly string[], times: readonly (readonly [from: number, to: number])[]): SpeechAnswer["words"] {
  const words: { word: string; from: number; to: number }[] = [];
  let open = false;
  for (const [index, letter] of letters.entries()) {
    const time = times[index];
    const last = words.at(-1);
    if (letter.trim() === "" || time === undefined) {
      open = false;
    } else if (open && last !== undefined) {
      last.word += letter;
      last.to = time[1];
    } else {
      words.push({ word: letter, from: time[0], to: time[1] });
      open = true;
    }
  }
  return words;
}
