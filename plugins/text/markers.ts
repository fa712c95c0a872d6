/** Lines that tell how a film is cut or lettered rather than what happens: cards, lists of shots, INTERCUT. One line at a time. */

/** The words of `TITLE CARD: THE END`, which the picture is made of. */
export function cardIn(text: string): string | undefined {
  return CARD.exec(text)?.[1]?.trim();
}

/** `THE END`, where nothing comes after it. */
export function endCardIn(text: string): string | undefined {
  return END_CARD.exec(text)?.[1];
}

/** One picture of a list: `- Mara runs.`, `A) Mara swims.` */
export function isListed(text: string): boolean {
  return /^(?:[-–•]\s+\S|[A-Z]\)\s|\d{1,2}\)\s)/u.test(text);
}

/** In capitals like a cue, and no name. */
export function isMarker(text: string): boolean {
  return /^(?:(?:BEGIN |START |END (?:OF )?)?(?:MONTAGE|SERIES OF SHOTS|QUICK CUTS)|INSERT|BACK TO|ANGLE ON|CLOSE ON|FLASHBACK|МОНТАЖ)\b/u.test(text) || isIntercutMark(text) || cardIn(text) !== undefined;
}

/** The scene before and this one are cut into each other from here on. */
export function isIntercutMark(text: string): boolean {
  return /^(?:INTERCUT|ПАРАЛЛЕЛЬНЫЙ МОНТАЖ|カットバック)(?![\p{L}])/u.test(text);
}

const CARD = /^(?:TITLE CARD|INTERTITLE|INTER-TITLE|CARD|ТИТР|字幕|タイトル)\s*[:：]\s*(.+)$/u;
const END_CARD = /^((?:THE )?END|FIN|FINE|ENDE|КОНЕЦ|終わり|終|完)[.。]?$/u;
