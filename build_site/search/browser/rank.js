// What to look for → pages in order. Words count for more the rarer they are, and for more in
// a title than in a section; words in a row that stand in one part of a page belong together.
import { cuts, fit, isSyllable, keyOf, wordsOf } from "./syllables.js";

const LONELY = 0.25; // what a word of several counts that stands beside none of the others
const BRIDGE = 0.3; // what a pair counts that only bridges two words
const UNKNOWN = 0.5; // what a word counts that no page has: those without it lack something
const APART = 0.6; // what words count of which no part of the page has all
const LOOSE = 0.2; // what a hit counts whose marks are not those that were typed
const SECTIONS = ~15; // the bits of a page's sections; below are title, names, headings, lead

export const keyOfTerm = (term) =>
  term[0] === "#"
    ? term
    : term[0] + term.slice(1).split(" ").map((part) => (part[0] === "@" ? part : keyOf(part))).join(" ");

const keysOf = (text) => wordsOf(text).map((word) => word.key).join(" ");

const bits = (mask) => {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
};

function strength(parts) {
  if (parts & 1) return 1;
  if (parts & 2) return 0.85;
  if (parts & 4) return 0.6;
  if (parts & 8) return 0.55;
  return 0.35 + 0.04 * Math.min(bits(parts & SECTIONS) - 1, 4);
}

// Where parts lie: 0 the names of a page, 1 its headings, 2 its text.
const placeOf = (parts) => (parts & 3 ? 0 : parts & 4 ? 1 : 2);

// Rows of the index → page → parts, apart for those whose marks fit and those whose do not.
function hitsOf(rows, typedForms) {
  const strict = new Map();
  const loose = new Map();
  for (const [term, pages] of rows) {
    const written = term.slice(1).split(" ");
    const fits = typedForms.every((form, index) => form[0] === "@" || fit(form, written[index] ?? "") > 0);
    for (const [page, parts] of pages) {
      const into = fits ? strict : loose;
      into.set(page, (into.get(page) ?? 0) | parts);
    }
  }
  return { strict, loose };
}

export function makeRanker(store) {
  const isGeneral = (page) => !store.entry.kinds[store.kinds[page]][0];

  // The rarer the heavier; what only general pages say tells little of what is looked for.
  function weigh(pages) {
    const rarity = Math.log(1 + store.count / Math.max(pages.size, 1));
    return [...pages.keys()].every(isGeneral) ? 0.35 * rarity : rarity;
  }

  async function lookUp(key, forms, begins) {
    let hits = hitsOf(await store.find(key, keyOfTerm), forms);
    if (begins && !hits.strict.size) {
      const open = [...forms.slice(0, -1), "@"]; // of a word that is still being typed any ending will do
      const longer = hitsOf(await store.find(key, keyOfTerm, true), open);
      if (longer.strict.size && !hits.loose.size) hits = longer;
    }
    const weight = weigh(hits.strict.size ? hits.strict : hits.loose);
    return { ...hits, share: 1, weight: hits.strict.size ? weight : LOOSE * weight };
  }

  // The elements of a run: its concepts, its pairs, and alone those words that are in no pair.
  // A pair with a concept counts little, for the concept says most; so does a pair that only
  // bridges two words, which is rarer than both; and so does a lonely word.
  async function elementsOf(items, growing) {
    const isLast = (index) => growing && index === items.length - 1 && items[index].key.length > 1;
    const alone = async (index, share) => {
      const hits = await lookUp(`1${items[index].key}`, [items[index].form], isLast(index));
      const isThere = hits.strict.size + hits.loose.size > 0;
      const weight = isThere ? hits.weight : UNKNOWN * Math.log(1 + store.count);
      return { ...hits, weight: weight * (share < 1 ? 2 * share : 1), share };
    };
    if (items.length === 1) return [await alone(0, 1)];
    const isConcept = (item) => item.key[0] === "@";
    const pairs = await Promise.all(
      items.slice(1).map((item, index) =>
        lookUp(`2${items[index].key} ${item.key}`, [items[index].form, item.form], isLast(index + 1)),
      ),
    );
    const size = (index) => pairs[index]?.strict.size ?? 0;
    const isBridge = pairs.map((_, index) => {
      const [before, own, after] = [size(index - 1), size(index), size(index + 1)];
      return (own < before && own < after) || 4 * own < Math.max(before, after);
    });
    const isSolid = (index) => size(index) > 0 && !isBridge[index];
    const singles = items.map((item, index) => {
      if (isConcept(item)) return alone(index, 1);
      if (isSolid(index - 1) || isSolid(index)) return undefined;
      return alone(index, isSyllable(item.key) || item.isSerial ? LONELY : 1);
    });
    pairs.forEach((hits, index) => {
      if (hits.strict.size + hits.loose.size === 0) hits.weight = 0; // its words are looked up alone
      if (isBridge[index] || isConcept(items[index]) || isConcept(items[index + 1])) hits.weight *= BRIDGE;
    });
    return [...pairs, ...(await Promise.all(singles))].filter(Boolean);
  }

  // Words that were run together are taken apart where that gives words that stand together.
  async function respaced(item) {
    if (item.key.length < 5 || item.key[0] === "@" || isSyllable(item.key) || /^[0-9]/.test(item.key)) return [item];
    if ((await store.find(`1${item.key}`, keyOfTerm, true)).length) return [item];
    let best = [item];
    let most = 0;
    for (const sizes of cuts(item.key)) {
      let at = 0;
      const words = sizes.flatMap((size) => wordsOf(item.text.slice(at, (at += size))));
      const pairs = await Promise.all(
        words.slice(1).map((word, index) => lookUp(`2${words[index].key} ${word.key}`, [words[index].form, word.form])),
      );
      const least = Math.min(...pairs.map((pair) => pair.strict.size));
      if (words.length === sizes.length && least > most) {
        most = least;
        best = words.map((word) => ({ ...word, size: 1 }));
      }
    }
    return best;
  }

  async function runAtom(atom) {
    const items = (await Promise.all(atom.items.map(respaced))).flat();
    const elements = await elementsOf(items, atom.growing);
    const whole = elements.reduce((sum, hits) => sum + hits.weight, 0);
    const pages = new Map();
    for (const hits of elements) {
      for (const page of new Set([...hits.strict.keys(), ...hits.loose.keys()])) {
        const known = pages.get(page) ?? { got: [0, 0, 0], found: 0, strict: 0, titled: 0, common: -1, any: 0 };
        const isLoose = !hits.strict.has(page);
        const parts = isLoose ? hits.loose.get(page) : hits.strict.get(page);
        known.got[placeOf(parts)] += (hits.weight / whole) * strength(parts) * (isLoose ? LOOSE : 1);
        if (parts & 1) known.titled += (hits.weight / whole) * hits.share;
        known.found += hits.weight * hits.share;
        if (!isLoose) known.strict += hits.weight * hits.share;
        known.common &= parts;
        known.any |= parts;
        pages.set(page, known);
      }
    }
    const hits = new Map();
    for (const [page, known] of pages) {
      const together = known.common ? 1 : APART;
      const share = known.found / whole;
      hits.set(page, {
        scores: known.got.map((score) => score * share * together), share, titled: known.titled, tells: true,
        parts: known.common || known.any, loose: known.strict < 0.5 * known.found,
      });
    }
    return { hits, weight: elements.length ? whole / elements.length : 0, size: atom.size };
  }

  function hitOf(parts, score = strength(parts)) {
    const scores = [0, 0, 0];
    scores[placeOf(parts)] = score;
    return { scores, score, share: 1, titled: parts & 1, parts, loose: false };
  }
  const plainHits = (map, factor = 1) =>
    new Map([...map].map(([page, parts]) => [page, hitOf(parts, factor * strength(parts))]));

  // A name's own pages come first, with that of the unit in which its land lies today; then what
  // was issued in units that are part of it today. A page of any other unit that only mentions
  // it is not what is looked for; one of no unit may be.
  async function provinceAtom(atom) {
    const found = await lookUp(`1${atom.id}`, [atom.id]);
    const hits = plainHits(found.strict);
    const { units } = store.entry;
    const own = units.filter(([id]) => id.replace(/-truoc-2025$/, "") === atom.id.slice(2));
    const today = new Set(own.map(([, , present]) => present));
    for (const [page, hit] of hits) {
      const unit = units[store.units[page] - 1];
      let { score, share } = hit;
      const isIssued = store.issuers[page] > 0;
      const isWithin = unit && own.includes(units[unit[2] - 1]);
      if (own.includes(unit)) score = Math.max(score, 1.1);
      else if (today.has(store.units[page]) && !isIssued && hit.parts & 8) score = 1.12;
      else if (!(hit.parts & 3) && !(isWithin && isIssued)) {
        score *= 0.6;
        if (unit && !isWithin) share = 0.5;
      }
      hits.set(page, { ...hitOf(hit.parts, score), share });
    }
    return { hits, weight: found.weight, size: atom.size };
  }

  async function numberAtom(atom) {
    const rows = await store.find(`#${atom.serial}${atom.symbol ? "/" : ""}`, keyOfTerm, true);
    const hits = new Map();
    for (const [term, pages] of rows) {
      const [serial, symbol, year] = term.slice(1).split("/");
      const isExact = serial === atom.serial;
      const isItsSymbol = symbol.startsWith(atom.symbol) || symbol.endsWith(atom.symbol);
      if (!isItsSymbol || (year && atom.year && year !== atom.year)) continue;
      for (const [page, parts] of pages) {
        const score = strength(parts) * (isExact ? 1 : 0.4);
        if (score > (hits.get(page)?.score ?? 0)) hits.set(page, { ...hitOf(parts, score), loose: !isExact, tells: true });
      }
    }
    if (!hits.size) {
      const words = await runAtom({ kind: "run", items: atom.words, size: atom.size });
      // No such document: a page that has all the words may still be meant, one that has some lacks it.
      for (const hit of words.hits.values()) if (hit.share < 0.9) hit.share = Math.min(hit.share, 0.5);
      return words;
    }
    return { hits, weight: Math.log(1 + store.count / hits.size), size: atom.size };
  }

  async function yearAtom(atom) {
    const numbers = await numberAtom({ ...atom, words: atom.words.slice(-1) });
    const found = await lookUp(`1${atom.serial}`, [atom.serial]);
    const hits = plainHits(found.strict, 0.8);
    store.years.forEach((year, page) => {
      if (year + 1900 !== Number(atom.serial)) return;
      const parts = (hits.get(page)?.parts ?? 0) | 2;
      hits.set(page, hitOf(parts, 0.9));
    });
    for (const [page, hit] of numbers.hits) {
      if (!hit.loose && hit.score > (hits.get(page)?.score ?? 0)) hits.set(page, hit);
    }
    return { hits, weight: weigh(hits), size: atom.size };
  }

  const by = { run: runAtom, province: provinceAtom, number: numberAtom, year: yearAtom };

  // Kinds of page that are asked for by name: “kế hoạch kon tum”, “tỉnh bắc kạn”.
  const kindNames = store.entry.kinds.map(([label]) => label.split(",").map((name) => keysOf(name)));
  function askedFor(atoms) {
    const asked = atoms.map((atom) => atom.before ?? atom.items?.map((item) => item.key).join(" "));
    return kindNames.map((names) => names.some((name) => name && asked.includes(name)));
  }

  // All pages that have to do with the query, best first.
  async function rank(query) {
    const atoms = (await Promise.all(query.atoms.map((atom) => by[atom.kind](atom)))).filter((atom) => atom.weight);
    const whole = atoms.reduce((sum, atom) => sum + atom.weight, 0);
    const isHeavy = (atom) => atom.weight >= 0.3 * Math.max(...atoms.map((one) => one.weight));
    const asked = askedFor(query.atoms);
    const isForList = query.atoms.length === 1 && asked.includes(true);
    const pages = new Map();
    for (const atom of atoms) {
      for (const [page, hit] of atom.hits) {
        const known = pages.get(page) ??
          { page, share: 0, scores: [0, 0, 0], titled: 0, parts: 0, told: 0, common: -1, loose: false, lacking: atoms.filter(isHeavy).length };
        hit.scores.forEach((score, place) => (known.scores[place] += (atom.weight / whole) * score));
        known.share += (atom.weight / whole) * hit.share;
        known.parts |= hit.parts;
        if (hit.tells) {
          known.told |= hit.parts;
          known.common &= hit.parts;
        }
        known.loose ||= hit.loose;
        known.titled += atom.size * hit.titled;
        if (isHeavy(atom) && hit.share > 0.5) known.lacking--;
        pages.set(page, known);
      }
    }
    const found = [...pages.values()];
    for (const one of found) {
      const titled = Math.min(one.titled / store.lengths[one.page], 1);
      const isAskedFor = isForList ? isGeneral(one.page) && one.parts & 1 : asked[store.kinds[one.page]];
      const [, title, body] = store.entry.kinds[store.kinds[one.page]];
      const isMeant = isGeneral(one.page) && (titled >= 0.4 || isAskedFor);
      const [named, headed, told] = one.scores;
      const score = (isMeant ? 1 : title) * (named + 0.3 * titled) + (isGeneral(one.page) ? 1 : body) * headed + body * told;
      one.score = one.share * score * (isAskedFor ? 1.35 : 1);
    }
    // What a page says that is above another, the other need not say again: it comes far behind.
    for (const one of found) {
      const upper = pages.get(store.above(one.page));
      const says = upper && upper.lacking <= one.lacking && upper.loose <= one.loose && upper.score >= 0.7 * one.score;
      one.repeats = says ? 0.3 : 1;
    }
    for (const one of found) one.score *= one.repeats;
    const yearOf = (one) => store.years[one.page];
    found.sort((a, b) => a.lacking - b.lacking || a.loose - b.loose ||
      (Math.abs(b.score - a.score) > 1e-6 ? b.score - a.score : yearOf(b) - yearOf(a) || a.page - b.page));
    return found;
  }

  // How many of some pages, best first, are near enough to be shown at once. Beside the pages
  // of a province or a document those that only mention it are far; beside a title they are not.
  function nearOf(query, found) {
    const [best] = found;
    if (!best || best.share < 0.3) return 0;
    const isNamed = query.atoms.some((atom) => atom.kind !== "run");
    const least = isNamed ? 0.4 * best.score : Math.min(0.3 * best.score, 0.28);
    return found.filter((one) => one.lacking === best.lacking && one.loose === best.loose && one.score >= least).length;
  }

  return { rank, nearOf };
}
