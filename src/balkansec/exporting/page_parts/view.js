"use strict";

// What is shown is a function of the address: "#view=month&month=2018-05&territory=XK".
// A fragment without "=" names a place on the page, as it does without this script.

const byId = (id) => document.getElementById(id);
const named = (fragment) => {
  try {
    return byId(decodeURIComponent(fragment.slice(1)));
  } catch {
    return null; // No fragment of ours: its escapes are damaged.
  }
};
const form = byId("filters");
const filters = [...form.querySelectorAll("select")];
const months = byId("month");
const parts = [...document.querySelectorAll("section.part")].map((section) => ({
  section,
  cards: [...section.querySelectorAll("article")],
  link: document.querySelector(`.contents a[href="#${section.id}"]`),
}));
const cards = parts.flatMap((part) => part.cards);
const matching = new Set(cards);
let view = { view: "agenda", month: "", text: "" };

// Words are compared without case, accents and punctuation, in Latin letters.
const CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшѓќй";
const LATIN = "abvgddezzijklmnoprstcufhccsgkj";
const LETTERS = new Map([..."љњџѕъьщюяыэёđðłøıßæœþ"].map((letter, at) => [
  letter,
  ["lj", "nj", "dz", "dz", "a", "", "shch", "yu", "ya", "y", "e", "e", "d", "d", "l", "o", "i",
    "ss", "ae", "oe", "th"][at],
]));
[...CYRILLIC].forEach((letter, at) => LETTERS.set(letter, LATIN[at]));
const NOT_ASCII = /[^\x00-\x7f]/gu;
const fold = (text) =>
  text
    .toLowerCase()
    .normalize("NFC")
    .replace(NOT_ASCII, (letter) => LETTERS.get(letter) ?? letter)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|['’ʼ`´‘]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

// Evidence is no part of it: the same words are found with and without quotes.
const words = new Map();
const wordsOf = (card) => {
  if (!words.has(card)) {
    const said = card.querySelectorAll("h3, .facts, .label, .whole > dl dd, .other-title, .key, .uid code");
    words.set(card, ` ${fold([...said].map((each) => each.textContent).join(" "))}`);
  }
  return words.get(card);
};

const has = (card, name, number) => ` ${card.dataset[name] ?? ""} `.includes(` ${number} `);

function choose() {
  const wanted = filters
    .filter((select) => select.value)
    .map((select) => [select.name, select.selectedIndex - 1]);
  const sought = fold(view.text).split(" ").filter(Boolean);
  matching.clear();
  for (const card of cards) {
    const meets =
      wanted.every(([name, number]) => has(card, name, number)) &&
      // A word may be the beginning of one, as one that is being typed.
      sought.every((word) => wordsOf(card).includes(` ${word}`));
    if (meets) matching.add(card);
  }
  form.querySelector(".clear").hidden = !(wanted.length || sought.length);
  const more = form.querySelector(".more");
  if (more) more.textContent = wanted.length ? `Filters (${wanted.length})` : "Filters";
}

function show() {
  const inMonth = view.view === "month";
  let shown = 0;
  for (const { section, cards: own, link } of parts) {
    let left = 0;
    let matches = 0;
    for (const card of own) {
      const is = matching.has(card);
      const visible = is && (!inMonth || reaches(card, view.month));
      matches += is;
      left += visible;
      if (card.hidden === visible) card.hidden = !visible;
    }
    shown += left;
    section.hidden = !left;
    if (link) {
      link.querySelector(".number").textContent = matches;
      link.classList.toggle("none", !matches);
      if (inMonth && section.id === view.month) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      link.parentElement.hidden = inMonth && link.parentElement.classList.contains("other");
    }
  }
  months.hidden = !inMonth;
  for (const button of form.querySelectorAll("[data-view]")) {
    button.setAttribute("aria-pressed", button.dataset.view === view.view);
  }
  if (inMonth) draw(view.month);
  byId("nothing").hidden = inMonth || shown > 0;
  byId("hits").textContent = told(shown, inMonth && monthName(view.month));
}

function told(shown, month) {
  const chosen = matching.size < cards.length || !form.querySelector(".clear").hidden;
  if (month) return chosen ? `${shown} match in ${month}, ${matching.size} in all` : `${shown} in ${month}`;
  return chosen ? `${shown} of ${cards.length} match` : `${shown} in all`;
}

function remember() {
  const state = new URLSearchParams();
  if (view.view === "month") {
    state.set("view", "month");
    state.set("month", view.month);
  }
  for (const select of filters) if (select.value) state.set(select.name, select.value);
  if (view.text) state.set("text", view.text);
  const fragment = state.toString();
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
}

function look(change) {
  view = { ...view, ...change };
  if (view.view === "month" && !isMonth(view.month)) view.month = nearestMonth();
  choose();
  show();
  remember();
}

function clear() {
  for (const select of filters) select.value = "";
  form.elements.text.value = "";
}

// Opens the card of an event; a view that hides it gives way to one that does not.
function aim(card) {
  if (card.hidden) {
    if (!matching.has(card)) clear();
    look({ view: "agenda", text: form.elements.text.value });
  }
  const details = card.querySelector("details");
  if (details) details.open = true;
  card.scrollIntoView({ block: "start" });
  (details?.querySelector("summary") ?? card.querySelector("a"))?.focus({ preventScroll: true });
}

function follow() {
  const fragment = location.hash.slice(1);
  if (fragment && !fragment.includes("=")) {
    const target = named(location.hash);
    if (target?.matches("article")) {
      aim(target);
      history.replaceState(null, "", `#${fragment}`);
    }
    return;
  }
  const state = new URLSearchParams(fragment);
  for (const select of filters) {
    select.value = state.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  form.elements.text.value = state.get("text") ?? "";
  view = {
    view: state.get("view") === "month" ? "month" : "agenda",
    month: state.get("month") ?? "",
    text: form.elements.text.value,
  };
  if (view.view === "month" && !isMonth(view.month)) view.month = nearestMonth();
  if (fragment || matching.size < cards.length || !months.hidden) {
    choose();
    show();
  }
}

let typing = 0;
form.addEventListener("input", (event) => {
  clearTimeout(typing);
  const pause = event.target.name === "text" ? 120 : 0;
  typing = setTimeout(() => look({ text: form.elements.text.value.trim() }), pause);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  clear();
  look({ text: "" });
  form.elements.text.focus();
});
form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.view) look({ view: button.dataset.view });
  if (button?.classList.contains("today")) goToToday();
  if (button?.classList.contains("more")) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", open);
  }
});
document.addEventListener("click", (event) => {
  // A title opens its event, as the words beside it do, unless somebody selects it.
  const details = event.target.closest?.("h3")?.closest("article").querySelector("details");
  if (details && getSelection().isCollapsed) details.open = !details.open;
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = named(link.hash);
  if (target?.matches("article")) {
    // The address of the link is for copying; the view keeps its own.
    if (link.closest(".uid")) return;
    event.preventDefault();
    aim(target);
  } else if (target?.matches("section.part")) {
    event.preventDefault();
    if (view.view === "month" && isMonth(target.id)) return void look({ month: target.id });
    if (target.hidden) return;
    target.scrollIntoView({ block: "start" });
    target.querySelector("h2").focus({ preventScroll: true });
  }
});
addEventListener("hashchange", follow);

form.hidden = false;
document.documentElement.classList.add("chosen");
const contents = document.querySelector(".contents details");
if (contents && matchMedia("(max-width: 60rem)").matches) contents.open = false;
byId("hits").textContent = told(cards.length);
