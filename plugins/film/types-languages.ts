/** Languages as files name them: BCP 47 tags in captions, three letters in MP4. Pure. */

/** ISO 639-1 to 639-2, of which MP4 takes the one for terminology. */
const THREE: ReadonlyMap<string, string> = new Map(`
  aa aar, ab abk, ae ave, af afr, ak aka, am amh, an arg, ar ara, as asm, av ava, ay aym, az aze, ba bak, be bel, bg bul,
  bi bis, bm bam, bn ben, bo bod, br bre, bs bos, ca cat, ce che, ch cha, co cos, cr cre, cs ces, cu chu, cv chv, cy cym,
  da dan, de deu, dv div, dz dzo, ee ewe, el ell, en eng, eo epo, es spa, et est, eu eus, fa fas, ff ful, fi fin, fj fij,
  fo fao, fr fra, fy fry, ga gle, gd gla, gl glg, gn grn, gu guj, gv glv, ha hau, he heb, hi hin, ho hmo, hr hrv, ht hat,
  hu hun, hy hye, hz her, ia ina, id ind, ie ile, ig ibo, ii iii, ik ipk, io ido, is isl, it ita, iu iku, ja jpn, jv jav,
  ka kat, kg kon, ki kik, kj kua, kk kaz, kl kal, km khm, kn kan, ko kor, kr kau, ks kas, ku kur, kv kom, kw cor, ky kir,
  la lat, lb ltz, lg lug, li lim, ln lin, lo lao, lt lit, lu lub, lv lav, mg mlg, mh mah, mi mri, mk mkd, ml mal, mn mon,
  mr mar, ms msa, mt mlt, my mya, na nau, nb nob, nd nde, ne nep, ng ndo, nl nld, nn nno, no nor, nr nbl, nv nav, ny nya,
  oc oci, oj oji, om orm, or ori, os oss, pa pan, pi pli, pl pol, ps pus, pt por, qu que, rm roh, rn run, ro ron, ru rus,
  rw kin, sa san, sc srd, sd snd, se sme, sg sag, si sin, sk slk, sl slv, sm smo, sn sna, so som, sq sqi, sr srp, ss ssw,
  st sot, su sun, sv swe, sw swa, ta tam, te tel, tg tgk, th tha, ti tir, tk tuk, tl tgl, tn tsn, to ton, tr tur, ts tso,
  tt tat, tw twi, ty tah, ug uig, uk ukr, ur urd, uz uzb, ve ven, vi vie, vo vol, wa wln, wo wol, xh xho, yi yid, yo yor,
  za zha, zh zho, zu zul
`.trim().split(/,\s+/).map((pair) => [pair.slice(0, 2), pair.slice(3)]));

/** `pt-BR` as `por`; `und` for what has no name there. */
export function threeLetters(tag: string): string {
  const first = taggedLanguage(tag)?.toLowerCase().split("-")[0] ?? "";
  return THREE.get(first) ?? (/^[a-z]{3}$/.test(first) ? first : "und");
}

/** A language tag as it is written properly: `DE` is `de`, `pt_br` is `pt-BR`, `ger` is `de`; nothing for what is none. */
export function taggedLanguage(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll("_", "-"))[0];
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** In English: `Brazilian Portuguese`. Nothing for a tag that no language has. */
export function nameOfLanguage(tag: string): string | undefined {
  return /^x-|^i-/i.test(tag) ? undefined : new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag);
}

/** The tag of a language that is written out, in English or in its own words: `German`, `deutsch`. */
export function languageNamed(written: string): string | undefined {
  const wanted = written.trim().toLowerCase();
  return [...THREE.keys()].find((tag) => nameOfLanguage(tag)?.toLowerCase() === wanted || new Intl.DisplayNames(tag, { type: "language", fallback: "none" }).of(tag)?.toLowerCase() === wanted);
}

/** The language of a text by its letters, English for Latin ones: good enough to break lines and to name a track. */
export function languageOf(text: string): string {
  const scripts: readonly (readonly [RegExp, string])[] = [
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
    [/\p{Script=Hangul}/u, "ko"],
    [/\p{Script=Han}/u, "zh"],
    [/[їєґі]/iu, "uk"],
    [/\p{Script=Cyrillic}/u, "ru"],
    [/\p{Script=Greek}/u, "el"],
    [/\p{Script=Arabic}/u, "ar"],
    [/\p{Script=Hebrew}/u, "he"],
    [/\p{Script=Devanagari}/u, "hi"],
    [/\p{Script=Thai}/u, "th"],
  ];
  return scripts.find(([script]) => script.test(text))?.[1] ?? "en";
}
