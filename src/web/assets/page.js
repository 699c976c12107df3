// What the page can do beyond links: "/" finds the search box; a note opens its words beside the text instead of leaving it.
const search = document.getElementById("q");
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    search?.focus();
  }
  if (event.key === "e" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)
    document.querySelector('footer [data-key="e"]')?.click();
  if (event.key === "Escape") closeBeside();
});

let opener = null;

function closeBeside() {
  document.querySelector(".beside")?.remove();
  opener?.focus();
  opener = null;
}

async function openBeside(link) {
  const response = await fetch(link.href, { headers: { accept: "text/html" } });
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const article = page.querySelector("article");
  if (article === null) return false;
  document.querySelector(".beside")?.remove();
  const beside = document.createElement("aside");
  beside.className = "beside";
  beside.tabIndex = -1;
  beside.setAttribute("aria-label", page.title);
  const close = document.createElement("button");
  close.textContent = "×";
  close.setAttribute("aria-label", "Esc");
  close.addEventListener("click", closeBeside);
  beside.append(close, article);
  document.body.append(beside);
  opener = link;
  const words = beside.querySelector(`mark.light`);
  (words ?? beside).scrollIntoView({ block: "center" });
  beside.focus({ preventScroll: true });
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a.note") : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  if (link.closest(".beside") !== null) return;
  event.preventDefault();
  openBeside(link)
    .catch(() => false)
    .then((opened) => {
      if (!opened) location.href = link.href;
    });
});

// Review by keys: j and k move between doubts; a and x decide once a reason is written, and lead to it until then; m leads to the other id.
document.addEventListener("keydown", (event) => {
  if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...document.querySelectorAll("[data-review]")];
  if (items.length === 0) return;
  const at = items.findIndex((item) => item.contains(document.activeElement));
  if (event.key === "j" || event.key === "k") {
    const to = items[Math.min(items.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
    to.focus();
    to.scrollIntoView({ block: "nearest" });
    return;
  }
  const wanted = items[Math.max(0, at)].querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (wanted === null) return;
  event.preventDefault();
  if (wanted instanceof HTMLButtonElement) {
    if (wanted.form.checkValidity()) wanted.click();
    else wanted.form.elements.namedItem("why").focus();
  } else wanted.focus();
});
