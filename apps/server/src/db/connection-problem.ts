import type { Sentence } from '../sentence.ts';
import { StartError } from '../start-error.ts';
import { databaseProblemOf } from './database-problem.ts';
import { codeOf } from './embedded/data-folder.ts';

/** The setting that a person has to change. */
export type AddressSetting = 'DATABASE_URL' | 'MIGRATION_DATABASE_URL';

/**
 * One sentence for an address, login, right, certificate or network that does not work: what is
 * wrong, and which setting to change. Other errors stay what they are.
 */
export function connectionProblem(error: unknown, setting: AddressSetting): unknown {
  if (!(error instanceof Error) || error instanceof StartError) return error;
  const sentence = sentenceFor(error, setting);
  return sentence ? new StartError(sentence, { cause: error }) : error;
}

function sentenceFor(error: Error, setting: AddressSetting): Sentence | undefined {
  const code = codeOf(error) ?? '';
  const reason = error.message || code;
  if (code === '42501') {
    return {
      de: `Dem Datenbankbenutzer fehlt ein Recht (${reason}); docs/guide/operations.md sagt, welche er braucht.`,
      en: `The database user lacks a privilege (${reason}); docs/guide/operations.md tells which it needs.`,
    };
  }
  if (withoutPassword.test(reason)) {
    return {
      de: `Die Datenbank verlangt ein Kennwort; bitte in ${setting} angeben (postgres://Name:Kennwort@Rechner/Datenbank) oder in PGPASSWORD.`,
      en: `The database asks for a password; please give it in ${setting} (postgres://user:password@host/database) or in PGPASSWORD.`,
    };
  }
  if (code === '28000' && reason.includes('no encryption')) {
    return {
      de: `Die Datenbank nimmt diese Verbindung nicht an (${reason}); verlangt sie TLS, gehört ?sslmode=verify-full ans Ende von ${setting}, sonst fehlt eine Zeile in ihrer pg_hba.conf.`,
      en: `The database does not accept this connection (${reason}); if it requires TLS, add ?sslmode=verify-full to the end of ${setting}, else its pg_hba.conf lacks a line.`,
    };
  }
  if (code === '28P01' || code === '28000') {
    return {
      de: `Die Datenbank weist die Anmeldung ab (${reason}); bitte Benutzer und Kennwort in ${setting} prüfen.`,
      en: `The database refuses the login (${reason}); please check user and password in ${setting}.`,
    };
  }
  if (code === '3D000') {
    return {
      de: `Die Datenbank gibt es auf dem Server nicht (${reason}); bitte anlegen oder in ${setting} eine andere nennen.`,
      en: `There is no such database on the server (${reason}); please create it or name another in ${setting}.`,
    };
  }
  if (withoutTls.test(reason)) {
    return {
      de: `Die Datenbank bietet kein TLS an; bitte dort einschalten oder sslmode aus ${setting} nehmen.`,
      en: `The database does not offer TLS; please turn it on there or take sslmode out of ${setting}.`,
    };
  }
  if (certificate.test(code)) {
    return {
      de: `Das Zertifikat der Datenbank wird nicht anerkannt (${reason}); in ${setting} muss der Rechner heißen wie im Zertifikat, und eine eigene Zertifizierungsstelle nennt dort sslrootcert=/Pfad/ca.pem.`,
      en: `The certificate of the database is not trusted (${reason}); in ${setting} the host must be named as in the certificate, and a certification authority of your own is named there by sslrootcert=/path/ca.pem.`,
    };
  }
  if (code === 'ENOENT' && 'path' in error) {
    return {
      de: `Die Datei „${String(error.path)}“, die ${setting} nennt, gibt es nicht.`,
      en: `The file "${String(error.path)}" that ${setting} names does not exist.`,
    };
  }
  if (!unreachable.test(code) && databaseProblemOf(error)?.kind !== 'unavailable') return undefined;
  return {
    de: `Die Datenbank ist nicht zu erreichen (${reason}); bitte ${setting} prüfen, und ob sie läuft.`,
    en: `The database cannot be reached (${reason}); please check ${setting}, and whether it runs.`,
  };
}

// These two are pg's own and carry no code.
const withoutPassword = /client password must be a (non-empty )?string/;
const withoutTls = /^The server does not support SSL connections/;
const certificate =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_CERT_ALTNAME_INVALID)$/;
const unreachable = /^(EHOSTUNREACH|ENETUNREACH|EACCES|EPERM)$/;
