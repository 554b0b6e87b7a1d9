// The words, signs and colours of stances and relations. A sign and a word always go with the colour.

import { svg, el } from "./dom.js";

const STANCES = {
  REQUIRES: { word: "Requires", verb: "requires", sign: "M5 2.2v6M5 10.9v.1" },
  ACCEPTS: { word: "Accepts", verb: "accepts", sign: "M1.5 6.6l3 3 5.5-7" },
  REJECTS: { word: "Rejects", verb: "rejects", sign: "M2 3l7 7M9 3l-7 7" },
};

const RELATIONS = {
  AGREED: { word: "Agreed", meaning: "Both principals accept or require it." },
  OFFERED: { word: "Offered", meaning: "One principal requires it; the other has not answered, or accepts it in part." },
  CLASH: { word: "Clash", meaning: "One principal requires what the other rejects." },
  ONE_SIDED: { word: "One-sided", meaning: "Only one principal has spoken, or one would and the other would not." },
  OPEN: { word: "Open", meaning: "Neither principal has been heard on it, or neither wants it." },
};

const REASONS = {
  BOTH_WILLING: "Both principals accept or require it.",
  REQUIRED_AND_REJECTED: "One principal requires what the other rejects.",
  REQUIRED_AND_UNANSWERED: "One principal requires it; the other has not answered.",
  ACCEPTED_IN_PART: "Accepted in part: a principal accepts it only with something else.",
  ACCEPTED_AND_UNANSWERED: "One principal accepts it; the other has not been heard.",
  REJECTED_AND_UNANSWERED: "One principal rejects it; the other has not been heard.",
  ACCEPTED_AND_REJECTED: "One principal accepts it; the other rejects it.",
  BOTH_REJECT: "Both principals reject it.",
  BOTH_SILENT: "Neither principal has been heard on it.",
};

export const STANCE_NAMES = Object.keys(STANCES);
export const RELATION_NAMES = Object.keys(RELATIONS);

export function stanceWord(stance) {
  return STANCES[stance]?.word ?? "Nothing said";
}

export function stanceVerb(stance) {
  return STANCES[stance]?.verb ?? "says nothing more on";
}

export function stanceSign(stance) {
  return svg(
    "svg",
    { class: "sign", viewBox: "0 0 11 12", width: 11, height: 12, "aria-hidden": "true", focusable: "false" },
    svg("path", { d: STANCES[stance].sign, transform: stance === "REQUIRES" ? "translate(.5 0)" : null }),
  );
}

/** Word, sign and colour of a stance. */
export function stanceMark(stance) {
  return el("span", { class: `stance ${stance.toLowerCase()}` }, stanceSign(stance), el("span", {}, stanceWord(stance)));
}

/** The relation's name in the API's spelling, whichever dash it came with. */
export function relationName(text) {
  const name = String(text ?? "OPEN").toUpperCase().replace(/[-\s]/g, "_");
  return name in RELATIONS ? name : "OPEN";
}

export function relationWord(name) {
  return RELATIONS[name].word;
}

/** Why the relation is what it is, in a sentence. */
export function relationMeaning(name, because) {
  return REASONS[because] ?? RELATIONS[name].meaning;
}

/** Word and sign of a relation: two strokes that meet, cross, lean or stand apart. */
export function relationMark(name) {
  return el(
    "span",
    { class: `relation ${name.toLowerCase().replace("_", "-")}` },
    svg(
      "svg",
      { class: "sign", viewBox: "0 0 18 10", width: 18, height: 10, "aria-hidden": "true", focusable: "false" },
      svg("path", { d: RELATION_SIGNS[name] }),
    ),
    el("span", {}, relationWord(name)),
  );
}

const RELATION_SIGNS = {
  AGREED: "M1 3.5h16M1 6.5h16",
  OFFERED: "M1 5h9M7 2l3 3-3 3M14 5h3",
  CLASH: "M1 5h6M4.500 2l3 3-3 3M17 5h-6M13.500 2l-3 3 3 3",
  ONE_SIDED: "M1 5h7",
  OPEN: "M2 5h.1M9 5h.1M16 5h.1",
};
