import type { Translation } from '@shoelace-style/localize';
import type { Pace } from '@zielbaum/model';

/**
 * Every text the elements show or speak. German (de.ts) is the source; English (en.ts) says the
 * same. Each element's texts stand in a file of their own, so that a page carries only those of the
 * elements it uses.
 */
export interface Messages extends Translation, SharedMessages {}

/** Texts that several elements use. */
export interface SharedMessages {
  open: string;
  stale: string;
  progress: string;
  confidence: string;
  pace: (pace: Pace) => string;
}
