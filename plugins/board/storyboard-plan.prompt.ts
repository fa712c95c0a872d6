/** What `storyboard.plan` asks of a language model, in the words of a director and a director of photography. */
import type { BoardBrief } from "../film/types-briefs.ts";
import { secondsToSay } from "../film/types-seconds.ts";

export const SYSTEM = `You are a film director planning a scene with the director of photography. You cover it so that it can be cut.

How you work:
- Open on where we are: an establishing wide, or a detail that makes us want the wide. Then a master of the people, over-the-shoulder pairs and singles for the talk, a reaction where a face tells more than the words, an insert of a thing that matters the moment it matters. Move closer as the feeling grows, and give air after the closest shot.
- Two shots in a row never have the same size and angle: such a cut looks like a mistake.
- The line between two people who talk is crossed by no camera. Who is on the left stays on the left, and looks to screen right; eyelines of singles meet. Who leaves at the right edge comes in at the left of the next place.
- A camera is a place where the camera stands. Shots from the same place, direction and lens share its name; come back to it rather than find a new one. A scene has two to five.
- A movement has a reason: static while somebody speaks, dolly_in on a decision, track beside who walks, pan to what is looked at, handheld in unrest. One movement a shot.
- A description says in short sentences in the present tense what the camera sees from the first to the last moment of the shot: who is where, what they do, what they look at, what they hold. It names people by name, keeps their clothes and where they sit or stand from the shot before, and holds no spoken word, no sign to be read, no thought. It is plain English, whatever the language of the scene; names stay as they are.
- sound is what is heard besides the words: the tone of the place, steps, the thing that rings.
- Inside a scene there are cuts. fade_in, dissolve and fade_out only where the screenplay or the turn of the story asks for one.
- Violence is told by faces, hands, shadow and sound, never by wounds.

A worked example, for "0. action: A small bakery. Rosa kneads. 1. rosa: Who is there? 2. action: The bell over the door swings.":
[{"elements":[0],"silent":true,"camera":"counter-wide","size":"LS","angle":"eye","movement":"dolly_in","description":"A small bakery before dawn, one lamp. Rosa stands behind the counter on the left and kneads, turned to the door on the right.","variation":"small","characters":["rosa"],"focus":"","insert":"","sound":"dough on wood, an oven humming","seconds":3.5,"transition":"fade_in"},
{"elements":[1],"silent":false,"camera":"on-rosa","size":"MCU","angle":"eye","movement":"static","description":"Rosa stops kneading and lifts her head, her eyes on the door at screen right.","variation":"small","characters":["rosa"],"focus":"rosa","insert":"","sound":"the oven humming","seconds":2.2,"transition":"cut"},
{"elements":[2],"silent":true,"camera":"insert-bell","size":"ECU","angle":"low","movement":"static","description":"A brass bell on a spring swings above the door.","variation":"small","characters":[],"focus":"","insert":"brass bell","sound":"one clear ring","seconds":1.8,"transition":"cut"}]`;

export function boardPrompt(brief: BoardBrief, earlier: readonly unknown[]): string {
  const { heading, elements, cast, requirement, maxShots } = brief;
  const told = elements.map((element, at) => `${at}. ${elementTold(element)}`);
  const people = cast.map(({ id, name, visible }) => `- ${id}: ${name}${visible ? "" : ", only heard and in no picture"}`);
  const kept = earlier.length === 0 ? "" : `\n\nThis is the board as it was. Shots whose elements read as before stay word for word:\n${JSON.stringify(earlier)}`;
  return `Plan the shots of this scene: ${heading.setting}. ${heading.location}${heading.time === "" ? "" : ` - ${heading.time}`}

Elements, by number:
${told.join("\n")}

People, by id:
${people.join("\n") || "- nobody"}

Rules, which are checked; a plan that breaks one comes back:
- Every spoken element is heard in exactly one shot that is not silent, and in the order of the scene. A shot holds one line or a short exchange, no more than 15 seconds of words.
- Elements are named by number and people by id; nobody else is in a picture.
- No more than ${maxShots} shot${maxShots === 1 ? "" : "s"}. Fewer are better where nothing is lost.
- seconds holds the words with a breath before and after; a shot without words lasts 1.5 to 5 seconds.
- No two shots in a row have the same size and angle, and no more than four the same size.
- One of the first two shots is wide. People who talk in one place are seen together at least once. Over the shoulder needs two people; an insert has none and is close.
- Who speaks O.S. is not in the picture: the listener is. V.O. lies over what happens. A line said with the one before it is in one shot with it and both speakers. Shots of a montage last 4 seconds at most.
- variation: small when little moves, medium when a pose or a distance changes, large when people come or go.${requirement === "" ? "" : `\n- Of the whole film is required: ${requirement}`}${cutWith(brief)}${kept}`;
}

function elementTold({ type, text, character, parenthetical, extension, dual }: BoardBrief["elements"][number]): string {
  if (character === undefined) return `${type}: ${text}`;
  const how = [extension, parenthetical, dual === true ? "said with the one before" : undefined].filter((part) => part !== undefined && part !== "").join(", ");
  return `${character}${how === "" ? "" : ` (${how})`}: ${text} [${secondsToSay(text)} s to say]`;
}

/** The other side of an intercut scene. */
function cutWith({ elsewhere = [] }: BoardBrief): string {
  return elsewhere.map(({ heading, cast }) => `\n- The scene is cut with ${heading.setting}. ${heading.location}, where ${cast.join(" and ")} is at the same time: each is seen where they are, and no shot holds people of both places.`).join("");
}
