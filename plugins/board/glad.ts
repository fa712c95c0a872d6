/** Who are glad since they met again or laughed, or stay with somebody who is, until something spoils it. Reads by rule; pure. */

/** Brings up to date who is glad once the text has happened before those in the picture. */
export function keepGlad(characters: readonly string[], description: string, glad: Set<string>): void {
  if (SPOILS.test(description)) return glad.clear();
  if (MEETS.test(description) || (STAYS.test(description) && characters.some((id) => glad.has(id)))) for (const id of characters) glad.add(id);
}

const MEETS = /\b(?:begins?|starts?) to laugh\b|\bbursts? (?:out laughing|into laughter)\b|\blaughs? (?!(?:bitter|nervous|cold|harsh|cruel))|\blaughs?[.,]|\b(?:opens?|spreads?) (?:her|his|their) arms\b|\bopen arms\b|\b(?:hugs?|embraces?) (?!(?:his|her|their) (?:own )?knees)|(?<!\p{L})(?:обнима|раскрыва\p{L}+ объяти)|抱きしめ|抱き合/iu;
/** Nobody wants to go. */
const STAYS = /\b(?:neither|none) of them (?:moves|leaves|goes)\b|\blook at each other\b|(?<!\p{L})(?:никто|ни один|ни одна) (?:из них )?не (?:двига|уход)|смотрят друг на друга|見つめ合|動こうとしない/iu;
const SPOILS = /\b(?:cr(?:y|ies|ying)|weep\w*|sob\w*|tears?|grief|sad(?:ly)?|angr\w*|afraid|shouts?|dies|dead|goodbye|farewell|leaves)\b|(?<!\p{L})(?:плач|слёз|слез|прощ)|泣|涙|別れ/iu;
