/** What words name that the embedded studio has no picture of, and what it draws in their place. Tables only. */
import type { PlaceKind } from "../film/types-lexicon.ts";

/** What is drawn, and the words that it is drawn for; of two words the longer one counts. */
export const STAND_INS: readonly (readonly [drawn: string, words: string])[] = [
  ["a saloon car", "pickup pickup_truck pick-up_truck truck van minivan campervan delivery_van police_car fire_truck fire_engine limousine jeep"],
  ["a car", "cable_car"],
  ["an alarm clock", "grandfather_clock grandmother_clock longcase_clock long-case_clock cuckoo_clock pendulum_clock water_clock"],
  ["a rowing boat", "fishing_boat sailing_boat motor_boat lifeboat life_boat tug_boat narrow_boat ferry_boat police_boat pleasure_boat paddle_boat dragon_boat"],
  ["a lantern", "torch flashlight"],
  ["a table lamp", "chandelier lightbulb bulb light_bulb floor_lamp ceiling_lamp"],
  ["a bottle", "thermos thermos_flask flask hip_flask"],
  ["a handbag", "backpack satchel sleeping_bag sports_bag"],
  ["a cardboard box", "treasure_chest sea_chest wooden_chest oak_chest chest_of_drawers tool_box toolbox lunch_box jewellery_box letter_box ballot_box"],
  ["a radio set", "walkie-talkie walkie_talkie"],
  ["a guitar", "ukulele"],
  ["a violin", "cello"],
  ["a piano", "piano_stool"],
  ["a chair", "rocking_chair deck_chair armchair high_chair"],
  ["a table", "pool_table ping-pong_table billiard_table operating_table"],
  ["a telescope", "binoculars"],
  ["a hammer", "wrench chisel tongs"],
  ["an onion", "potato potatoes turnip"],
  ["a computer rack", "coat_rack hat_rack luggage_rack roof_rack bicycle_rack plate_rack rack"],
  ["a toy balloon", "hot-air_balloon hot_air_balloon weather_balloon"],
  ["a smartphone", "receiver handset telephone_box phone_box phone_booth"],
  ["a whale", "calf"],
  ["a horse", "rocking_horse sea_horse wooden_horse"],
  ["a cart wheel", "ferris_wheel steering_wheel spinning_wheel potter's_wheel water_wheel"],
  ["a wine glass", "magnifying_glass looking_glass"],
  ["a white gull", "crow bird_cage"],
  ["a broad tree", "palm_tree palm-tree"],
  ["a fire", "fire_extinguisher fire_escape fire_hydrant"],
  ["a suitcase", "violin_case guitar_case"],
];

/** Nothing stands where they are told of. */
export const NOT_DRAWN = `
  goat billy_goat sheep lamb ewe cow ox oxen donkey mule pig piglet boar chicken hen rooster cockerel goose geese duckling peacock parrot pigeon dove sparrow magpie robin eagle hawk falcon vulture raven
  penguin ostrich flamingo stork heron pelican cockatoo mouse mice squirrel hedgehog beaver otter deer reindeer stag fawn moose elk lion lioness tiger leopard panther cheetah elephant giraffe zebra
  hippopotamus rhinoceros camel llama alpaca buffalo bison hyena jackal coyote chipmunk ferret weasel meerkat sloth anteater armadillo emu toucan hummingbird woodpecker kingfisher nightingale monkey gorilla chimpanzee kangaroo koala panda raccoon skunk snake lizard crocodile alligator turtle tortoise frog toad dolphin shark octopus lobster jellyfish
  butterfly butterflies caterpillar grasshopper scorpion starfish seahorse stingray spider beetle dragonfly wasp mosquito bumblebee bee ladybird snail hamster guinea_pig dinosaur dragon unicorn mermaid walrus sea_lion
  ferry ferries steamer steamboat sailboat sailing_ship speedboat motorboat houseboat tugboat yacht submarine canoe kayak gondola lorry lorries tractor bulldozer excavator ambulance helicopter airship zeppelin
  sledge sleigh wagon pram stroller wheelchair wheelbarrow tricycle caravan forklift rickshaw chariot stagecoach unicycle hovercraft snowmobile minibus steamroller combine_harvester parachute hang-glider flying_saucer spacecraft
  windmill watermill wind_turbine scarecrow tombstone gravestone petrol_pump gas_pump traffic_light billboard carousel merry-go-round roller_coaster seesaw trampoline
  waterfall volcano volcanoes pyramid iceberg rainbow fireworks tornado comet meteor satellite tent igloo fountain totem_pole pylon haystack hay_bale beehive birdhouse kennel
  washing_machine dishwasher refrigerator microwave toaster sewing_machine typewriter vacuum_cleaner jukebox vending_machine gramophone record_player pinball_machine bathtub cradle hammock birdcage
  aquarium loom treadmill mannequin marionette throne coffin sundial skeleton suit_of_armour ironing_board clothesline washing_line wheelie_bin dustbin
  trumpet saxophone flute clarinet trombone tuba accordion banjo harmonica xylophone tambourine bagpipes oboe lute harp
  cannon catapult crossbow dagger spade shovel pitchfork scythe fishing_rod pistol revolver rifle shotgun gun crowbar pliers anvil microscope stethoscope syringe crutches walking_stick broom chainsaw handsaw
  bow_and_arrow spear surfboard snowboard skis ice_skates roller_skates sled tennis_racket hockey_stick dice jigsaw yo-yo lawnmower watering_can hosepipe metal_detector
  egg eggs cheese sandwich sandwiches ice_cream banana strawberry strawberries grapes watermelon pumpkin carrot tomato tomatoes cabbage lemon croissant doughnut pancake sausage hamburger burger popcorn
  mushroom mushrooms sunflower beanstalk`;

/** As often something that is done: counted only after an article or a number. */
export const AMBIGUOUS = "duck swan swallow seal crane bat ram raft barge cart tank hose axe mop rake saw drone crab rat pump swing slide worm ship";

/** People are called so as well. */
export const ALSO_NAMES = "robin raven dove sparrow hawk falcon eagle heron swan crane lamb bee goose moose tiger";

/** Headings whose place is drawn as the nearest that there is. */
export const NEAREST_PLACE = /\b(?:(?:petrol|gas|filling|service|fire|bus) station|forecourt|airport|terminal|casino|courtroom|castle|balcony|terrace|porch|patio|lake|river|underwater|fairground|(?:salt|mud|tidal) ?flats?|salt pans?)\b/i;

/** Kinds of places by other words than their own. */
export const PLACE_CALLED: Readonly<Partial<Record<PlaceKind, string>>> = { sea: "the open sea", night_sky: "a night sky", station: "a railway platform", village: "a village square", elevator: "a lift" };

/** What is drawn where a place that is mostly in the open is headed INT. */
export const WITHIN: Readonly<Partial<Record<PlaceKind, string>>> = {
  school: "a corridor", village: "a living room", harbor: "a workshop", beach: "a living room", forest: "a living room", field: "a workshop", mountain: "a cave", park: "a café",
  street: "a corridor", alley: "a corridor", bridge: "a corridor", road: "a café", market: "a shop", garden: "a living room", courtyard: "a corridor", desert: "a living room",
};
