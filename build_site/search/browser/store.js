// The files of the index: scripts that hand over one value each, loaded when first asked for.
const DIGITS = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].map((c, i) => [c, i]));
const waiting = new Map();
const loading = new Map();

window.khmTake = (name, value) => waiting.get(name)?.(value);

// Scripts, because nothing else can be loaded by a page that was opened from a folder.
function load(name, address) {
  if (!loading.has(name)) {
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onerror = () => reject(new Error(address));
      script.onload = () => script.remove();
      waiting.set(name, resolve);
      document.head.append(script);
    });
    promise.catch(() => loading.delete(name));
    loading.set(name, promise);
  }
  return loading.get(name);
}

export function decode(text) {
  const numbers = [];
  let number = 0;
  let shift = 0;
  for (const char of text) {
    const digit = DIGITS.get(char);
    number |= (digit & 31) << shift;
    if (digit & 32) shift += 5;
    else {
      numbers.push(number);
      number = shift = 0;
    }
  }
  return numbers;
}

// Opens the index whose files lie at an address, for pages in a language.
export async function openStore(base, language) {
  const entry = await load("entry", `${base}${language}.js`);
  const [kinds, units, years, issuers, lengths, waysUp] = entry.pages.map(decode);
  const count = kinds.length;
  const chunks = new Map();
  const file = (name) => load(name, `${base}${language}/${entry.version}/${name}.js`);

  // The terms of one file: key → [[form, pages, parts], …]; decoded when looked at.
  async function chunk(number) {
    if (!chunks.has(number)) {
      const rows = (await file(`t${number}`)).split("|").map((row) => {
        const cut = row.lastIndexOf("=");
        return [row.slice(0, cut), row.slice(cut + 1)];
      });
      chunks.set(number, rows);
    }
    return chunks.get(number);
  }

  function chunkOf(key) {
    let low = 0;
    let high = entry.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entry.terms[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  function pagesOf(encoded) {
    const numbers = decode(encoded);
    const found = [];
    let page = 0;
    for (let index = 0; index < numbers.length; index += 2) {
      page += numbers[index];
      found.push([page, numbers[index + 1]]);
    }
    return found;
  }

  return {
    entry, count, kinds, units, years, issuers, lengths,
    // The page that a page says more of, as a full text does of its plan.
    above: (page) => (waysUp[page] ? page + (waysUp[page] & 1 ? -(waysUp[page] + 1) / 2 : waysUp[page] / 2) : undefined),
    // Terms whose key is this one or, with `begins`, begins with it: [[term, [[page, parts], …]], …].
    // A beginning is looked for in one more file at most: what lies further is not of use yet.
    async find(key, keyOfTerm, begins = false) {
      const at = chunkOf(key);
      const rows = [...(await chunk(at))];
      if (begins && entry.terms[at + 1]?.startsWith(key)) rows.push(...(await chunk(at + 1)));
      const fits = (term) => (begins ? keyOfTerm(term).startsWith(key) : keyOfTerm(term) === key);
      return rows.filter(([term]) => fits(term)).map(([term, encoded]) => [term, pagesOf(encoded)]);
    },
    async card(page) {
      const [path, title, description, sections, parts] = (await file(`c${page >> 3}`))[page & 7];
      return { page, path, title, description, sections, parts };
    },
    // The passages of one section: [[anchor, text], …].
    async passages(card, section) {
      const part = card.parts.findLastIndex((begins) => begins <= section);
      return part < 0 ? [] : (await file(`x${card.page}-${part}`))[section - card.parts[part]] ?? [];
    },
  };
}
