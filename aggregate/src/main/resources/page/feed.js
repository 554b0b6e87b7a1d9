// The latest moves of cells, newest first.

import { byId, el, unseen } from "./dom.js";
import { ago, dayAndTime } from "./format.js";
import { conditionLabel, sideName } from "./model.js";
import { stanceMark, stanceVerb } from "./stance.js";
import { addressOf, show } from "./state.js";

const KEPT = 60;
const changes = new Map();

function keyOf(change) {
  return `${change.statement?.id}|${change.from ?? ""}|${change.to ?? ""}|${change.statement?.revision ?? ""}`;
}

/** Adds a change; false where it is known already. */
export function addChange(change) {
  const key = keyOf(change);
  if (changes.has(key)) return false;
  changes.set(key, change);
  if (changes.size > KEPT) changes.delete(changes.keys().next().value);
  return true;
}

/** A change in one sentence. */
export function sentence(table, change) {
  const side = sideName(table, change.side);
  const condition = conditionLabel(table, change.condition);
  const late = change.backdated ? " (late news, the present stance stays)" : "";
  return change.to ? `${side} ${stanceVerb(change.to)}: ${condition}${late}` : `${side} no longer says anything on: ${condition}`;
}

function item(table, change) {
  const cell = `${change.side}/${change.condition}`;
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show({ cell });
  };
  return el(
    "li",
    { class: "change" },
    el(
      "a",
      { href: addressOf({ cell }), on: { click: open } },
      el("span", { class: "change-side" }, sideName(table, change.side)),
      el("span", { class: "change-condition" }, conditionLabel(table, change.condition)),
    ),
    el(
      "span",
      { class: "change-stances" },
      change.from ? stanceMark(change.from) : el("span", { class: "nothing-word" }, "Nothing said"),
      el("span", { class: "arrow", "aria-hidden": "true" }, "→"),
      unseen("became"),
      change.to ? stanceMark(change.to) : el("span", { class: "nothing-word" }, "Nothing said"),
      change.backdated && el("span", { class: "late" }, "late news"),
    ),
    el("time", { datetime: change.seenAt, title: dayAndTime(change.seenAt) }, `said ${dayAndTime(change.saidAt)}, seen ${ago(change.seenAt)}`),
  );
}

/** Draws the feed. */
export function drawFeed(table) {
  const list = byId("changes");
  const newest = [...changes.values()].sort((a, b) => Date.parse(b.seenAt ?? 0) - Date.parse(a.seenAt ?? 0));
  list.replaceChildren(...newest.map((change) => item(table, change)));
  byId("no-changes").hidden = newest.length > 0;
}
