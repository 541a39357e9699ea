import type { FastifyRequest } from 'fastify';
import type { Language } from '../sentence.ts';

export type { Language, Sentence as Text } from '../sentence.ts';

/** The language a reader asked for (`Accept-Language`, by quality); German for everything else. */
export function languageOf(request: FastifyRequest): Language {
  let best: Language = 'de';
  let bestQuality = 0;
  for (const part of (request.headers['accept-language'] ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = range.split('-')[0];
    if (language !== 'de' && language !== 'en') continue;
    const given = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const quality = given === undefined ? 1 : Number(given.trim().slice(2));
    if (quality > bestQuality) {
      best = language;
      bestQuality = quality;
    }
  }
  return best;
}
