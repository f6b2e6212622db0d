// The page works without this: it only makes it quicker to use.
"use strict";

for (const box of document.querySelectorAll("[data-layer]")) {
  box.addEventListener("change", () => {
    document.documentElement.classList.toggle(`off-${box.dataset.layer}`, !box.checked);
  });
}
