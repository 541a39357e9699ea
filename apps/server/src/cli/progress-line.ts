/** What a stream must be able to do to show progress on. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressLine {
  show(text: string): void;
  /** Makes room for whatever is printed next. */
  end(): void;
}

const clearLine = '\r\u001B[2K';
// Often enough to be seen, seldom enough not to cost anything.
const redrawMs = 100;

/** In a terminal one line that changes; elsewhere, as in a log, each kind of progress once. */
export function createProgressLine(stream: ProgressStream): ProgressLine {
  let kind = '';
  let shownAt = 0;
  return {
    show(text) {
      const nextKind = text.split(' ', 1)[0] ?? '';
      const isNewKind = nextKind !== kind;
      kind = nextKind;
      if (!stream.isTTY) {
        if (isNewKind) stream.write(`${text}\n`);
      } else if (isNewKind || performance.now() - shownAt > redrawMs) {
        shownAt = performance.now();
        stream.write(clearLine + text);
      }
    },
    end() {
      if (kind !== '' && stream.isTTY) stream.write(clearLine);
      kind = '';
    },
  };
}
