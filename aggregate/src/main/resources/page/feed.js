// The latest moves of cells, newest first.

import { byId, el, unseen } from "./dom.js";
import { ago, day, dayAndTime } from "./format.js";
import { conditionLabel, sideName } from "./model.js";
import { stanceMark, stanceVerb } from "./stance.js";
import { addressOf, show } from "./state.js";

const KEPT = 60;
const SHOWN = 14;
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

function times({ saidAt, seenAt }) {
  const said = el("time", { datetime: saidAt, title: dayAndTime(saidAt) }, `said ${day(saidAt)}`);
  return el("span", { class: "change-times" }, said, seenAt && [", ", el("time", { datetime: seenAt, title: dayAndTime(seenAt) }, `seen ${ago(seenAt)}`)]);
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
      " ",
      el("span", { class: "change-condition" }, conditionLabel(table, change.condition)),
    ),
    el(
      "span",
      { class: "change-stances" },
      change.from && [stanceMark(change.from), el("span", { class: "arrow", "aria-hidden": "true" }, "→"), unseen("became")],
      change.to ? stanceMark(change.to) : el("span", { class: "nothing-word" }, "Nothing said any more"),
      change.backdated && el("span", { class: "late" }, "late news"),
      times(change),
    ),
  );
}

/** What the table itself tells of earlier moves: when each cell took the stance that it now has. */
function earlierMoves(table) {
  const known = new Set([...changes.values()].map((c) => `${c.side}/${c.condition}`));
  const moves = new Map([...table.relations.values()].map((r) => [`${r.movedBy?.side}/${r.condition}`, r.movedBy]));
  return [...table.positions.values()]
    .filter((position) => position.since && !known.has(`${position.side}/${position.condition}`))
    .map(({ side, condition, stance, since }) => {
      const move = moves.get(`${side}/${condition}`);
      return { side, condition, to: stance, from: move?.to === stance ? move.from : undefined, saidAt: since };
    })
    .sort((a, b) => Date.parse(b.saidAt) - Date.parse(a.saidAt))
    .slice(0, SHOWN);
}

/** Draws the moves seen since the page was opened, then those that the table tells of. */
export function drawFeed(table) {
  const newest = [...changes.values()].sort((a, b) => Date.parse(b.seenAt ?? 0) - Date.parse(a.seenAt ?? 0));
  const earlier = earlierMoves(table);
  byId("changes").replaceChildren(...newest.map((change) => item(table, change)));
  byId("no-changes").hidden = newest.length > 0;
  byId("earlier-moves").replaceChildren(...earlier.map((change) => item(table, change)));
  byId("earlier-title").hidden = earlier.length === 0;
}
