import type { Problem } from '@zielbaum/model';
import { isOkrError, isProblemError } from '@zielbaum/sdk';
import { sourceErrorTexts } from '../i18n/source-errors.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { Language } from '../internal/locale.ts';

/** Asking again would give the same answer. */
const lasting = new Set([
  'not_found',
  'forbidden',
  'origin_not_allowed',
  'key_revoked',
  'no_address',
  'no_credential',
  'invalid_base_url',
  'invalid_credential',
  'insecure',
]);

/** A failure of the client, in words for a reader of the page. */
export function sourceErrorOf(error: unknown, language: Language): SourceError {
  const code = isOkrError(error) ? error.code : 'other';
  const known = sourceErrorFor(code, language);
  if (!isProblemError(error)) return known;
  const { traceId } = error.problem;
  // What the server says of a refused entry is more exact than anything said here.
  const message = textOf(code, language) ?? wordingOf(error.problem);
  return { ...known, message, ...(traceId === undefined ? {} : { traceId }) };
}

/** The error of a code, without an answer of the server. */
export function sourceErrorFor(code: string, language: Language): SourceError {
  const message = textOf(code, language) ?? sourceErrorTexts[language].other;
  return { code, message, canRetry: !lasting.has(code) };
}

/** Foreign codes may be called like what every object has. */
function textOf(code: string, language: Language): string | undefined {
  const texts = sourceErrorTexts[language];
  return Object.hasOwn(texts, code) ? texts[code] : undefined;
}

function wordingOf({ title, detail, errors }: Problem): string {
  const details = errors?.map((each) => each.detail) ?? [];
  if (details.length === 0) return detail ?? title;
  // Sentences stand for themselves; fragments need the title before them.
  const isWhole = details.every((each) => /[.!?]$/.test(each));
  return isWhole ? details.join(' ') : `${title.replace(/\.$/, '')}: ${details.join('; ')}.`;
}
