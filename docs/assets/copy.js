// Copying with one press: the address of an item, the text of a citation, a piece of code.
// Without this file the links are plain links and the texts can be selected. All words stand
// in the page. A classic script: modules would not load in a page that is opened from a folder.
(() => {
  const said = document.getElementById("khm-copied");

  function button(text, label, copied) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.title = label;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", () => copy(made, copied()));
    return made;
  }

  async function copy(pressed, text) {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      done = false;
      if (pressed.dataset.anchor) location.hash = pressed.dataset.anchor;
    }
    // said anew each time, so that a screen reader says it anew
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = done ? said.dataset.done : said.dataset.failed));
    pressed.classList.toggle("khm-done", done);
    setTimeout(() => {
      said.textContent = "";
      pressed.classList.remove("khm-done");
    }, 3000);
  }

  function address(anchor) {
    const full = new URL(location.href);
    full.search = "";
    full.hash = anchor;
    return full.href;
  }

  if (said && navigator.clipboard) {
    for (const link of document.querySelectorAll("article a.headerlink[aria-label]")) {
      const anchor = decodeURIComponent(link.hash.slice(1));
      const label = said.dataset.copy + link.getAttribute("aria-label").replace(/^./, (first) => first.toLowerCase());
      const made = button("#", label, () => address(anchor));
      made.className = link.className;
      made.dataset.anchor = anchor;
      link.replaceWith(made);
    }
    const code = "pre:has(> code[class^=language-]:not(.language-text))";
    for (const text of document.querySelectorAll(`.khm-cite blockquote, .khm-cite pre, ${code}`)) {
      const made = button(said.dataset.word, said.dataset.text, () => text.textContent);
      made.className = "khm-copy";
      text.after(made);
    }
  }
})();
