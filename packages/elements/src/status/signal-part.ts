import { html, nothing, type TemplateResult } from 'lit';
import type { Signal } from './signals.ts';
import { signPaths } from './signs.ts';

/** One signal: its sign and its words. */
export function signalPart(
  { sign, words }: Signal,
  { isRow, isStale }: { isRow: boolean; isStale: boolean },
): TemplateResult {
  // What is old is never shown in the colours of what is new.
  return html`<div part="signal" class=${isStale ? '' : sign} role=${isRow ? 'listitem' : nothing}
    ><svg viewBox="0 0 16 16" aria-hidden="true"
      ><path fill-rule="evenodd" d=${signPaths[sign]}></path></svg
    ><span>${words}</span></div
  >`;
}
