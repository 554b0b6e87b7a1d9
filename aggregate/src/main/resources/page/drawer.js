// The evidence drawer: one cell's statements with their sources and history, or one condition's whole row.

import { readHistory, readStatements, Restoring } from "./api.js";
import { byId, el } from "./dom.js";
import { clockOf, contestedMark, conditionalNode, quoteNode, silence } from "./cell.js";
import { foldCopies, standing, statementNode } from "./evidence.js";
import { counted, dayAndTime } from "./format.js";
import { conditionLabel, readingOf, relationOf, sideName } from "./model.js";
import { relationMark, relationMeaning, stanceMark } from "./stance.js";
import { addressOf, clocks, parseCell, show, view } from "./state.js";
import { timelineNode } from "./timeline.js";

let request = null;
const COVERING = matchMedia("(max-width: 1180px)");
const NOTHING = { name: "", statements: [], history: null, chosen: "" };
let shown = { ...NOTHING };

function heading(kicker, title, proposition) {
  return [
    el("p", { class: "kicker" }, kicker),
    el("h2", { id: "drawer-title", tabindex: -1 }, title),
    proposition && el("p", { class: "proposition" }, proposition),
  ];
}

function fill(...nodes) {
  const body = byId("drawer-body");
  const inside = body.contains(document.activeElement);
  body.replaceChildren(...nodes.flat(Infinity).filter(Boolean));
  if (inside) byId("drawer-title").focus({ preventScroll: true });
}

function summary(table, position) {
  return el(
    "div",
    { class: "summary" },
    stanceMark(position.stance),
    el("span", {}, "since ", el("time", { datetime: position.since }, dayAndTime(position.since))),
    el("span", {}, `${counted(position.statements, "statement")}, ${counted(position.reports, "report")}, ${counted(position.outlets, "independent outlet")}`),
    contestedMark(position, clockOf(table)),
  );
}

function nothingNode(table, condition) {
  const reading = readingOf(table, condition);
  const read = reading ? `${silence(reading)} ` : "";
  return el("p", { class: "blank" }, `No statement of this side on this condition has been found. ${read}Silence is neither yes nor no.`);
}

function historyNode(table) {
  const picture = timelineNode(shown.statements, shown.history, clockOf(table), shown.chosen);
  picture.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-event]");
    if (mark) choose(table, mark.dataset.event);
  });
  return el(
    "figure",
    { class: "history" },
    el("figcaption", {}, el("h3", {}, "History"), el("span", {}, "above, when it was said; below, what this table showed as it saw it")),
    picture,
  );
}

/** The statement that the cell shows stands first: a click on a cell leads to its very sentence. */
function evidenceNodes(table, statements) {
  const groups = foldCopies(statements, table.positions.get(shown.name)).reverse();
  const [lead, ...others] = groups;
  return [
    statementNode(table, lead, { lead: true }),
    historyNode(table),
    others.length > 0 && el("h3", { class: "earlier" }, `Other statements (${others.length})`),
    others.map((group) => statementNode(table, group)),
  ];
}

async function drawCell(table, { side, condition }, name) {
  const position = table.positions.get(name);
  const known = table.conditions.get(condition);
  const head = heading(sideName(table, side), conditionLabel(table, condition), known?.proposition);
  const top = position ? summary(table, position) : nothingNode(table, condition);
  if (shown.name !== name) {
    shown = { ...NOTHING, name };
    fill(head, top, position && el("p", { class: "wait" }, "Reading the evidence…"));
  }
  if (!position) return fill(head, top);
  request?.abort();
  request = new AbortController();
  try {
    const { signal } = request;
    const [all, history] = await Promise.all([
      readStatements({ side, condition }, clocks(), signal),
      readHistory(side, condition, clocks(), signal),
    ]);
    if (view().cell !== name) return;
    const statements = standing(all);
    if (JSON.stringify([statements, history]) === JSON.stringify([shown.statements, shown.history])) return;
    shown = { ...shown, statements, history };
    fill(head, top, statements.length > 0 ? evidenceNodes(table, statements) : nothingNode(table, condition));
  } catch (error) {
    if (error.name === "AbortError") return;
    fill(head, top, failure(error, () => drawDrawer(table)));
  }
}

function failure(error, again) {
  const text = error instanceof Restoring ? `The evidence is being restored. ${error.message}` : error.message;
  return el("div", { class: "failure", role: "alert" }, el("p", {}, text), el("button", { type: "button", on: { click: again } }, "Try again"));
}

function sideNode(table, side, condition) {
  const cell = `${side.id}/${condition}`;
  const position = table.positions.get(cell);
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show({ cell });
  };
  return el(
    "li",
    { class: "row-side" },
    el("div", { class: "row-side-head" }, el("a", { href: addressOf({ cell }), on: { click: open } }, side.name), position ? stanceMark(position.stance) : el("span", { class: "nothing-word" }, "Nothing said")),
    position && quoteNode("q", {}, position.quote, position.evidence?.[0]?.language),
    position && conditionalNode(table, position.conditionalOn),
    position && el("p", { class: "origin" }, el("span", {}, position.speaker?.name), el("time", { datetime: position.lastSaidAt }, dayAndTime(position.lastSaidAt))),
  );
}

function drawRow(table, condition) {
  shown = { ...NOTHING, name: `/${condition}` };
  const known = table.conditions.get(condition);
  const relation = relationOf(table, condition);
  const moved = table.relations.get(condition)?.movedBy;
  fill(
    heading("All sides", conditionLabel(table, condition), known?.proposition),
    el("p", { class: "relation-line" }, relationMark(relation), el("span", {}, relationMeaning(relation, table.relations.get(condition)?.because))),
    moved && el("p", { class: "moved-line" }, `Last moved by ${sideName(table, moved.side)}, ${dayAndTime(moved.saidAt)}.`),
    el("ul", { class: "row-sides" }, table.sides.map((side) => sideNode(table, side, condition))),
  );
}

/** Rings a statement in the picture and brings it into view. */
function choose(table, id) {
  shown.chosen = id;
  const picture = byId("drawer-body").querySelector(".history");
  picture?.replaceWith(historyNode(table));
  const group = foldCopies(shown.statements, table.positions.get(shown.name)).find((copies) => copies.some((s) => s.id === id));
  const node = byId("drawer-body").querySelector(`[data-statement="${CSS.escape(group?.[0].id ?? id)}"]`);
  for (const other of byId("drawer-body").querySelectorAll(".statement.chosen")) other.classList.remove("chosen");
  node?.classList.add("chosen");
  node?.focus({ preventScroll: true });
  node?.scrollIntoView({ block: "nearest" });
}

/** Goes to an earlier (-1) or later (1) statement of the open cell. */
export function stepStatement(table, step) {
  const ids = shown.statements.map((statement) => statement.id);
  if (ids.length === 0) return;
  const at = shown.chosen ? ids.indexOf(shown.chosen) : ids.length - 1;
  choose(table, ids[Math.min(ids.length - 1, Math.max(0, at + step))]);
}

/** Where the drawer covers the page, nothing behind it can be reached. */
function coverPage() {
  const covers = COVERING.matches && !byId("drawer").hidden;
  for (const node of document.querySelectorAll("header.top, .controls, main, #feed")) node.inert = covers;
}

COVERING.addEventListener("change", coverPage);

/** Shows what the address asks for, or hides the drawer. */
export function drawDrawer(table, { focus = false } = {}) {
  const cell = parseCell(view().cell);
  const known = cell && table.conditions.has(cell.condition) && (!cell.side || table.sideNames.has(cell.side));
  const drawer = byId("drawer");
  drawer.hidden = !cell;
  document.body.classList.toggle("drawer-open", Boolean(cell));
  coverPage();
  if (!cell) {
    request?.abort();
    shown = { ...NOTHING };
    return;
  }
  if (!known) fill(heading("Unknown cell", view().cell), el("p", { class: "blank" }, "This dossier has no such side or condition."));
  else if (cell.side) drawCell(table, cell, view().cell);
  else drawRow(table, cell.condition);
  if (focus) byId("drawer-title").focus({ preventScroll: true });
}
