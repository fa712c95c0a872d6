/** Who is out of breath, with both hands on the knees: told in words, and as a board frames and stages it. */

/** Not who bends over for something that lies there. */
export const DOUBLED_OVER = /\b(?:bends|bent|doubles|doubled) over\b(?![,.;]? (?:and )?(?:\p{L}+ )?(?:picks? up|lifts|reaches for|grabs|scoops)\b)(?=\s*(?:[,.;]|$))|\bhands on (?:his|her|their) (?:knees|thighs)\b|\b(?:catch(?:es|ing)?|fights for|gasps for) (?:(?:his|her|their) )?breath\b/iu;
