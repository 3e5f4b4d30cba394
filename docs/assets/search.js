// Opens search: the button, the keys / f s and Ctrl+K, or an address that says what to look for.
// All the rest of search is loaded only then, by this one classic script: modules would not
// load in a page that is opened from a folder.
(() => {
  const program = new URL("../tim-kiem/chi-muc/search.js", document.currentScript.src).href;
  const page = document.getElementById("khm-search-page");
  // On its own page the link to search is "./", as that of any list is on the list's page.
  const link = document.querySelector(page ? ".khm-header a[aria-current='page']" : ".khm-header a[href$='tim-kiem/']");
  try {
    window.khmKeys = localStorage.getItem("khm-phim-tat") !== "0";
  } catch {
    window.khmKeys = true;
  }

  let isLoading = false;
  function open() {
    if (window.khmOpen) window.khmOpen();
    else if (!isLoading) {
      isLoading = true;
      const script = document.createElement("script");
      script.src = program;
      // The preview has no index: the page of search says what to do without.
      script.onerror = () => (page ? page.append(page.dataset.failed) : location.assign(link.href));
      document.head.append(script);
    }
  }

  if (link && !page) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "khm-open-search";
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-keyshortcuts", "/ Control+K");
    button.textContent = link.textContent;
    button.addEventListener("click", open);
    link.replaceWith(button);
  }
  // In a folder a link to a page would show a list of files.
  if (location.protocol === "file:")
    for (const link of document.links)
      if (link.protocol === "file:") link.pathname = link.pathname.replace(/\/$/, "/index.html");
  // A form leads to the page of search; in a folder that would be a list of files.
  document.addEventListener("submit", (event) => {
    if (location.protocol !== "file:" || !event.target.matches("form.khm-search")) return;
    event.preventDefault();
    window.khmAsked = { q: new FormData(event.target).get("q") };
    open();
  });
  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    const isLetter = window.khmKeys && !event.ctrlKey && !event.metaKey && ["/", "f", "s"].includes(event.key);
    if (!isCtrlK && (!isLetter || isTyping(event.target))) return;
    event.preventDefault();
    open();
  });
  const asked = new URLSearchParams(location.search);
  if (page || ["q", "tinh", "nam", "co-quan", "loai"].some((name) => asked.get(name))) open();
})();
