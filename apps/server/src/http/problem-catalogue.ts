import type { ProblemCode } from '@zielbaum/model';
import type { Text } from './text.ts';

/** Status and title of every problem a client may meet. */
export const problemCatalogue: Readonly<Record<ProblemCode, { status: number; title: Text }>> = {
  malformed_json: {
    status: 400,
    title: { de: 'Die Anfrage ist kein gültiges JSON.', en: 'The request is not valid JSON.' },
  },
  unauthorized: {
    status: 401,
    title: {
      de: 'Es fehlt ein gültiger Schlüssel.',
      en: 'A valid key is missing.',
    },
  },
  key_expired: {
    status: 401,
    title: { de: 'Der Schlüssel ist abgelaufen.', en: 'The key has expired.' },
  },
  key_revoked: {
    status: 401,
    title: { de: 'Der Schlüssel wurde widerrufen.', en: 'The key has been revoked.' },
  },
  origin_not_allowed: {
    status: 403,
    title: {
      de: 'Der Schlüssel gilt nicht für diese Seite.',
      en: 'The key is not valid for this site.',
    },
  },
  forbidden: {
    status: 403,
    title: { de: 'Der Schlüssel erlaubt das nicht.', en: 'The key does not allow this.' },
  },
  not_found: { status: 404, title: { de: 'Nicht gefunden.', en: 'Not found.' } },
  method_not_allowed: {
    status: 405,
    title: {
      de: 'Diese Adresse kennt die Methode nicht.',
      en: 'This address does not know the method.',
    },
  },
  conflict: {
    status: 409,
    title: {
      de: 'Die Änderung passt nicht zum jetzigen Stand.',
      en: 'The change does not fit the present state.',
    },
  },
  duplicate: { status: 409, title: { de: 'Das gibt es schon.', en: 'This exists already.' } },
  cycle_closed: {
    status: 409,
    title: { de: 'Der Zyklus ist abgeschlossen.', en: 'The cycle is closed.' },
  },
  precondition_failed: {
    status: 412,
    title: {
      de: 'Inzwischen gilt ein anderer Stand; bitte von diesem ausgehen.',
      en: 'This has changed in the meantime; please start from its present state.',
    },
  },
  payload_too_large: {
    status: 413,
    title: { de: 'Die Anfrage ist zu groß.', en: 'The request is too large.' },
  },
  unsupported_media_type: {
    status: 415,
    title: {
      de: 'Die Anfrage braucht den Typ application/json.',
      en: 'The request needs the type application/json.',
    },
  },
  invalid_input: {
    status: 422,
    title: { de: 'Einige Angaben sind ungültig.', en: 'Some of the input is invalid.' },
  },
  alignment_loop: {
    status: 422,
    title: {
      de: 'Die Ausrichtungen würden einen Kreis bilden.',
      en: 'The alignments would form a loop.',
    },
  },
  idempotency_key_reused: {
    status: 422,
    title: {
      de: 'Der Idempotency-Key gehört zu einer anderen Anfrage; jede braucht einen eigenen.',
      en: 'The Idempotency-Key belongs to another request; each needs one of its own.',
    },
  },
  precondition_required: {
    status: 428,
    title: {
      de: 'Für Änderungen ist If-Match nötig.',
      en: 'Changes need If-Match.',
    },
  },
  rate_limited: {
    status: 429,
    title: {
      de: 'Zu viele Anfragen in kurzer Zeit.',
      en: 'Too many requests in a short time.',
    },
  },
  internal: {
    status: 500,
    title: {
      de: 'Auf dem Server ist ein Fehler aufgetreten.',
      en: 'Something went wrong on the server.',
    },
  },
  unavailable: {
    status: 503,
    title: {
      de: 'Der Dienst ist gerade nicht erreichbar. Bitte gleich noch einmal versuchen.',
      en: 'The service is unavailable right now. Please try again in a moment.',
    },
  },
};
