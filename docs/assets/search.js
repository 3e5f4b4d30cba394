// The search page. The index is fetched only when there is something to look for.
// In the index “đ” is written as d + U+0335, so that Pagefind folds it like any other mark.
const STROKE = "\u0335";
const form = document.querySelector("form.khm-search");
const input = document.getElementById("khm-q");
const status = document.getElementById("khm-status");
const results = document.getElementById("khm-results");
const LIMIT = 20;
let engine;
let latest = 0;

const encode = (text) =>
  text.normalize("NFC").replaceAll("đ", "d" + STROKE).replaceAll("Đ", "D" + STROKE);
const decode = (text) => text.replaceAll("d" + STROKE, "đ").replaceAll("D" + STROKE, "Đ");

async function load() {
  if (!engine) {
    engine = await import(new URL("../pagefind/pagefind.js", import.meta.url));
    // addresses of hits from the root of the site, wherever the site itself lies
    await engine.options({ excerptLength: 24, baseUrl: "/" });
  }
  return engine;
}

function marked(excerpt) {
  // Pagefind marks hits with <mark>; everything else is put in as text.
  const holder = document.createElement("p");
  for (const part of decode(excerpt).split(/(<mark>.*?<\/mark>)/)) {
    const hit = part.match(/^<mark>(.*)<\/mark>$/);
    const node = hit ? document.createElement("mark") : document.createTextNode("");
    node.textContent = unescape_(hit ? hit[1] : part);
    holder.append(node);
  }
  return holder;
}

function unescape_(text) {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function item(data) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL("../" + data.url.replace(/^\//, ""), import.meta.url);
  link.textContent = decode(data.meta.title || data.url);
  line.append(link, marked(data.excerpt));
  return line;
}

async function run(query) {
  const mine = ++latest;
  const wanted = query.trim();
  if (!wanted) {
    status.textContent = "";
    results.replaceChildren();
    return;
  }
  status.textContent = "Đang tìm …";
  try {
    const found = await (await load()).search(encode(wanted));
    const pages = await Promise.all(found.results.slice(0, LIMIT).map((hit) => hit.data()));
    if (mine !== latest) return;
    results.replaceChildren(...pages.map(item));
    const shown = found.results.length > LIMIT ? `, hiện ${LIMIT} trang đầu` : "";
    status.textContent = found.results.length
      ? `${found.results.length} trang có “${wanted}”${shown}.`
      : `Không tìm thấy trang nào có “${wanted}”. Hãy thử ít chữ hơn hoặc gõ không dấu.`;
  } catch (error) {
    if (mine !== latest) return;
    results.replaceChildren();
    status.textContent =
      "Không mở được chỉ mục tìm kiếm. Trang xem thử và trang mở từ thư mục không có tìm kiếm; hãy dùng danh sách tỉnh và kế hoạch.";
    console.warn(error);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", input.value);
  history.replaceState(null, "", address);
  run(input.value);
});
let timer;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => run(input.value), 150);
});
const asked = new URL(location.href).searchParams.get("q");
if (asked) {
  input.value = asked;
  run(asked);
}
