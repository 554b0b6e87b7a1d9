// Links to sources. Addresses come from feeds: only http and https ever become a link.

const WHOLE_QUOTE = 90;
const EDGE_WORDS = 5;

/** The address where it is http or https, else null. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

// "-", "," and "&" mean something inside a text directive, see https://wicg.github.io/scroll-to-text-fragment/
function encode(text) {
  return encodeURIComponent(text).replace(/[-!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * The source's address with a text fragment that makes the browser scroll to the quote and mark it. Long quotes are
 * given by their first and last words, which also holds where the page breaks lines inside the sentence.
 */
export function quoteLink(address, quote) {
  const url = safeUrl(address);
  if (!url) return null;
  const words = (quote ?? "").trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return url.href;
  const whole = words.join(" ");
  const directive =
    whole.length <= WHOLE_QUOTE || words.length <= 2 * EDGE_WORDS
      ? encode(whole)
      : `${encode(words.slice(0, EDGE_WORDS).join(" "))},${encode(words.slice(-EDGE_WORDS).join(" "))}`;
  return `${url.href}${url.hash ? "" : "#"}:~:text=${directive}`;
}
