// The page works without this: it only makes it quicker to use.
"use strict";

for (const box of document.querySelectorAll("[data-layer]")) {
  box.addEventListener("change", () => {
    document.documentElement.classList.toggle(`off-${box.dataset.layer}`, !box.checked);
  });
}

// Clocks go on from the server's time; where a zone is not known, they stay as they were sent.
const begun = Date.now();
for (const clock of document.querySelectorAll("time[data-zone]")) {
  const sent = Date.parse(clock.dateTime);
  const shown = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: clock.dataset.zone };
  try {
    const written = new Intl.DateTimeFormat("en-GB", shown);
    setInterval(() => { clock.textContent = written.format(sent + Date.now() - begun); }, 1000);
  } catch { /* The browser does not know the zone. */ }
}
