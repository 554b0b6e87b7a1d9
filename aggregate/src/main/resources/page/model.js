// The table as the page draws it: the dossier's conditions and sides, filled with what the API answered.

import { capitalised } from "./format.js";
import { relationName } from "./stance.js";

const AGAINST = /[\p{P}\p{S}\s]+/gu;

/** What was read in all, and of it on this condition. */
export function readingOf(table, condition) {
  if (!table.reading) return null;
  const about = table.reading.conditions?.[condition] ?? { articles: 0 };
  return { read: table.reading.articles, last: table.reading.lastReadAt, about: about.articles, lastAbout: about.lastReadAt };
}

/** The condition's theme: its own, else the first part of its id. */
function themeOf(condition) {
  return condition.theme ?? condition.id.split(".")[0];
}

function themesOf(dossier) {
  const labels = new Map((dossier.themes ?? []).map((theme) => [theme.id, theme.label]));
  const themes = new Map();
  for (const condition of dossier.conditions) {
    const id = themeOf(condition);
    if (!themes.has(id)) themes.set(id, { id, label: labels.get(id) ?? capitalised(id.replaceAll("-", " ")), conditions: [] });
    themes.get(id).conditions.push(condition);
  }
  return [...themes.values()];
}

/** Joins dossier and table; `positions` and `relations` are found by cell name and condition id. */
export function tableOf(dossier, answer) {
  const sides = [...dossier.sides].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const positions = new Map(answer.positions.map((p) => [`${p.side}/${p.condition}`, p]));
  const relations = new Map(
    (answer.relations ?? []).map((r) => [r.condition, { ...r, relation: relationName(r.relation) }]),
  );
  return {
    title: dossier.name ?? titled(dossier.case),
    sides,
    principals: sides.filter((side) => side.principal),
    themes: themesOf(dossier),
    conditions: new Map(dossier.conditions.map((c) => [c.id, c])),
    sideNames: new Map(sides.map((s) => [s.id, s.name])),
    positions,
    relations,
    reading: answer.reading ?? null,
    outlets: outletsOf(answer),
    reportedBy: null,
    asOf: answer.asOf,
    partitions: answer.partitions,
    lagSeconds: answer.lagSeconds,
    firstSaidAt: firstSaid(answer.positions),
    readAt: new Date().toISOString(),
    dossierHash: answer.dossier?.hash,
  };
}

/** An id as a heading: every word with a capital. */
function titled(id) {
  return id.split("-").map(capitalised).join(" ");
}

function firstSaid(positions) {
  const instants = positions.flatMap((p) => [p.since, p.lastSaidAt, ...(p.evidence ?? []).map((e) => e.saidAt)]);
  const times = instants.filter(Boolean).map((instant) => Date.parse(instant));
  return times.length > 0 ? Math.min(...times) : null;
}

/** The outlets named in the table, in the order of the alphabet. */
function outletsOf(answer) {
  const evidence = answer.positions.flatMap((p) => [p, ...(p.evidence ?? [])]);
  const sources = evidence.flatMap((e) => [e.source, ...(e.copies ?? []).map((copy) => copy.source)]);
  return [...new Set(sources.filter(Boolean))].sort();
}

export function conditionLabel(table, id) {
  return table.conditions.get(id)?.label ?? id;
}

export function sideName(table, id) {
  return table.sideNames.get(id) ?? id;
}

export function relationOf(table, condition) {
  return table.relations.get(condition)?.relation ?? "OPEN";
}

function folded(text) {
  return (text ?? "").normalize("NFKC").toLocaleLowerCase().replace(AGAINST, " ").trim();
}

function rowText(table, condition) {
  const parts = [condition.label, condition.id, condition.proposition];
  for (const side of table.sides) {
    const position = table.positions.get(`${side.id}/${condition.id}`);
    if (position) parts.push(position.quote, position.speaker?.name, position.speaker?.role, side.name);
  }
  return folded(parts.join(" "));
}

/** Whether a cell passes the outlet filter: `reportedBy` holds the names of the cells that the outlet reports. */
export function cellPasses(table, name, view) {
  return !view.outlet || !table.reportedBy || table.reportedBy.has(name);
}

/** Whether anybody has said anything on a theme. */
function heard(table, theme) {
  return theme.conditions.some(({ id }) => table.sides.some((side) => table.positions.has(`${side.id}/${id}`)));
}

/** The themes with the conditions that the view's filters leave; silent themes stand below those that were heard of. */
export function rowsOf(table, view) {
  const wanted = folded(view.q);
  const keeps = (condition) => {
    const names = table.sides.map((side) => `${side.id}/${condition.id}`);
    if (view.relation && relationOf(table, condition.id) !== view.relation) return false;
    if (view.outlet && !names.some((name) => cellPasses(table, name, view))) return false;
    if (view.rows === "filled" && !names.some((name) => table.positions.has(name))) return false;
    return !wanted || wanted.split(" ").every((word) => rowText(table, condition).includes(word));
  };
  return table.themes
    .filter((theme) => !view.theme || theme.id === view.theme)
    .map((theme) => ({ ...theme, silent: !heard(table, theme), conditions: theme.conditions.filter(keeps) }))
    .filter((theme) => theme.conditions.length > 0)
    .sort((a, b) => Number(a.silent) - Number(b.silent));
}

/** Whether a theme shows its name alone: nobody has spoken on it, others have been heard, and nobody asks for it. */
export function isFolded(theme, themes, view) {
  const asked = view.q || view.theme || view.unfold.split(",").includes(theme.id);
  const within = theme.conditions.some(({ id }) => view.cell.endsWith(`/${id}`));
  return theme.silent && !asked && !within && themes.some((other) => !other.silent);
}
