// Zooms the timeline: drag over it, or move the two ends with the keys, then show that time. Without scripts the fields of the filter do the same.
const DAY = 86_400_000;

function zoom(figure) {
  const brush = figure.querySelector(".brush");
  const [first, last] = brush.querySelectorAll("input");
  const begin = Number(figure.dataset.from);
  const end = Number(figure.dataset.to);
  const days = Math.max(1, Math.round((end - begin) / DAY));
  for (const input of [first, last]) input.max = String(days);
  first.value = "0";
  last.value = String(days);
  const drawings = [...figure.querySelectorAll(".row:not(.scale) svg[role]")];
  const windows = drawings.map((drawing) => {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    rect.setAttribute("class", "window");
    rect.setAttribute("height", "22");
    drawing.prepend(rect);
    return rect;
  });

  const dayOf = (input) => new Date(begin + Number(input.value) * DAY).toISOString().slice(0, 10);
  const language = document.documentElement.lang === "fr" ? "fr-FR" : "en-GB";
  const inWords = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });

  function draw() {
    const [a, b] = [Number(first.value), Number(last.value)];
    for (const rect of windows) {
      rect.style.display = a === 0 && b === days ? "none" : "";
      rect.setAttribute("x", `${(a / days) * 100}%`);
      rect.setAttribute("width", `${((b - a) / days) * 100}%`);
    }
    for (const input of [first, last]) {
      const words = inWords.format(new Date(dayOf(input)));
      input.setAttribute("aria-valuetext", words);
      input.nextElementSibling.textContent = words;
    }
    brush.querySelector("button").disabled = a === 0 && b === days;
  }

  /** The ends never cross: the one that is moved stops a day before the other. */
  function keepOrder(moved) {
    if (Number(first.value) < Number(last.value)) return;
    if (moved === first) first.value = String(Math.max(0, Number(last.value) - 1));
    else last.value = String(Math.min(days, Number(first.value) + 1));
  }

  function show() {
    const url = new URL(location.href);
    url.searchParams.delete("after");
    url.searchParams.set("since", dayOf(first));
    url.searchParams.set("until", dayOf(last));
    location.href = url.href;
  }

  for (const input of [first, last]) {
    input.addEventListener("input", () => {
      keepOrder(input);
      draw();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") show();
    });
  }
  brush.querySelector("button").addEventListener("click", show);

  let from = null;
  const placeOf = (event, drawing) => {
    const box = drawing.getBoundingClientRect();
    return Math.min(days, Math.max(0, Math.round(((event.clientX - box.left) / box.width) * days)));
  };
  for (const drawing of drawings)
    drawing.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.target.closest("a") !== null) return;
      from = { drawing, day: placeOf(event, drawing) };
      event.preventDefault();
    });
  document.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const to = placeOf(event, from.drawing);
    first.value = String(Math.min(from.day, to));
    last.value = String(Math.max(from.day, to));
    keepOrder(last);
    draw();
  });
  document.addEventListener("pointerup", () => {
    if (from !== null && Number(last.value) - Number(first.value) > 1) brush.querySelector("button").focus();
    from = null;
  });

  brush.hidden = false;
  draw();
}

for (const figure of document.querySelectorAll(".timeline[data-from]")) zoom(figure);
