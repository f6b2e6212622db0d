// Loaded before the page is drawn, so that colours that somebody has chosen are there at once.
"use strict";

try {
  const chosen = localStorage.getItem("onrecord.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // A browser that keeps nothing shows the colours of its system.
}
