import { treeMoreTexts } from '../i18n/tree-more.ts';
import type { Language } from '../internal/locale.ts';
import type { Faults } from './faults.ts';

/** Why nothing could be read. */
export function unreadableText(fault: 'malformedJson' | 'notATree', language: Language): string {
  return treeMoreTexts[language].unreadable[fault];
}

/** One sentence about what could not be read. */
export function faultsText(faults: Faults, language: Language): string {
  const { fault, faults: sentence } = treeMoreTexts[language];
  return sentence([...faults].map(([each, count]) => `${fault[each]} (${count})`).join(', '));
}
