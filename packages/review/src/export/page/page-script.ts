/**
 * What the offline page does: search, choosing a node, moving and zooming the picture. It reads the page's own elements
 * and writes no HTML; without it the page still shows everything.
 */
export const PAGE_SCRIPT = `
"use strict";
(() => {
  const items = [...document.querySelectorAll("[data-about]")];
  const nodes = [...document.querySelectorAll("[data-node]")];
  const search = document.getElementById("search");
  const all = document.getElementById("all");
  let chosen = null;
  const show = () => {
    const words = search.value.trim().toLowerCase().split(/\\s+/).filter((word) => word !== "");
    const has = (element) => {
      const text = element.textContent.toLowerCase();
      return words.every((word) => text.includes(word));
    };
    for (const item of items) {
      const about = item.dataset.about.split(" ");
      item.hidden = (chosen !== null && !about.includes(chosen)) || !has(item);
    }
    for (const node of nodes) {
      node.classList.toggle("chosen", node.dataset.node === chosen);
      node.classList.toggle("faint", words.length > 0 && !has(node));
    }
    all.hidden = chosen === null && words.length === 0;
  };
  const choose = (id) => {
    chosen = id === chosen ? null : id;
    show();
  };
  for (const node of nodes) {
    node.setAttribute("tabindex", "0");
    node.setAttribute("role", "button");
    node.addEventListener("click", () => choose(node.dataset.node));
    node.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(node.dataset.node);
      }
    });
  }
  const reset = () => {
    chosen = null;
    search.value = "";
    show();
  };
  search.addEventListener("input", show);
  all.addEventListener("click", reset);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") reset();
    if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
  });
  const svg = document.querySelector("#graph > svg");
  const box = svg.viewBox.baseVal;
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const scale = event.deltaY > 0 ? 1.15 : 1 / 1.15;
    const area = svg.getBoundingClientRect();
    const x = box.x + ((event.clientX - area.left) / area.width) * box.width;
    const y = box.y + ((event.clientY - area.top) / area.height) * box.height;
    box.x = x - (x - box.x) * scale;
    box.y = y - (y - box.y) * scale;
    box.width *= scale;
    box.height *= scale;
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.target.closest("[data-node]") === null) held = { x: event.clientX, y: event.clientY };
  });
  window.addEventListener("pointermove", (event) => {
    if (held === null) return;
    const area = svg.getBoundingClientRect();
    box.x -= ((event.clientX - held.x) / area.width) * box.width;
    box.y -= ((event.clientY - held.y) / area.height) * box.height;
    held = { x: event.clientX, y: event.clientY };
  });
  window.addEventListener("pointerup", () => {
    held = null;
  });
})();
`;
