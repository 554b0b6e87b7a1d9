// The two clocks: what had been said by a day, and what this table had seen by a day.

import { byId, el } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { show, view } from "./state.js";

const DAY = 86_400_000;
const DAY_ALONE = "2000-01-01".length;
const CLOCKS = [
  { field: "asOf", label: "Said by", hint: "what had been said by the end of this day" },
  { field: "knownAt", label: "Known by", hint: "what this table had read by the end of this day" },
];

let first = null;
const inputs = new Map();

function dayNumber(instant) {
  return Math.floor(Date.parse(instant) / DAY);
}

/** The end of a day, as the API takes it. */
function endOfDay(number) {
  return `${new Date(number * DAY).toISOString().slice(0, 10)}T23:59:59Z`;
}

function today() {
  return Math.floor(Date.now() / DAY);
}

function move(field, number, { done }) {
  const value = number >= today() ? "" : endOfDay(number);
  if (value !== view()[field]) show({ [field]: value }, { replace: !done });
}

function clockNode({ field, label, hint }) {
  const slider = el("input", {
    type: "range",
    id: `clock-${field}`,
    "aria-describedby": `clock-${field}-hint`,
    on: { input: (e) => write(field, Number(e.target.value)), change: (e) => move(field, Number(e.target.value), { done: true }) },
  });
  const date = el("input", {
    type: "date",
    "aria-label": `${label}, as a date`,
    on: { change: (e) => e.target.value && move(field, dayNumber(e.target.value), { done: true }) },
  });
  const output = el("output", { for: `clock-${field}` });
  inputs.set(field, { slider, date, output });
  return el(
    "div",
    { class: "clock" },
    el("label", { for: `clock-${field}` }, label),
    slider,
    date,
    output,
    el("span", { class: "unseen", id: `clock-${field}-hint` }, hint),
  );
}

function write(field, number) {
  const { slider, date, output } = inputs.get(field);
  const now = number >= today();
  slider.value = number;
  slider.setAttribute("aria-valuetext", now ? "now" : day(new Date(number * DAY).toISOString()));
  date.value = new Date(number * DAY).toISOString().slice(0, 10);
  output.textContent = now ? "now" : "";
}

/** Builds both sliders once. */
export function buildClocks() {
  byId("clocks").append(
    ...CLOCKS.map(clockNode),
    el("button", { type: "button", id: "to-now", on: { click: () => show({ asOf: "", knownAt: "" }) } }, "Back to now"),
  );
}

/** Sets both sliders to the view; the left end is the first thing said. */
export function drawClocks(table) {
  if (table?.firstSaidAt) first = Math.min(first ?? Infinity, Math.floor(table.firstSaidAt / DAY));
  const left = (first ?? today() - 30) - 1;
  for (const { field } of CLOCKS) {
    const { slider, date } = inputs.get(field);
    const chosen = view()[field] ? dayNumber(view()[field]) : today();
    slider.min = Math.min(left, chosen);
    slider.max = today();
    date.max = new Date().toISOString().slice(0, 10);
    write(field, chosen);
  }
  const past = Boolean(view().asOf || view().knownAt);
  byId("to-now").hidden = !past;
  drawNotice(past);
  if (past) byId("clocks").hidden = false;
  byId("clocks-toggle").setAttribute("aria-expanded", String(!byId("clocks").hidden));
}

/** A clock in words; a date alone means its last moment, as the server takes it. */
function clockText(clock) {
  return clock.length === DAY_ALONE ? `the end of ${day(clock)}` : dayAndTime(clock);
}

function drawNotice(past) {
  const { asOf, knownAt } = view();
  const parts = [];
  if (asOf) parts.push(`what had been said by ${clockText(asOf)}`);
  if (knownAt) parts.push(`what had been seen by ${clockText(knownAt)}`);
  const notice = byId("past");
  notice.hidden = !past;
  notice.textContent = past ? `You see ${parts.join(", and of it ")}. Live changes do not move this view.` : "";
  document.body.classList.toggle("in-past", past);
}

/** Moves the first clock to the day before or after the nearest change. */
export function stepDay(table, step) {
  const now = view().asOf ? dayNumber(view().asOf) : today();
  const days = new Set();
  for (const position of table.positions.values()) {
    for (const e of position.evidence ?? []) if (e.saidAt) days.add(dayNumber(e.saidAt));
  }
  const sorted = [...days].sort((a, b) => a - b);
  const target = step < 0 ? sorted.findLast((d) => d < now) : (sorted.find((d) => d > now) ?? now + 1);
  if (target !== undefined) move("asOf", Math.min(target, today()), { done: true });
}
