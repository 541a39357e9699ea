/**
 * What to hand to `spawn` for a tool of npm's: on Windows these are .cmd files, which only a shell
 * starts, and the shell takes one line that it splits at spaces by itself.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[], options: { shell: boolean }]}
 */
export function spawnable(command, args, platform = process.platform) {
  if (platform !== 'win32') return [command, [...args], { shell: false }];
  return [[command, ...args].map(quoted).join(' '), [], { shell: true }];
}

/**
 * Whether the children have to be told of a signal. In a Windows console each process gets Ctrl-C
 * by itself, and being told again would end it at once, in the middle of closing.
 *
 * @param {NodeJS.Signals | undefined} signal
 */
export function mustTellChildren(signal, platform = process.platform) {
  return platform !== 'win32' || (signal !== 'SIGINT' && signal !== 'SIGHUP');
}

// Backslashes count as such, except before a quotation mark.
function quoted(text) {
  if (/^[\w.:\\/=@-]+$/.test(text)) return text;
  return `"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;
}
