// The statements behind a cell: copies folded, each with its source.

import { el } from "./dom.js";
import { quoteNode, conditionalNode } from "./cell.js";
import { counted, dayAndTime } from "./format.js";
import { quoteLink, safeUrl } from "./links.js";
import { stanceMark } from "./stance.js";

function sameWords(statement) {
  const words = (statement.quote ?? "").normalize("NFKC").toLocaleLowerCase().replace(/[\p{P}\p{S}\s]+/gu, " ").trim();
  return `${statement.speaker?.actor ?? statement.speaker?.name}|${words}`;
}

/** Whether a statement is the one that the table shows for its cell. */
function isShown(statement, position) {
  return (
    Boolean(position) &&
    statement.quote === position.quote &&
    statement.stance === position.stance &&
    (statement.url ?? "") === (position.url ?? "") &&
    (statement.speaker?.name ?? "") === (position.speaker?.name ?? "")
  );
}

const REACH = 7 * 24 * 60 * 60 * 1000;

/**
 * Folds reports of one utterance: the same speaker's same words, unless a week of silence lies between. Two sentences of
 * one article are two. Each group is a list, the one that the table shows first and then the earliest seen; the group with
 * it is the last, the others keep the order of the statements, which must be that in which they were said. Of several
 * sentences of one moment the table shows the weightiest, which need not be the last here.
 */
export function foldCopies(statements, position) {
  const latest = new Map();
  const groups = [];
  for (const statement of statements) {
    const key = `${sameWords(statement)}|${statement.stance}`;
    const said = Date.parse(statement.saidAt ?? statement.seenAt ?? 0);
    const before = latest.get(key);
    const group = before && said - before.said <= REACH ? before.group : [];
    if (group.length === 0) groups.push(group);
    group.push(statement);
    latest.set(key, { said, group });
  }
  const rank = (statement) => (isShown(statement, position) ? 0 : Date.parse(statement.seenAt ?? 0));
  for (const group of groups) group.sort((a, b) => rank(a) - rank(b));
  const shown = groups.filter((group) => isShown(group[0], position));
  return [...groups.filter((group) => !shown.includes(group)), ...shown];
}

/** Retracted statements taken out, and of each statement only the latest revision. */
export function standing(statements) {
  const latest = new Map();
  for (const statement of statements) {
    const before = latest.get(statement.id);
    if (!before || (before.revision ?? 0) <= (statement.revision ?? 0)) latest.set(statement.id, statement);
  }
  return [...latest.values()].filter((statement) => !statement.retracted);
}

/** A link that opens the source at the sentence, or the outlet's name alone where the address is no web address. */
export function sourceLink(statement) {
  const name = statement.source ?? "unknown outlet";
  const target = quoteLink(statement.url, statement.quote);
  if (!target) return el("span", { class: "source" }, name);
  return el(
    "a",
    { class: "source", href: target, target: "_blank", rel: "noopener noreferrer", title: safeUrl(statement.url).href },
    name,
    el("span", { class: "out", "aria-hidden": "true" }, " ↗"),
  );
}

/** When it was first said, whichever report is shown. */
function firstSaid(group) {
  const times = group.map((statement) => statement.saidAt).filter(Boolean);
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

function copiesNode(copies) {
  if (copies.length === 0) return null;
  return el(
    "details",
    { class: "copies" },
    el("summary", {}, counted(copies.length, "further report"), " of the same words"),
    el(
      "ul",
      {},
      copies.map((copy) =>
        el("li", {}, sourceLink(copy), el("time", { datetime: copy.seenAt }, `seen ${dayAndTime(copy.seenAt)}`)),
      ),
    ),
  );
}

function speakerNode(statement) {
  const { name, role } = statement.speaker ?? {};
  return el(
    "p",
    { class: "speaker" },
    el("span", { class: "speaker-name" }, name ?? "Unnamed speaker"),
    role && el("span", { class: "speaker-role" }, role),
  );
}

/** One statement in full, with its copies folded under it. */
export function statementNode(table, group, { lead = false } = {}) {
  const [first, ...copies] = group;
  return el(
    "article",
    { class: `statement ${lead ? "lead" : ""}`, "data-statement": first.id, tabindex: -1 },
    el(
      "header",
      { class: "statement-head" },
      stanceMark(first.stance),
      el("time", { datetime: firstSaid(group) }, dayAndTime(firstSaid(group))),
    ),
    el("blockquote", {}, quoteNode("mark", {}, first.quote, first.language)),
    conditionalNode(table, first.conditionalOn),
    speakerNode(first),
    el(
      "p",
      { class: "origin" },
      sourceLink(first),
      el("span", {}, first.direct ? "in quotation marks" : first.direct === false ? "reported speech" : null),
      el("span", {}, "seen ", el("time", { datetime: first.seenAt }, dayAndTime(first.seenAt))),
    ),
    el("p", { class: "rule" }, el("span", { class: "rule-word" }, "Rule"), el("code", {}, first.rule ?? "not recorded")),
    copiesNode(copies),
  );
}
