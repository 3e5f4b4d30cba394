// The same as `text/syllables.py`, for what is typed: words, their forms and their keys.
const TONES = { "\u0300": "1", "\u0301": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" };
const PIECES = /[\p{L}\p{Nl}\p{No}]+|[0-9]+(?:[.,][0-9]+)*%?|[.;:!?()[\]{}|“”"…•]+/gu;
const isPause = (piece) => '.;:!?()[]{}|“”"…•'.includes(piece[0]);

export function formOf(word) {
  if (/^[0-9]/.test(word)) return word.replaceAll(",", ".");
  let letters = "";
  let tones = "";
  for (const char of word.toLowerCase().replaceAll("ð", "đ").normalize("NFD")) {
    if (TONES[char]) tones += TONES[char];
    else letters += char;
  }
  return letters.normalize("NFC").replace(/^(qu|[bcdđghklmnprstvx]{1,3})y$/, "$1i") + tones;
}

export function keyOf(form) {
  if (/^[0-9]/.test(form)) return form;
  const letters = form.replace(/[1-5]+$/, "").replaceAll("đ", "d").normalize("NFD");
  return letters.replace(/[\u0302\u0306\u031b]/g, "").normalize("NFC");
}

export function wordsOf(text) {
  const words = [];
  let paused = false;
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0];
    if (isPause(piece)) paused = true;
    else {
      const form = formOf(piece);
      words.push({ text: piece, form, key: keyOf(form), start: match.index, end: match.index + piece.length, paused });
      paused = false;
    }
  }
  return words;
}

export const squash = (text) =>
  wordsOf(text.normalize("NFC")).map((word) => word.key).join("").replaceAll("y", "i");

// How well a typed form fits a written one: 1 the same, 0.9 where only marks were left out,
// 0 where a mark was typed that is not there.
export function fit(typed, written) {
  if (typed === written) return 1;
  const marks = [...split(typed)];
  return [...split(written)].every(([letter, quality], index) => within(marks[index], letter, quality)) &&
    tonesOf(typed).every((tone) => tonesOf(written).includes(tone))
    ? 0.9
    : 0;
}

const tonesOf = (form) => form.match(/[1-5]/g) ?? [];

function* split(form) {
  for (const char of form.replace(/[1-5]/g, "")) {
    const [letter, ...quality] = char === "đ" ? ["d", "-"] : [...char.normalize("NFD")];
    yield [letter, quality.join("")];
  }
}

const within = (typed, letter, quality) => typed && typed[0] === letter && (!typed[1] || typed[1] === quality);

// Whether a key can be one syllable of Vietnamese; “csv” and “khoahoc” cannot.
const SYLLABLE =
  /^(ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdhklmnprstvx])?(a[iouy]?|e[ou]?|ia|ieu?|iu|i|o[aeio]|oa[ioy]|oeo|o|u[aeiou]|uay|uoi|uou|uye?|uya|uyu|uan|u|ye?|yeu)(ng|nh|ch|[cmnpt])?$/;
export const isSyllable = (key) => SYLLABLE.test(key);

// The ways to cut letters that were typed without spaces into syllables, fewest first.
export function cuts(key, most = 4) {
  const found = [];
  const go = (rest, before) => {
    if (!rest) found.push(before);
    else if (before.length < most) {
      for (let size = 1; size <= Math.min(rest.length, 7); size++) {
        if (isSyllable(rest.slice(0, size))) go(rest.slice(size), [...before, size]);
      }
    }
  };
  go(key, []);
  return found.sort((a, b) => a.length - b.length).slice(0, 12);
}
