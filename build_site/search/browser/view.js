// What is seen of search: a field, filters, results. In a dialog, or in the page that has room for it.
import { bestPassage, matchingSections, needlesOf } from "./excerpt.js";
import { namesOf, parse } from "./query.js";
import { makeRanker } from "./rank.js";
import { openStore } from "./store.js";
import { wordsOf } from "./syllables.js";
import { language, words } from "./words.js";

const AT_ONCE = 10;
const SECTIONS_SHOWN = 3;
const FILTERS = ["tinh", "nam", "co-quan", "loai"];
const PAUSE = 160; // milliseconds without typing before a search

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// Much of what an English page says is Vietnamese, which has letters that English lacks.
// A document number among English words does not make them Vietnamese.
function inLanguage(text) {
  const parts = text.split(/\s+/);
  const foreign = parts.filter((one) => /[À-ÖØ-öø-ỹ]/.test(one)).length;
  return language !== "vi" && foreign > 1 && foreign * 4 > parts.length ? { lang: "vi" } : {};
}

// Builds the view; `root` is the address of the site, `onState` is told what is looked for.
export function makeView({ root, onState, onLeave = () => {} }) {
  const input = element("input", {
    id: "khm-find-q", name: "q", type: "text", role: "searchbox", inputmode: "search", enterkeyhint: "search",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-controls": "khm-find-results",
  });
  const status = element("p", { class: "khm-find-status", role: "status" });
  const list = element("ol", { id: "khm-find-results", class: "khm-find-results", "aria-label": words.results });
  const more = element("button", { type: "button", class: "khm-find-more", hidden: true }, words.more);
  const clear = element("button", { type: "button", hidden: true }, words.clear);
  const selects = FILTERS.map((name) => element("select", { id: `khm-find-${name}`, name }));
  const summary = element("summary", {}, words.filters);
  const form = element(
    "form", { class: "khm-find", role: "search", action: "./", method: "get" },
    element("label", { for: input.id }, words.label),
    element("div", { class: "khm-find-field" }, input),
    element(
      "details", { class: "khm-find-filters" }, summary,
      element("div", {}, ...selects.flatMap((select) => [
        element("label", { for: select.id }, words[select.name], select),
      ]), clear),
    ),
  );
  const part = element("div", { class: "khm-find-view" }, form, status, list, more);

  let ready;
  let latest = 0;
  let shown;

  const open = () =>
    (ready ??= openStore(`${root}tim-kiem/chi-muc/`, language).then(
      (store) => ({ store, names: namesOf(store.entry.concepts), ranker: makeRanker(store) }),
      (error) => {
        ready = undefined;
        throw error;
      },
    ));

  const state = () => ({ q: input.value.trim(), ...Object.fromEntries(selects.map((one) => [one.name, one.value])) });

  function setState(wanted) {
    input.value = wanted.q ?? "";
    for (const select of selects) {
      const value = wanted[select.name] ?? "";
      // What is chosen may come before its options do: those are in the index.
      if (![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
      select.value = value;
    }
    return run();
  }

  async function run() {
    const mine = ++latest;
    const wanted = state();
    const chosen = FILTERS.filter((name) => wanted[name]);
    onState(wanted);
    summary.textContent = chosen.length ? `${words.filters} (${chosen.length})` : words.filters;
    clear.hidden = !chosen.length;
    if (!wanted.q && !chosen.length) {
      shown = undefined;
      status.textContent = "";
      list.replaceChildren();
      more.hidden = true;
      return;
    }
    if (!shown) status.textContent = words.searching;
    try {
      const { store, names, ranker } = await open();
      const query = parse(wanted.q, names);
      const everything = Array.from({ length: store.count }, (_, page) => ({ page, parts: 0, told: 0, common: 0 }));
      const all = wanted.q ? await ranker.rank(query) : everything;
      if (mine !== latest) return;
      fillFilters(store, all, wanted);
      const found = all.filter(({ page }) => FILTERS.every((name) => passes(store, page, name, wanted[name])));
      const isNamed = query.atoms.every((atom) => atom.kind === "province");
      const near = wanted.q ? ranker.nearOf(query, found) : found.length;
      shown = { store, found, near, needles: needlesOf(query, store.entry.concepts), isNamed, count: 0 };
      list.replaceChildren();
      await extend(Math.min(AT_ONCE, near), mine);
      if (mine !== latest) return;
      list.dataset.query = wanted.q;
      status.textContent = !near ? words.nothing(wanted.q)
        : found[0].lacking ? words.partly(near) : words.found(found.length, near);
    } catch (error) {
      if (mine !== latest) return;
      shown = undefined;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = words.failed;
      console.warn(error);
    }
  }

  // Shows results up to a number, and the button for those that follow.
  async function extend(count, mine = latest) {
    const { store, found, needles } = shown;
    const rows = found.slice(shown.count, count);
    const cards = await Promise.all(rows.map((hit) => store.card(hit.page)));
    if (mine !== latest) return;
    list.append(...cards.map((card, index) => item(store, card, rows[index], needles)));
    shown.count = Math.max(count, shown.count);
    more.hidden = !shown.near || shown.count >= found.length;
  }

  const address = (path) =>
    location.protocol === "file:" ? `${root}${path}${/(^|\/)$/.test(path) ? "index.html" : ""}` : root + path;

  function item(store, card, hit, needles) {
    const about = [
      store.entry.kinds[store.kinds[card.page]][0] || words.other,
      store.entry.units[store.units[card.page] - 1]?.[1],
      store.years[card.page] ? String(store.years[card.page] + 1900) : "",
    ].filter(Boolean);
    const sections = element("ul", { class: "khm-find-sections" });
    const line = element(
      "li", {},
      element("a", { href: address(card.path), class: "khm-find-page", ...inLanguage(card.title) }, card.title),
      element("p", { class: "khm-find-about" }, about.join(" · ")),
      element("p", { class: "khm-find-description", ...inLanguage(card.description) }, card.description),
      sections,
    );
    const matching = matchingSections(card, hit).slice(0, SECTIONS_SHOWN);
    if (matching.length && !shown.isNamed) whenSeen(line, () => fill(store, card, matching, needles, sections));
    return line;
  }

  // Sections are filled in when they come into view: their text is most of what is loaded.
  async function fill(store, card, matching, needles, into) {
    const lines = await Promise.all(matching.map(async (index) => {
      const best = bestPassage(await store.passages(card, index), needles);
      if (!best) return undefined;
      const [anchor, title] = card.sections[index];
      const hash = best.anchor || anchor;
      const text = best.pieces.map(([piece, isMarked]) => (isMarked ? element("mark", {}, piece) : piece));
      const said = best.pieces.map(([piece]) => piece).join("");
      const heading = title ? [element("strong", {}, title), " "] : [];
      return element("li", {}, element("a", { href: address(card.path) + (hash ? `#${hash}` : "") }, ...heading, element("span", inLanguage(said), ...text)));
    }));
    into.replaceChildren(...lines.filter(Boolean));
    if (into.childElementCount) into.previousElementSibling.hidden = true;
  }

  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) {
      watcher.unobserve(entry.target);
      entry.target.khmSeen().catch(console.warn);
    }
  });
  function whenSeen(line, then) {
    line.khmSeen = then;
    watcher.observe(line);
  }

  function passes(store, page, name, value) {
    if (!value) return true;
    if (name === "nam") return String(store.years[page] + 1900) === value;
    if (name === "loai") return kindOf(store, page) === value;
    if (name === "co-quan") return store.entry.issuers[store.issuers[page] - 1]?.[0] === value;
    const unit = store.entry.units[store.units[page] - 1];
    return Boolean(unit) && (unit[0] === value || store.entry.units[unit[2] - 1][0] === value);
  }

  // A kind of page as the address names it: “tinh-thanh-pho”.
  const kindOf = (store, page) =>
    wordsOf(store.entry.kinds[store.kinds[page]][0]).map((word) => word.key).join("-") || "chung";

  // The filters offer what the results have, with how many; what is chosen stays.
  function fillFilters(store, all, wanted) {
    const { units, issuers, kinds } = store.entry;
    for (const select of selects) {
      const others = FILTERS.filter((name) => name !== select.name);
      const counts = new Map();
      const count = (value, label, group) => {
        const known = counts.get(value) ?? { value, label, group, count: 0 };
        known.count++;
        counts.set(value, known);
      };
      for (const { page } of all) {
        if (!others.every((name) => passes(store, page, name, wanted[name]))) continue;
        const unit = units[store.units[page] - 1];
        const issuer = issuers[store.issuers[page] - 1];
        if (select.name === "loai") count(kindOf(store, page), kinds[store.kinds[page]][0] || words.other);
        if (select.name === "nam" && store.years[page]) count(String(store.years[page] + 1900), String(store.years[page] + 1900));
        if (select.name === "co-quan" && issuer) count(issuer[0], issuer[1]);
        if (select.name === "tinh" && unit) {
          const today = units[unit[2] - 1];
          count(today[0], today[1], words.today);
          if (today !== unit) count(unit[0], unit[1], words.former);
        }
      }
      const chosen = wanted[select.name];
      if (chosen && !counts.has(chosen)) {
        const known = [...units, ...issuers].find(([id]) => id === chosen);
        counts.set(chosen, { value: chosen, label: known?.[1] ?? chosen, count: 0 });
      }
      offer(select, [...counts.values()], chosen);
    }
  }

  function offer(select, choices, chosen) {
    const order = new Intl.Collator("vi", { numeric: true });
    choices.sort((a, b) => (select.name === "nam" ? -1 : 1) * order.compare(a.label, b.label));
    const option = ({ value, label, count }) => new Option(`${label} (${count})`, value, false, value === chosen);
    const groups = [words.today, words.former].map((label) =>
      element("optgroup", { label }, ...choices.filter(({ group }) => group === label).map(option)));
    select.replaceChildren(
      new Option(words.any, "", false, !chosen),
      ...choices.filter(({ group }) => !group).map(option),
      ...groups.filter((group) => group.childElementCount),
    );
  }

  let timer;
  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(run, PAUSE);
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  form.addEventListener("change", (event) => event.target !== input && run());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    await run();
    onLeave("submit", list.querySelector("a"));
  });
  clear.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    input.focus();
    run();
  });
  more.addEventListener("click", async () => {
    const next = list.childElementCount;
    await extend(shown.count + AT_ONCE);
    list.children[next]?.querySelector("a").focus();
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) onLeave("click", link);
  });

  // Arrows go through the results and back to the field; what is typed goes to the field.
  part.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const inList = list.contains(event.target);
    if (event.target !== input && !inList) return;
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
      stops[at + step].scrollIntoView({ block: "nearest" });
    } else if (inList && event.key.length === 1 && event.key !== " ") input.focus();
  });

  return { part, input, setState, state, isEmpty: () => !input.value.trim() };
}
