// The stream of changes: Server-Sent Events read with fetch, because the browser's own EventSource can neither send a
// bearer token nor go on from an id that it did not receive itself.
// The line rules are those of https://html.spec.whatwg.org/multipage/server-sent-events.html

import { apiUrl, headers, problemOf, Restoring, Unreachable } from "./api.js";

const SHORTEST = 1_000;
const LONGEST = 30_000;
const SILENCE = 60_000;

/** Splits a stream's text into events. */
export class EventLines {
  #rest = "";
  #event = { type: "message", data: [] };
  #onEvent;
  lastId = "";

  constructor(onEvent) {
    this.#onEvent = onEvent;
  }

  push(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/u);
    this.#rest = lines.pop();
    for (const line of lines) this.#line(line);
  }

  #line(line) {
    if (line === "") return this.#dispatch();
    if (line.startsWith(":")) return;
    const at = line.indexOf(":");
    const field = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /u, "");
    if (field === "data") this.#event.data.push(value);
    else if (field === "event") this.#event.type = value;
    else if (field === "id" && !value.includes("\0")) this.lastId = value;
  }

  #dispatch() {
    const { type, data } = this.#event;
    this.#event = { type: "message", data: [] };
    if (data.length > 0) this.#onEvent(type, data.join("\n"));
  }
}

/**
 * Keeps a stream open for as long as the page lives, going on after the last event received.
 *
 * @param on `open()`, `event(type, data)` and `lost(error, milliseconds until the next try)`
 */
export function follow(on) {
  let lastId = "";
  let pause = SHORTEST;
  let wake = () => {};

  async function once() {
    const abort = new AbortController();
    let watchdog = 0;
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => abort.abort(), SILENCE);
    };
    try {
      alive();
      const more = lastId ? { "Last-Event-ID": lastId } : {};
      const response = await fetch(apiUrl("changes"), { cache: "no-store", signal: abort.signal, headers: headers(more) });
      if (!response.ok) throw await problemOf(response);
      on.open();
      pause = SHORTEST;
      const lines = new EventLines((type, data) => on.event(type, data));
      lines.lastId = lastId;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        alive();
        lines.push(chunk.value);
        lastId = lines.lastId;
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  async function forever() {
    for (;;) {
      let error = new Unreachable("The stream ended.");
      try {
        await once();
      } catch (thrown) {
        if (thrown.status || thrown instanceof Restoring) error = thrown;
      }
      const wait = error instanceof Restoring ? error.seconds * 1000 : pause;
      on.lost(error, wait);
      await new Promise((resolve) => {
        wake = resolve;
        setTimeout(resolve, wait);
      });
      pause = Math.min(pause * 2, LONGEST);
    }
  }

  window.addEventListener("online", () => wake());
  forever();
  return { retry: () => wake() };
}
