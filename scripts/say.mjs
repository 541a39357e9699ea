/** German, unless the environment asks for English (`ZIELBAUM_LANG`, else `LC_ALL`, `LANG`). */
const isEnglish = (
  process.env.ZIELBAUM_LANG ||
  process.env.LC_ALL ||
  process.env.LANG ||
  'de'
).startsWith('en');

/** The one of two texts that the reader of this terminal understands. */
export function inLanguage(german, english) {
  return isEnglish ? english : german;
}

/** Prints a line. */
export function say(german, english) {
  console.log(inLanguage(german, english));
}

/** Prints one sentence and ends the process with exit code 1. */
export function fail(german, english) {
  console.error(inLanguage(german, english));
  process.exit(1);
}
