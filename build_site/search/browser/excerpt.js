// The sections of a page that match, and the words in them that were looked for.
import { fit, wordsOf } from "./syllables.js";

const WINDOW = 30;
const LEAD = 3; // bit of what stands before any heading; sections follow
const LAST = 28;

// What is to be marked: rows of words, those first that tell more than a name or a year does.
// Names are marked in every spelling.
export function needlesOf(query, concepts) {
  const spellings = new Map(concepts.map(([id, ...names]) => [id, names.map(wordsOf)]));
  const needles = [];
  const isName = (atom) => atom.kind === "province" || atom.kind === "year";
  const atoms = [...query.atoms.filter((atom) => !isName(atom)), ...query.atoms.filter(isName)];
  for (const atom of atoms) {
    if (atom.kind === "province") needles.push(...spellings.get(atom.id));
    if (atom.kind === "number") needles.push([{ key: atom.serial, form: atom.serial }]);
    if (atom.kind === "year") needles.push([{ key: atom.serial, form: atom.serial }]);
    if (atom.kind !== "run") continue;
    const isWord = ({ key }) => key[0] !== "@";
    atom.items.forEach((item, index) => {
      const next = atom.items[index + 1];
      if (!isWord(item)) needles.push(...spellings.get(item.key));
      else if (next && isWord(next)) needles.push([item, next]);
      else if (!index || !isWord(atom.items[index - 1])) needles.push([item]);
    });
  }
  return needles;
}

const startsHere = (words, at, needle) =>
  needle.every((wanted, index) => words[at + index]?.key === wanted.key && fit(wanted.form, words[at + index].form));

// Which words of a text are looked for: one number for each, 0 for none, else 1 + the needle's.
function marksOf(words, needles) {
  const marks = words.map(() => 0);
  words.forEach((_, at) => {
    needles.forEach((needle, which) => {
      if (startsHere(words, at, needle)) marks.fill(which + 1, at, at + needle.length);
    });
  });
  return marks;
}

// A piece of a text around the marked words: [[words, is marked], …].
export function snippet(text, needles) {
  const words = wordsOf(text);
  const marks = marksOf(words, needles);
  const first = Math.max(marks.findIndex(Boolean), 0);
  const from = words.length > WINDOW ? Math.max(Math.min(first - 6, words.length - WINDOW), 0) : 0;
  const to = Math.min(from + WINDOW, words.length);
  const pieces = [];
  let at = from ? words[from].start : 0;
  const add = (end, isMarked) => {
    if (end > at) pieces.push([text.slice(at, end), isMarked]);
    at = end;
  };
  for (let index = from; index < to; index++) {
    if (!marks[index]) continue;
    add(words[index].start, false);
    while (index + 1 < to && marks[index + 1]) index++;
    add(words[index].end, true);
  }
  add(to < words.length ? words[to - 1].end : text.length, false);
  if (from) pieces.unshift(["… ", false]);
  if (to < words.length) pieces.push([" …", false]);
  return pieces.map(([piece, isMarked]) => [piece.replaceAll(" | ", " · "), isMarked]);
}

// Numbers of the sections that match, those first in which everything stands together; where
// more than names was looked for, those that only name something are left out.
export function matchingSections(card, hit) {
  const hasLead = card.sections[0]?.[0] === "";
  const bitOf = (index) => (hasLead && index === 0 ? LEAD : Math.min(LEAD + 1 + index - hasLead, LAST));
  const within = (parts) => card.sections.map((_, index) => index).filter((index) => parts & (1 << bitOf(index)));
  const told = within(hit.told);
  return [...new Set([...within(hit.common & hit.told), ...(told.length ? told : within(hit.parts))])];
}

// The best passage of a section: its anchor and the piece of it to show.
export function bestPassage(passages, needles) {
  let best;
  for (const [anchor, text] of passages) {
    const found = new Set(marksOf(wordsOf(text), needles));
    found.delete(0);
    if (found.size > (best?.count ?? 0)) best = { anchor, text, count: found.size };
  }
  return best && { anchor: best.anchor, pieces: snippet(best.text, needles) };
}
