/**
 * The text of a file as spreadsheets write it: UTF-8 with or without BOM, UTF-16 with BOM, else
 * Windows-1252 (what is no valid UTF-8 can hardly be anything else in a German office).
 */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // The decoders drop the BOM.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
