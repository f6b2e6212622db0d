// Selected words of a document: copy them, link to them, cite them.
// Offsets count code points of the document's text, as everywhere in the record.
"use strict";

const FORMS = ["plain", "chicago", "apa", "markdown", "html", "bibtex", "ris", "csl"];
const WORDS = JSON.parse(document.getElementById("bubble-words").textContent);
const text = document.querySelector(".text[data-document]");

const codePoints = (words) => Array.from(words).length;

/** Give the place in the document's text of a place in the page. */
function offsetOf(paragraph, node, at) {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  return Number(paragraph.dataset.start) + codePoints(before.toString());
}

/** Give the selected words as [start, end] without the blanks around them, or null. */
function selected() {
  const selection = document.getSelection();
  if (!text || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const within = [...text.querySelectorAll("p[data-start]")].filter((p) => range.intersectsNode(p));
  if (!within.length) return null;
  const [first, last] = [within[0], within[within.length - 1]];
  const begins = first.contains(range.startContainer);
  const ends = last.contains(range.endContainer);
  const start = begins ? offsetOf(first, range.startContainer, range.startOffset) : Number(first.dataset.start);
  const end = ends
    ? offsetOf(last, range.endContainer, range.endOffset)
    : Number(last.dataset.start) + codePoints(last.textContent);
  return trimmed(within, start, end);
}

/** Leave out blanks at both ends. */
function trimmed(within, start, end) {
  const [first, last] = [within[0], within[within.length - 1]];
  const head = Array.from(first.textContent).slice(start - Number(first.dataset.start));
  const tail = Array.from(last.textContent).slice(0, end - Number(last.dataset.start));
  while (head.length && !head.shift().trim()) start += 1;
  while (tail.length && !tail.pop().trim()) end -= 1;
  return start < end ? [start, end] : null;
}

/** Give the place in the page of a place in the document's text. */
function placeOf(offset, atEnd) {
  for (const paragraph of text.querySelectorAll("p[data-start]")) {
    let left = offset - Number(paragraph.dataset.start);
    const length = codePoints(paragraph.textContent);
    if (left < 0) return [paragraph, 0];
    if (atEnd ? length < left : length <= left) continue;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const signs = Array.from(node.data);
      if (atEnd ? left <= signs.length : left < signs.length) return [node, signs.slice(0, left).join("").length];
      left -= signs.length;
    }
  }
  return null;
}

/** Give the words between two places of the document's text; null where nothing is shown. */
function rangeOf(from, to) {
  const [start, end] = [placeOf(from, false), placeOf(to, true)];
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** Mark the words that the address names, "#q-120-480"; without a name nothing is marked. */
function markNamed() {
  if (!text || !CSS.highlights) return;
  CSS.highlights.delete("asked");
  const named = /^#q-(\d{1,12})-(\d{1,12})$/.exec(location.hash);
  if (!named) return;
  const range = rangeOf(Number(named[1]), Number(named[2]));
  if (!range) return;
  CSS.highlights.set("asked", new Highlight(range));
  if (!document.getElementById(location.hash.slice(1))) {
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  }
}

const bubble = document.createElement("div");
const status = document.createElement("p");
let wanted = null;

/** Put words on the clipboard, and say so. */
async function copy(words, told) {
  try {
    await navigator.clipboard.writeText(words);
    status.textContent = told;
  } catch {
    status.textContent = WORDS.refused;
  }
}

/** Ask the server for everything about the selected words, and copy one thing of it. */
async function copyOf(place, told, pick) {
  const name = text.dataset.document.replace("doc:", "");
  const answer = await fetch(`/q/${name}/${place[0]}-${place[1]}.json`);
  if (!answer.ok) {
    status.textContent = WORDS.unknown;
    return;
  }
  await copy(pick(await answer.json()), told);
}

const copyQuote = () => wanted && copyOf(wanted, WORDS.quotation, (one) => one.citations.plain);
const copyLink = () => wanted && copyOf(wanted, WORDS.link, (one) => one.in_context);
const copyForm = (form) => wanted && copyOf(wanted, WORDS.citation, (one) => one.citations[form]);

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function makeBubble() {
  bubble.className = "bubble";
  bubble.hidden = true;
  bubble.setAttribute("role", "toolbar");
  bubble.setAttribute("aria-label", WORDS.selected);
  const list = document.createElement("select");
  list.setAttribute("aria-label", WORDS.form);
  for (const form of FORMS) list.append(new Option(form, form));
  const cite = button(WORDS.cite, () => copyForm(list.value));
  status.setAttribute("role", "status");
  bubble.append(button(WORDS.copy_quote, copyQuote), button(WORDS.copy_link, copyLink), cite, list, status);
  text.after(bubble);
}

/** Show the bubble below the selected words, as long as there are some. */
function follow() {
  if (bubble.contains(document.activeElement)) return;
  wanted = selected();
  bubble.hidden = !wanted;
  if (!wanted) return;
  status.textContent = "";
  const box = document.getSelection().getRangeAt(0).getBoundingClientRect();
  bubble.style.insetBlockStart = `${box.bottom + window.scrollY + 6}px`;
  const room = document.documentElement.clientWidth - bubble.offsetWidth - 8;
  bubble.style.left = `${Math.max(8, Math.min(box.left + window.scrollX, room))}px`;
}

function keysAreOn() {
  try {
    return localStorage.getItem("onrecord.keys") !== "off";
  } catch {
    return true;
  }
}

/** Esc hides the bubble; "c" goes to it and "y" copies the link, where single keys are on. */
function onKey(event) {
  if (bubble.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    bubble.hidden = true;
    document.getSelection().removeAllRanges();
    return;
  }
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (typing || !keysAreOn() || !["c", "y"].includes(event.key)) return;
  event.preventDefault();
  if (event.key === "c") bubble.querySelector("button").focus();
  else copyLink();
}

if (text) {
  makeBubble();
  document.addEventListener("selectionchange", follow);
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", markNamed);
  markNamed();
}

/** Mark the words of the margin's note that somebody points at, or has chosen. */
function markNear(event) {
  const named = /(\d+)-(\d+)/.exec(event.target.closest?.(".margin > li")?.id.split("/")[1]);
  CSS.highlights.delete("near");
  const range = named && rangeOf(Number(named[1]), Number(named[2]));
  if (range) CSS.highlights.set("near", new Highlight(range));
}

if (text && CSS.highlights) {
  for (const turn of ["pointerover", "focusin"]) text.addEventListener(turn, markNear);
}

for (const words of document.querySelectorAll("pre[data-copy]")) {
  const named = (told) => told.replace("{name}", words.dataset.copy);
  words.before(button(named(WORDS.copy), () => copy(words.textContent, named(WORDS.copied))));
}
if (!text) {
  status.setAttribute("role", "status");
  document.querySelector("#cite")?.after(status);
}
