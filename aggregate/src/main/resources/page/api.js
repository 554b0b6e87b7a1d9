// Reads the HTTP API. What can go wrong has a type, so that the page can say it plainly.

import { storedToken } from "./token.js";

const BASE = "api/v1/";
const PAGE = 500;
const MOST = 5_000;

/** The table is being restored or moved between instances: an answer will come, not yet. */
export class Restoring extends Error {
  constructor(title, detail, seconds) {
    super(detail);
    this.title = title;
    this.seconds = seconds;
  }
}

/** The API answered with an error; the message is the problem's own words. */
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** No answer at all. */
export class Unreachable extends Error {}

/** The address of an API resource, relative to the page so that a proxy's prefix does no harm. */
export function apiUrl(path, parameters = {}) {
  const url = new URL(BASE + path, document.baseURI);
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  return url;
}

/** Request headers with the access token, where one was given. */
export function headers(more = {}) {
  const token = storedToken();
  return token ? { ...more, Authorization: `Bearer ${token}` } : more;
}

/** The error that a response stands for. */
export async function problemOf(response) {
  const problem = await response.json().catch(() => ({}));
  const detail = problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
  if (response.status === 503) {
    const seconds = Number(response.headers.get("Retry-After")) || 2;
    return new Restoring(problem.title ?? "Not available now", detail, seconds);
  }
  return new Refused(response.status, detail);
}

async function get(path, parameters, signal) {
  let response;
  try {
    response = await fetch(apiUrl(path, parameters), { signal, cache: "no-cache", headers: headers() });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Unreachable("The server does not answer.");
  }
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

export const readDossier = (signal) => get("dossier", {}, signal);
export const readTable = (clocks, signal) => get("positions", clocks, signal);

export const readHistory = (side, condition, clocks, signal) =>
  get(`positions/${encodeURIComponent(side)}/${encodeURIComponent(condition)}/history`, clocks, signal);

/** When it was said; where no source tells, when it was seen. */
const said = (statement) => Date.parse(statement.saidAt ?? statement.seenAt ?? 0);

/** Every statement that the query names, oldest first, as far as both clocks allow. */
export async function readStatements(query, { asOf, knownAt }, signal) {
  const all = [];
  let pageToken = "";
  do {
    const page = await get("statements", { ...query, until: asOf, knownAt, pageSize: PAGE, pageToken }, signal);
    all.push(...page.statements);
    pageToken = page.nextPageToken ?? "";
  } while (pageToken && all.length < MOST);
  return all.sort((a, b) => said(a) - said(b) || a.id.localeCompare(b.id));
}
