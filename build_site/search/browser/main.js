// Opens search: in a dialog over any page, or in the page made for it. The address always
// says what is looked for, so that it can be kept, sent, and come back to.
import { element, makeView } from "./view.js";
import { words } from "./words.js";

const root = new URL("../../", document.currentScript.src).href;
const NAMES = ["q", "tinh", "nam", "co-quan", "loai"];
const KEYS = "khm-phim-tat";

function writeAddress(state) {
  const address = new URL(location.href);
  for (const name of NAMES) {
    if (state[name]) address.searchParams.set(name, state[name]);
    else address.searchParams.delete(name);
  }
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Some browsers keep the address of a page from a folder as it is.
  }
}

const readAddress = () => Object.fromEntries(new URL(location.href).searchParams);

function styled() {
  return new Promise((resolve) => {
    const link = element("link", { rel: "stylesheet", href: `${root}assets/search.css` });
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}

// A page may have a place for search: then it is there, not in a dialog.
function mount(place) {
  const view = makeView({ root, onState: writeAddress });
  place.replaceChildren(view.part);
  const state = asked();
  if (state) view.setState(state);
  return () => view.input.focus();
}

function makeDialog() {
  const close = element("button", { type: "button", class: "khm-find-close" }, words.close);
  const heading = element("h2", { id: "khm-find-title" }, words.title);
  const keys = element("input", { type: "checkbox", id: "khm-find-keys" });
  const dialog = element("dialog", { class: "khm-find-dialog", "aria-labelledby": heading.id });
  const isHere = (link) => link.href.split("#")[0] === location.href.split(/[?#]/)[0];
  const view = makeView({
    root,
    onState: (state) => dialog.open && writeAddress(state),
    onLeave(how, link) {
      if (how === "submit") link?.click();
      else if (isHere(link)) dialog.close();
    },
  });
  dialog.append(
    element("div", { class: "khm-find-head" }, heading, close),
    view.part,
    element("p", { class: "khm-find-foot" }, words.hint, " ", element("label", {}, keys, ` ${words.keys}`)),
  );
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => writeAddress({}));
  keys.addEventListener("change", () => {
    try {
      localStorage.setItem(KEYS, keys.checked ? "" : "0");
    } catch {
      // Where nothing can be kept, the keys work again on the next page.
    }
    window.khmKeys = keys.checked;
  });
  return (state) => {
    keys.checked = window.khmKeys !== false;
    if (!dialog.open) dialog.showModal();
    view.input.focus();
    view.input.select();
    if (state) view.setState(state);
    else if (!view.isEmpty()) view.setState(view.state());
  };
}

const ready = styled().then(() => {
  const place = document.getElementById("khm-search-page");
  return place ? mount(place) : makeDialog();
});

// What a form asked for, else what the address says, else nothing.
function asked() {
  const state = window.khmAsked ?? readAddress();
  delete window.khmAsked;
  return NAMES.some((name) => state[name]) ? state : undefined;
}

// Called by `assets/search.js` when search is asked for again; the first time is now. A page
// with a place for search keeps the focus where it is until then.
window.khmOpen = () => ready.then((open) => open(window.khmAsked && asked()));
ready.then((open) => document.getElementById("khm-search-page") || open(asked()));
