import type { TreeKeyResult } from '@zielbaum/model';
import type { CSSResult, ReactiveControllerHost } from 'lit';
import { connectionTexts } from '../i18n/connection.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { ObservedController } from '../internal/observed-controller.ts';

import { controlStyles } from '../internal/controls.styles.ts';
import { moreStyles } from './more.styles.ts';

export { notice } from './notice.ts';
export { table } from './table.ts';

type Host = ReactiveControllerHost & HTMLElement & { keyResult?: string | null; data?: unknown };

/** Observes the key result an element names, while it has no data of its own. */
export function observeKeyResult(host: Host): ObservedController<TreeKeyResult> {
  return new ObservedController<TreeKeyResult>(host, {
    subject: () => (host.data ? undefined : (host.keyResult ?? undefined)),
    observe: (source, id, notify) => source.observeKeyResult(id, notify),
  });
}

/** Why an element shows nothing, or nothing new. */
export function errorOf(
  { source, state }: ObservedController<TreeKeyResult>,
  { language }: Locale,
): SourceError | undefined {
  if (source) return state?.error;
  return { code: 'no_provider', message: connectionTexts[language].noProvider, canRetry: false };
}

/** Brings the styles of notices and tables to an element that had none of them so far. */
export function adoptStyles(root: HTMLElement | DocumentFragment): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = [controlStyles, moreStyles].flatMap(
    ({ styleSheet }: CSSResult) => styleSheet ?? [],
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
