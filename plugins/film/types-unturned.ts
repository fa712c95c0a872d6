/** Who speaks with their back to whom it is said to, and who answers that back. Reads by rule; pure. */

/** Spoken away from whom it is said to. */
export const UNTURNED = /\b(?:without (?:turning|looking (?:round|around|back|up))|(?:her|his) back (?:still )?(?:turned|to (?:her|him|them)))\b|(?<!\p{L})не оборачива/iu;

/** How the answer to it is told in a plan: the back is still turned. */
export const TO_A_BACK = "whose back is turned";
