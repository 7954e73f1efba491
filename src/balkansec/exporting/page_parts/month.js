// A month as a table of weeks from Monday to Sunday, drawn when it is looked at.

const NAMES = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAY = 864e5;
let focused = 0;

const dayNumber = (year, month, day) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date / DAY);
};
const pad = (number, length = 2) => String(number).padStart(length, "0");
const monthOf = (day) => {
  const date = new Date(day * DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}`;
};
const isMonth = (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= "0001";
const monthName = (month) => `${NAMES[month.slice(5) - 1]} ${Number(month.slice(0, 4))}`;
const bounds = (month) => {
  const [year, number] = month.split("-").map(Number);
  return [dayNumber(year, number, 1), dayNumber(year, number + 1, 1) - 1];
};
const today = () => {
  const now = new Date();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

// Of a card: first and last day, and whether they were stated as days. No card of the
// parts without dates has any; one that states no more than a year is in no month.
const spans = new Map();
function spanOf(card) {
  if (!spans.has(card)) {
    const stated = [...card.querySelectorAll(".when time")].map((time) => time.dateTime);
    const last = stated.at(-1);
    if (!stated.length || !card.closest(".dated") || stated[0].length < 7 || last.length < 7) {
      spans.set(card, null);
    } else {
      const [first, end] = [stated[0].split("-").map(Number), last.split("-").map(Number)];
      spans.set(card, {
        first: dayNumber(first[0], first[1], first[2] ?? 1),
        last: end[2] ? dayNumber(...end) : dayNumber(end[0], end[1] + 1, 1) - 1,
        byDay: stated.every((each) => each.length === 10),
        words: card.querySelector(".when").textContent,
      });
    }
  }
  return spans.get(card);
}

function reaches(card, month) {
  const span = spanOf(card);
  const [first, last] = bounds(month);
  return span !== null && span.first <= last && span.last >= first;
}

const dated = () =>
  cards.filter((card) => matching.has(card) && spanOf(card)).map((card) => ({ card, ...spanOf(card) }));

function nearestMonth() {
  const now = today();
  const far = ({ first, last }) => (last < now ? now - last : Math.max(first - now, 0));
  const all = cards.map(spanOf).filter(Boolean);
  const near = all.reduce((best, span) => (!best || far(span) < far(best) ? span : best), null);
  return monthOf(near ? Math.min(Math.max(now, near.first), near.last) : now);
}

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function linkTo(card, className) {
  const title = card.querySelector("h3");
  const link = made("a", { href: `#${card.id}`, className, title: title.textContent }, title.textContent);
  if (title.lang) link.lang = title.lang;
  for (const status of ["cancelled", "postponed", "tentative"]) {
    if (card.classList.contains(status)) {
      link.classList.add(status);
      link.append(made("span", { className: "said" }, ` (${status})`));
    }
  }
  return link;
}

function draw(month) {
  const [first, last] = bounds(month);
  const here = dated().filter((span) => span.first <= last && span.last >= first);
  byId("month-name").textContent = monthName(month);
  const grid = here
    .filter((span) => span.byDay)
    .sort((a, b) => a.first - b.first || b.last - a.last);
  if (focused < first || focused > last) {
    const now = today();
    focused = now >= first && now <= last ? now : grid.length ? Math.max(grid[0].first, first) : first;
  }
  const weeks = [];
  const monday = first - ((((first + 3) % 7) + 7) % 7);
  for (let start = monday; start <= last; start += 7) weeks.push(week(start, first, last, grid));
  byId("weeks").replaceChildren(...weeks);
  drawLoose(here.filter((span) => !span.byDay));
  drawNear(here.length ? null : [first, last]);
  drawRest();
}

function week(start, first, last, grid) {
  const from = Math.max(start, first);
  const to = Math.min(start + 6, last);
  const lanes = [];
  for (const span of grid) {
    if (span.first > to || span.last < from) continue;
    const begin = Math.max(span.first, from);
    const bar = { ...span, begin, end: Math.min(span.last, to) };
    const lane = lanes.find((taken) => taken.at(-1).end < begin);
    if (lane) lane.push(bar);
    else lanes.push([bar]);
  }
  const row = made("tr");
  for (let day = start; day < start + 7; day += 1) row.append(cell(day, first, last, lanes));
  return row;
}

function cell(day, first, last, lanes) {
  if (day < first || day > last) return made("td", { className: "out" });
  const number = day - first + 1;
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7];
  const box = made("td", { tabIndex: day === focused ? 0 : -1 });
  box.dataset.day = day;
  if (day === today()) box.setAttribute("aria-current", "date");
  box.append(made("p", { className: "number" },
    made("span", { className: "said" }, `${weekday} `), String(number)));
  const list = made("ul");
  for (const lane of lanes) {
    const bar = lane.find((each) => each.begin <= day && each.end >= day);
    if (!bar) {
      if (lane.some((each) => each.begin > day)) list.append(made("li", { className: "gap", role: "presentation" }));
    } else if (bar.begin === day) {
      const link = linkTo(bar.card, `span-${bar.end - bar.begin + 1}`);
      link.tabIndex = -1;
      if (bar.first < bar.begin) link.classList.add("goes-on-before");
      if (bar.last > bar.end) link.classList.add("goes-on-after");
      list.append(made("li", {}, link));
    } else {
      const title = bar.card.querySelector("h3").textContent;
      list.append(made("li", { className: "gap" }, made("span", { className: "said" }, `${title}, goes on`)));
    }
  }
  while (list.lastChild?.matches("[role]")) list.lastChild.remove();
  if (list.children.length) box.append(list);
  return box;
}

// What falls into the month on days that were not stated stands above the table.
function drawLoose(spans_) {
  const loose = byId("loose");
  loose.replaceChildren();
  loose.hidden = !spans_.length;
  if (spans_.length) loose.append(made("span", { className: "from" }, "Day not stated"), " ");
  spans_.forEach(({ card, words: said }, at) => {
    loose.append(...(at ? ["; "] : []), linkTo(card, ""), ` (${said})`);
  });
}

function drawNear(bounds_) {
  const near = byId("near");
  near.replaceChildren();
  near.hidden = !bounds_;
  if (!bounds_) return;
  near.append(matching.size < cards.length ? "Nothing matches in this month. " : "No events in this month. ");
  const all = dated();
  const before = Math.max(...all.filter((span) => span.last < bounds_[0]).map((span) => span.last));
  const after = Math.min(...all.filter((span) => span.first > bounds_[1]).map((span) => span.first));
  for (const [word, day] of [["Before", before], ["After", after]]) {
    if (!Number.isFinite(day)) continue;
    const button = made("button", { type: "button" }, `${word}: ${monthName(monthOf(day))}`);
    button.addEventListener("click", () => turnTo(day));
    near.append(button, " ");
  }
}

// Events of which not even the month is known are in no month, and nobody should miss them.
function drawRest() {
  const rest = byId("rest");
  const events = [...document.querySelectorAll(".dated > article, #undated > article")];
  const count = events.filter((card) => matching.has(card) && !spanOf(card)).length;
  rest.hidden = !count;
  const which = count === 1 ? "1 event has" : `${count} events have`;
  rest.replaceChildren(`${which} no known month and stand${count === 1 ? "s" : ""} in the agenda alone.`);
}

function turnTo(day, focus = false) {
  const month = monthOf(day);
  if (!isMonth(month)) return;
  focused = day;
  look({ month });
  if (focus) byId("weeks").querySelector('td[tabindex="0"]').focus();
}

function turned(by) {
  const [first, last] = bounds(view.month);
  const target = by < 0 ? bounds(monthOf(first - 1)) : [last + 1, bounds(monthOf(last + 1))[1]];
  return Math.min(target[0] + (focused - first), target[1]);
}

function firstOn(day) {
  return dated().find((span) => span.byDay && span.first <= day && span.last >= day)?.card;
}

// In the agenda the first event that is not over, or else the last one.
function goToToday() {
  if (view.view === "month") return turnTo(today());
  const all = dated();
  const next = all.find((span) => span.last >= today()) ?? all.at(-1);
  next?.card.scrollIntoView({ block: "start" });
  next?.card.querySelector("summary").focus({ preventScroll: true });
}

months.addEventListener("click", (event) => {
  const by = event.target.closest("[data-turn]")?.dataset.turn;
  if (by !== undefined) return turnTo(turned(Number(by)));
  const box = event.target.closest("td[data-day]");
  if (!box || event.target.closest("a")) return;
  focused = Number(box.dataset.day);
  const card = firstOn(focused);
  if (card) aim(card);
});

byId("weeks").addEventListener("keydown", (event) => {
  const box = event.target.closest("td[data-day]");
  if (!box || event.altKey || event.ctrlKey || event.metaKey) return;
  focused = Number(box.dataset.day);
  const monday = focused - ((((focused + 3) % 7) + 7) % 7);
  const goal = {
    ArrowLeft: focused - 1,
    ArrowRight: focused + 1,
    ArrowUp: focused - 7,
    ArrowDown: focused + 7,
    Home: monday,
    End: monday + 6,
    PageUp: turned(-1),
    PageDown: turned(1),
  }[event.key];
  if (goal !== undefined) {
    event.preventDefault();
    turnTo(goal, true);
  } else if ((event.key === "Enter" || event.key === " ") && !event.target.closest("a")) {
    event.preventDefault();
    const card = firstOn(focused);
    if (card) aim(card);
  }
});

follow();
