/** MiniMax's voices and languages, as every provider that serves its speech models names them. Serves nothing itself. */
import type { VoiceCard } from "vp/plugin";

/** Heights and ages are what their names say. */
export const VOICES: readonly VoiceCard[] = [
  { name: "Wise_Woman", gender: "female", height: 0.3, age: "old" },
  { name: "Calm_Woman", gender: "female", height: 0.4, age: "adult" },
  { name: "Inspirational_girl", gender: "female", height: 0.6, age: "young" },
  { name: "Lively_Girl", gender: "female", height: 0.8, age: "young" },
  { name: "Lovely_Girl", gender: "female", height: 0.9, age: "child" },
  { name: "Deep_Voice_Man", gender: "male", height: 0.1, age: "adult" },
  { name: "Patient_Man", gender: "male", height: 0.4, age: "adult" },
  { name: "Elegant_Man", gender: "male", height: 0.5, age: "adult" },
  { name: "Casual_Guy", gender: "male", height: 0.6, age: "young" },
  { name: "Young_Knight", gender: "male", height: 0.7, age: "young" },
  { name: "Decent_Boy", gender: "male", height: 0.9, age: "child" },
];

/** @param language BCP 47 */
export function languageNamed(language: string | undefined): string | undefined {
  return LANGUAGES[language?.split("-")[0] ?? ""];
}

const LANGUAGES: Readonly<Record<string, string>> = {
  zh: "Chinese", yue: "Chinese,Yue", en: "English", ar: "Arabic", ru: "Russian", es: "Spanish", fr: "French", pt: "Portuguese", de: "German",
  tr: "Turkish", nl: "Dutch", uk: "Ukrainian", vi: "Vietnamese", id: "Indonesian", ja: "Japanese", it: "Italian", ko: "Korean", th: "Thai",
  pl: "Polish", ro: "Romanian", el: "Greek", cs: "Czech", fi: "Finnish", hi: "Hindi",
};
