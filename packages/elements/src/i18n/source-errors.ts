import type { Texts } from './texts.ts';

/** What a reader of the page is told, by the code of an error. Anything else: `other`. */
export type SourceErrorTexts = Readonly<Record<string, string>> & { other: string };

export const sourceErrorTexts: Texts<SourceErrorTexts> = {
  de: {
    other: 'Der Server meldet einen Fehler.',
    no_address: 'Am <okr-provider> fehlt die Adresse des Servers (base-url).',
    no_credential: 'Am <okr-provider> fehlt der Schlüssel (key).',
    invalid_base_url: 'baseUrl ist keine http-Adresse ohne Zugangsdaten.',
    invalid_credential: 'Der Schlüssel hat Zeichen, die kein Schlüssel haben kann.',
    insecure: 'Dieser Schlüssel ist geheim und braucht https.',
    unreachable: 'Der Server ist gerade nicht erreichbar.',
    timeout: 'Der Server antwortet nicht rechtzeitig.',
    unexpected_answer: 'Die Antwort des Servers lässt sich nicht lesen.',
    unauthorized: 'Der Server kennt den Schlüssel dieser Seite nicht.',
    key_expired: 'Der Schlüssel dieser Seite ist abgelaufen.',
    key_revoked: 'Der Schlüssel dieser Seite wurde widerrufen.',
    origin_not_allowed: 'Der Schlüssel gilt nicht für diese Internetadresse.',
    forbidden: 'Der Schlüssel dieser Seite erlaubt das nicht.',
    not_found: 'Das gibt es nicht, oder es ist nicht freigegeben.',
    rate_limited: 'Gerade sind es zu viele Anfragen. Bitte warten Sie einen Moment.',
    unavailable: 'Der Dienst ist gerade nicht verfügbar.',
  },
  en: {
    other: 'The server reports an error.',
    no_address: 'The <okr-provider> lacks the address of the server (base-url).',
    no_credential: 'The <okr-provider> lacks a key.',
    invalid_base_url: 'baseUrl is no http address without user name and password.',
    invalid_credential: 'The key holds characters that no key can hold.',
    insecure: 'This key is secret and needs https.',
    unreachable: 'The server cannot be reached right now.',
    timeout: 'The server does not answer in time.',
    unexpected_answer: 'The answer of the server cannot be read.',
    unauthorized: 'The server does not know the key of this page.',
    key_expired: 'The key of this page has expired.',
    key_revoked: 'The key of this page has been revoked.',
    origin_not_allowed: 'The key does not hold for this web address.',
    forbidden: 'The key of this page does not permit this.',
    not_found: 'This does not exist, or is not shared.',
    rate_limited: 'There are too many requests right now. Please wait a moment.',
    unavailable: 'The service is not available right now.',
  },
};
