import type { ReactiveControllerHost } from 'lit';
import { connectionTexts } from '../i18n/connection.ts';
import type { SourceError } from './data-source.ts';
import type { Locale } from './locale.ts';
import { ObservedController } from './observed-controller.ts';
import type { ReadKind } from './reads.ts';

/** An element that shows one key result. */
export type KeyResultHost = ReactiveControllerHost &
  HTMLElement & { keyResult?: string | null; data?: unknown };

/** Observes the key result an element names, while it has no data of its own. */
export function observeKeyResult(host: KeyResultHost): ObservedController<'keyResult'> {
  return new ObservedController(host, 'keyResult', () =>
    host.data ? undefined : host.keyResult || undefined,
  );
}

/** Why an element shows nothing, or nothing new. */
export function errorOf(
  { source, state }: Pick<ObservedController<ReadKind>, 'source' | 'state'>,
  { language }: Locale,
): SourceError | undefined {
  if (source) return state?.error;
  return { code: 'no_provider', message: connectionTexts[language].noProvider, canRetry: false };
}
