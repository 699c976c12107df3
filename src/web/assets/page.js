// What the page can do beyond links: "/" finds the search box; a note opens its words beside the text instead of leaving it.
const search = document.getElementById("q");
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    search?.focus();
  }
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
