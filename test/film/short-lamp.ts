/** The sample screenplay in few words: its three places and its people, and every line that the tests edit. */

/** Title, mood, headings and people as in `pipelines/inputs/the-lamp.fountain`; a fifth of its seconds. */
export const SHORT_LAMP = `Title: The Lamp
Credit: A short film
Mood: tender

INT. REPAIR SHOP - DUSK

OTTO (68, male, white hair, round glasses), in a brown apron, is about to close.

OTTO
We're closed.

INT. KITCHEN - NIGHT

= What was in the way.

The lamp stands open on a kitchen table. Otto sits over it with a screwdriver.

OTTO
There is nothing wrong with it at all.

LENI (9, female, brown braids), in a red sweater, leans in.

Leni pulls a folded letter out of the lamp.

EXT. HARBOR PIER - DAWN

Otto hangs the lamp on an iron hook and lights it.
`;
