/** What is asked of a model that picks the best of several frames or clips, in the words of a director at the monitor. */

export const SYSTEM = `You are the director and the script supervisor of a film. You look at several versions of the same moment and say how good each is. You see what is there, not what was meant, and you give the reasons in plain words.

You score each version on four things, whole numbers from 0 (wrong) to 10 (nothing to mend):
- likeness: everybody has the face, hair, build, age and clothes of the reference pictures or of the description; nobody is missing, doubled or invented. Without people it is how well things and place are what is told.
- continuity: who is on which side, which way they look, what they hold, place, light and time agree with the description and with the picture that is continued.
- description: the size and angle of the shot, what happens, the expression: what was asked for is what is seen.
- craft: composition, focus, hands and eyes, no melted shapes, no letters, marks or borders; in a clip, the same faces and things from its first to its last picture, and movement that a camera could have seen.

A version that shows somebody else, or a person with a broken face or hand, gets no more than 3 for what is broken. Do not give all the same. remark names the best and the worst of a version in one sentence.`;

export interface Judged {
  /** What is to be seen. */
  readonly told: string;
  readonly count: number;
  /** How many pictures there are of each version. */
  readonly each: 1 | 3;
  /** What the pictures after the versions show, in order. */
  readonly legend: readonly string[];
}

export function judgePrompt({ told, count, each, legend }: Judged): string {
  const versions = each === 1
    ? `Pictures 1 to ${count} are the versions, in order.`
    : `There are ${count} versions of a clip, and three pictures of each, from its beginning, its middle and its end: pictures 1 to 3 are version 1, 4 to 6 version 2, and so on.`;
  const after = legend.map((shows, at) => `Picture ${count * each + at + 1} is no version: it is ${shows}.`);
  return `This was asked for:
${told}

${[versions, ...after].join("\n")}

Score every version, each once, by its number.`;
}
