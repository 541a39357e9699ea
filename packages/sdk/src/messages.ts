import type { Language } from './language.ts';

/** What the client itself has to say; everything else the server words. */
interface Messages {
  timeout: string;
  unreachable: string;
  interrupted: string;
  redirected: string;
  foreign: string;
  malformed: string;
  overloaded: string;
  baseUrl: string;
  credential: string;
  insecure: string;
  notFinite: string;
}

export type Sayable = keyof Messages;

/** Gives the words for something the client has to say. */
export type Say = (what: Sayable) => string;

/** Says it in a language. */
export function sayIn(language: Language): Say {
  return (what) => messages[language][what];
}

/** Each a sentence or two, without what was attempted. */
const messages: Readonly<Record<Language, Messages>> = {
  de: {
    timeout: 'Der Server antwortet nicht rechtzeitig.',
    unreachable: 'Der Server ist nicht erreichbar.',
    interrupted: 'Die Verbindung ist mitten in der Antwort abgebrochen.',
    redirected: 'Der Server leitet um. Geben Sie die Zieladresse als baseUrl an.',
    foreign: 'Hier antwortet nicht der Server, sondern wohl ein Proxy oder eine Anmeldeseite.',
    malformed: 'Die Antwort ist unvollständig oder hat eine unbekannte Form.',
    overloaded: 'Der Dienst ist gerade nicht verfügbar.',
    baseUrl: 'baseUrl ist keine http-Adresse ohne Zugangsdaten.',
    credential: 'auth ergibt keinen Schlüssel aus sichtbaren ASCII-Zeichen.',
    insecure: 'Dieser Schlüssel ist geheim und braucht https (oder allowPlainHttp).',
    notFinite: 'Zahlen müssen endlich sein.',
  },
  en: {
    timeout: 'The server does not answer in time.',
    unreachable: 'The server cannot be reached.',
    interrupted: 'The connection broke in the middle of the answer.',
    redirected: 'The server redirects. Give the address it points to as baseUrl.',
    foreign: 'The server does not answer here, but probably a proxy or a login page.',
    malformed: 'The answer is incomplete or of an unknown shape.',
    overloaded: 'The service is not available right now.',
    baseUrl: 'baseUrl is no http address without user name and password.',
    credential: 'auth gives no credential of visible ASCII characters.',
    insecure: 'This credential is secret and needs https (or allowPlainHttp).',
    notFinite: 'Numbers must be finite.',
  },
};
