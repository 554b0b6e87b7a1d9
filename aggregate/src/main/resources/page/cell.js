// What stands in one cell of the matrix.

import { el, unseen } from "./dom.js";
import { age, ago, count, counted, dayAndTime, languageOf } from "./format.js";
import { conditionLabel, readingOf, relationOf, sideName } from "./model.js";
import { relationMark, stanceMark, stanceSign, stanceWord } from "./stance.js";

/** A quote in its own language. */
export function quoteNode(tag, attributes, text, language) {
  return el(tag, { ...attributes, lang: languageOf(text, language), dir: "auto" }, text);
}

function statedLanguage(position) {
  return position.language ?? position.evidence?.find((e) => e.quote === position.quote)?.language;
}

/** The mark of a cell whose side has lately said the opposite too. */
export function contestedMark(position, now = Date.now()) {
  if (!position.contested) return null;
  const opposite = position.opposite;
  return el(
    "span",
    { class: "contested" },
    el("span", { class: "contested-bar", "aria-hidden": "true" }),
    "Contested",
    opposite &&
      el(
        "span",
        { class: "contested-other" },
        unseen(", also "),
        stanceSign(opposite.stance),
        unseen(stanceWord(opposite.stance)),
        ` ${age(opposite.saidAt, now)}`,
      ),
  );
}

/** The conditions that a stance hangs on. */
export function conditionalNode(table, conditions) {
  if (!conditions?.length) return null;
  const labels = conditions.map((id) => conditionLabel(table, id)).join("; ");
  return el("span", { class: "only-if" }, el("span", { class: "only-if-word" }, "only with"), " ", labels);
}

/** Whether no source says when it was said: the table then counts from when it was seen. */
function isUndated(position) {
  const shown = position.evidence?.find((e) => e.quote === position.quote && e.saidAt === position.lastSaidAt);
  return Boolean(shown?.seenAt) && Date.parse(shown.seenAt) === Date.parse(shown.saidAt);
}

/** When it was last said. */
function ageNode(table, position) {
  const undated = isUndated(position);
  const when = dayAndTime(position.lastSaidAt);
  return el(
    "time",
    { class: "age", datetime: position.lastSaidAt, title: undated ? `The source gives no date; seen ${when}` : `Last said ${when}` },
    undated ? "seen " : null,
    age(position.lastSaidAt, clockOf(table)),
  );
}

/** A cell with a stance; `elsewhere` where the outlet that is asked for does not report it. */
export function filledCell(table, position, elsewhere) {
  return [
    el(
      "span",
      { class: "cell-top" },
      stanceMark(position.stance),
      ageNode(table, position),
    ),
    conditionalNode(table, position.conditionalOn),
    quoteNode("span", { class: "cell-quote" }, position.quote, statedLanguage(position)),
    el(
      "span",
      { class: "cell-foot" },
      el("span", { class: "cell-speaker" }, position.speaker?.name ?? "Unnamed"),
      el("span", { class: "outlets" }, counted(position.outlets, "outlet")),
      contestedMark(position, clockOf(table)),
      elsewhere && el("span", { class: "elsewhere" }, "not in this outlet"),
    ),
  ];
}

/** An empty cell says how much was read, so that silence is not mistaken for ignorance. */
export function emptyCell(table, condition) {
  const reading = readingOf(table, condition.id);
  const word = el("span", { class: "nothing-word" }, "Nothing said");
  if (!reading) return el("span", { class: "nothing" }, word);
  const some = reading.about > 0;
  // the counts are of today, also where the table is of a past day
  const last = table.past ? null : some ? reading.lastAbout : reading.last;
  const none = reading.read > 0 ? `none of ${counted(reading.read, "article")} on it` : "no article read yet";
  const text = `${some ? `${counted(reading.about, "article")} on it` : none}${table.past ? ", to this day" : ""}`;
  return el(
    "span",
    { class: "nothing", title: silence(reading) },
    word,
    el("span", { class: "nothing-read" }, `${text}${last ? "," : ""}`, last && [" ", el("span", { class: "unbroken" }, `last ${ago(last)}`)]),
  );
}

/** What was read where nothing was found. */
export function silence({ read, last, about, lastAbout }) {
  const all = `${counted(read, "article")} read${last ? `, the last on ${dayAndTime(last)}` : ""}.`;
  const some = about > 0 ? `${count(about)} on this condition${lastAbout ? `, the last on ${dayAndTime(lastAbout)}` : ""}.` : "None on this condition.";
  return `${all} ${some}`;
}

export function relationCell(table, condition) {
  const moved = table.relations.get(condition.id)?.movedBy;
  return [
    relationMark(relationOf(table, condition.id)),
    moved &&
      el(
        "span",
        { class: "moved-by", title: `Last moved by ${sideName(table, moved.side)}, ${dayAndTime(moved.saidAt)}` },
        el("span", {}, sideName(table, moved.side)),
        el("time", { datetime: moved.saidAt }, age(moved.saidAt, clockOf(table))),
      ),
  ];
}

/** The moment that ages are counted from: now, or the past day that is shown. */
export function clockOf(table) {
  return table.past ? Date.parse(table.asOf) : Date.now();
}
