// For published pages, which no server can write in the colours that somebody has chosen.
"use strict";

try {
  const chosen = localStorage.getItem("onrecord.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // A browser that keeps nothing shows the colours of its system.
}
