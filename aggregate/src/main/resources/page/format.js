// How times, counts and languages are written.

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "UTC" });
const COUNT = new Intl.NumberFormat("en-GB");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_LENGTH = 24 * HOUR;

export function count(n) {
  return COUNT.format(n ?? 0);
}

export function counted(n, one, many = `${one}s`) {
  return `${count(n)} ${n === 1 ? one : many}`;
}

export function day(instant) {
  return instant ? DAY.format(new Date(instant)) : "date unknown";
}

export function dayAndTime(instant) {
  return instant ? `${day(instant)}, ${TIME.format(new Date(instant))} UTC` : "date unknown";
}

/** How long before `now`, in the largest unit that fits: "now", "14 min", "3 h", "12 d", "5 mo", "2 y". */
export function age(instant, now = Date.now()) {
  if (!instant) return "no date";
  const passed = Math.max(0, now - Date.parse(instant));
  if (passed < MINUTE) return "now";
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`;
  if (passed < DAY_LENGTH) return `${Math.floor(passed / HOUR)} h`;
  const days = Math.floor(passed / DAY_LENGTH);
  if (days < 60) return `${days} d`;
  return days < 730 ? `${Math.floor(days / 30.44)} mo` : `${Math.floor(days / 365.25)} y`;
}

export function ago(instant, now = Date.now()) {
  const text = age(instant, now);
  return text === "now" || text === "no date" ? text : `${text} ago`;
}

/** The quote's language: what the record says, else what its letters say where they can. */
export function languageOf(text, stated) {
  if (stated) return stated;
  if (!/[\u0400-\u04ff]/u.test(text)) return null;
  if (/[іїєґ]/iu.test(text)) return "uk";
  return /[ыэъё]/iu.test(text) ? "ru" : null;
}

export function capitalised(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}
