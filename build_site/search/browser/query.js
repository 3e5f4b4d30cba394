// What was typed → what to look for: names, document numbers, years, and runs of words.
import { fit, squash, wordsOf } from "./syllables.js";

const SYMBOLS = new Set(
  "qd kh nq kl ct tt nd ttr ctr cv bc hd tb qh ttg ubnd ub hdnd tw tu cp btc bnv bct bkhcn bkhdt skhcn khcn khdt tu".split(" "),
);
const KINDS = new Map(
  Object.entries({
    "quyet dinh": "qd", "nghi quyet": "nq", "ket luan": "kl", "ke hoach": "kh", "chi thi": "ct", "thong tu": "tt",
    "nghi dinh": "nd", "to trinh": "ttr", "chuong trinh": "ctr", "cong van": "cv", "bao cao": "bc",
  }),
);
const BEFORE_PROVINCE = /^(tinh|tp|thanh pho)$/;
// Forms of words that say nothing where a run of words ends at a name, or begins.
const BEFORE_NAME = new Set("cua3 cua ơ3 o tai5 tai vê1 ve va1 va cho la1 la thuôc5 thuoc năm nam".split(" "));
const FIRST = new Set("cac2 cac nhưng4 nhung".split(" "));
const LONGEST = 10;
const MOST = 24; // words of a query; whoever pastes a page would load half the index

// Every spelling of every concept, without spaces and marks → [[concept, its words], …].
export function namesOf(concepts) {
  const names = new Map();
  for (const [id, ...spellings] of concepts) {
    for (const spelling of spellings) {
      const name = squash(spelling);
      if (!names.has(name)) names.set(name, []);
      names.get(name).push([id, wordsOf(spelling)]);
    }
  }
  return names;
}

export function parse(text, names) {
  const typed = text.normalize("NFC");
  const words = wordsOf(typed).slice(0, MOST);
  const atoms = [];
  let run = [];
  const endRun = (isAtName = false) => {
    if (run.length > 2 && run[0].key === "danh" && run[1].key === "sach") run.splice(0, 2);
    if (run.length > 1 && FIRST.has(run[0].form)) run.shift();
    while (isAtName && BEFORE_NAME.has(run.at(-1)?.form)) run.pop();
    if (run.length) atoms.push({ kind: "run", items: run, size: run.reduce((sum, item) => sum + item.size, 0) });
    run = [];
  };
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at, typed);
    if (number) {
      run.splice(run.length - number.before);
      endRun(true);
      atoms.push(number.atom);
      at = number.end;
      continue;
    }
    const name = nameAt(words, at, names);
    if (name?.id.startsWith("@@")) {
      const before = takeProvinceWord(run);
      endRun(true);
      atoms.push({ kind: "province", id: name.id, size: name.end - at, before });
    } else if (name) {
      run.push({ form: name.id, key: name.id, size: name.end - at, words: words.slice(at, name.end) });
    } else {
      run.push({ ...words[at], size: 1 });
    }
    at = name?.end ?? at + 1;
  }
  endRun();
  const last = atoms.at(-1);
  if (last?.kind === "run" && /[\p{L}\p{N}]$/u.test(typed)) last.growing = true;
  return { atoms, words, marked: words.some((word) => word.form !== word.key) };
}

// Takes “tỉnh” and the like, which stands before a name, off a run.
function takeProvinceWord(run) {
  for (const size of [2, 1]) {
    const before = run.slice(-size).map((item) => item.key).join(" ");
    if (run.length >= size && BEFORE_PROVINCE.test(before)) {
      run.splice(-size);
      return before;
    }
  }
  return "";
}

// The longest name that begins at a word, however its words are spaced.
function nameAt(words, at, names) {
  for (let end = Math.min(words.length, at + LONGEST); end > at; end--) {
    const part = words.slice(at, end);
    const name = part.map((word) => word.key).join("").replaceAll("y", "i");
    const isShort = name.length < 3 && words.length > 1 && part.some((word) => word.text !== word.text.toUpperCase());
    const found = isShort ? undefined : names.get(name)?.find(([, written]) => agrees(part, written));
    if (found) return { id: found[0], end };
  }
  return undefined;
}

// Whether the marks that were typed are those of a name; spaces may stand elsewhere.
function agrees(part, written) {
  const whole = (row) => {
    const forms = row.map((word) => word.form);
    return forms.map((form) => form.replace(/[1-5]/g, "")).join("").replaceAll("y", "i") +
      forms.map((form) => (/^[0-9]/.test(form) ? "" : form.replace(/[^1-5]/g, ""))).join("");
  };
  return fit(whole(part), whole(written)) > 0;
}

// A document number or a year that begins at a word; `before` words of the run belong to it.
function numberAt(words, at, typed) {
  if (!/^[0-9]+$/.test(words[at].key)) return undefined;
  const serial = words[at].key.replace(/^0+(?=.)/, "");
  let end = at + 1;
  let year = "";
  let symbol = "";
  const gap = () => (end < words.length ? typed.slice(words[end - 1].end, words[end].start) : "?");
  const isJoined = () => /^\s*[/–-]\s*$/.test(gap());
  if (/^(19|20)[0-9]{2}$/.test(words[end]?.key ?? "") && (gap().includes("/") || SYMBOLS.has(words[end + 1]?.key))) {
    year = words[end++].key;
  }
  while (end < words.length) {
    const { key } = words[end];
    const isLetters = !/^[0-9]/.test(key);
    if (!(isLetters ? SYMBOLS.has(key) || isJoined() : symbol && gap() === "")) break;
    symbol += key.replaceAll("y", "i");
    end++;
  }
  let from = at;
  if (from > 0 && words[from - 1].key === "so" && words[from - 1].form !== "sơ3") from--;
  const long = KINDS.get(words.slice(Math.max(from - 2, 0), from).map((word) => word.key).join(" "));
  const short = [...KINDS.values()].includes(words[from - 1]?.key) && words[from - 1].key;
  if ((long || short) && from > 0) from -= long ? 2 : 1;
  const kind = symbol ? "" : long || short || "";
  const isYear = !symbol && /^(19[89]|20[0-6])[0-9]$/.test(serial);
  if (isYear) from = at;
  if (isYear && from > 0 && words[from - 1].key === "nam") from--;
  const isAlone = from === 0 && end === words.length;
  if (!symbol && !kind && !isYear && !isAlone && serial.length < 3) return undefined;
  return {
    atom: {
      kind: isYear ? "year" : "number", serial, year, symbol: symbol || kind, size: end - at,
      words: words.slice(from, end).map((word) => ({ ...word, size: 1, isSerial: word === words[at] })),
    },
    before: at - from,
    end,
  };
}
