// The page works without this: it only makes it quicker to use.
"use strict";

const ITEMS = "main :is(.hits, .plain, .margin) > li, main .wide tbody > tr, main .rules > dt";
const TYPING = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])";
const help = document.getElementById("keys");
const told = document.getElementById("told");

/** Give what was kept under a name; null where the browser keeps nothing. */
function kept(name) {
  try {
    return localStorage.getItem(`onrecord.${name}`);
  } catch {
    return null;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(`onrecord.${name}`, value);
  } catch {
    // It holds as long as this page is open.
  }
}

/** Give the links that can be chosen, each once, with the item that it stands for. */
function choices() {
  const found = new Map();
  for (const item of document.querySelectorAll(ITEMS)) {
    const link = item.querySelector('a[href^="/q/"]') ?? item.querySelector("a[href]");
    if (link?.checkVisibility()) found.set(link, item);
  }
  return [...found];
}

const chosen = () => choices().find(([, item]) => item.contains(document.activeElement))?.[0];

/** Go to the next item or the one before; from elsewhere, to the first that can be seen. */
function step(by) {
  const links = choices().map(([link]) => link);
  const at = links.indexOf(chosen());
  const seen = links.findIndex((link) => 0 <= link.getBoundingClientRect().top);
  const next = at < 0 ? Math.max(seen, 0) + (by < 0 ? -1 : 0) : at + by;
  links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
}

function say(what) {
  told.textContent = told.dataset[what];
  told.classList.add("on");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => told.classList.remove("on"), 4000);
}

async function copy(words, what) {
  try {
    await navigator.clipboard.writeText(words);
    say(what);
  } catch {
    say("refused");
  }
}

/** Give the address of the chosen item, or of the page where that is a passage. */
const address = () => (chosen() ?? document.querySelector("link[rel=canonical]"))?.href;

async function copyCitation() {
  const path = address() && new URL(address()).pathname;
  if (!path?.startsWith("/q/")) return say("none");
  const answer = await fetch(`${path}.json`);
  if (!answer.ok) return say("refused");
  return copy((await answer.json()).citations.plain, "citation");
}

function search() {
  const box = document.getElementById("q");
  box.focus();
  box.select();
}

const KEYS = {
  "/": search,
  "?": () => help.showModal(),
  j: () => step(1),
  k: () => step(-1),
  o: () => chosen()?.click(),
  c: copyCitation,
  y: () => copy(address() ?? location.href, "link"),
};

/** Act on a single key, unless keys are off, somebody types, or another key is held. */
function onKey(event) {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!act || held || event.defaultPrevented || help.open || kept("keys") === "off") return;
  if (event.target.closest?.(TYPING)) return;
  event.preventDefault();
  act();
}

document.addEventListener("keydown", onKey);

for (const part of document.querySelectorAll(".scripted")) part.hidden = false;

for (const button of document.querySelectorAll("[data-opens]")) {
  button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
}

for (const box of document.querySelectorAll("[data-keys]")) {
  box.checked = kept("keys") !== "off";
  box.addEventListener("change", () => keep("keys", box.checked ? "on" : "off"));
}

/** Tell the server the colours that somebody has chosen: the next page comes in them. */
function tellColours(colours) {
  const age = colours ? 365 * 24 * 3600 : 0;
  document.cookie = `onrecord-colours=${colours}; path=/; max-age=${age}; samesite=lax`;
}

for (const list of document.querySelectorAll("[data-colours]")) {
  list.value = document.documentElement.dataset.theme ?? "";
  list.addEventListener("change", () => {
    keep("theme", list.value);
    tellColours(list.value);
    if (list.value) document.documentElement.dataset.theme = list.value;
    else delete document.documentElement.dataset.theme;
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
