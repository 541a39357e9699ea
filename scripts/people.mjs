/**
 * No person is measured: fails when a query, a route or a schema gains a filter, an order, a group or
 * a count keyed by a person, or a field that watches one. What needs a person for a reason stands in
 * `people-allowed.mjs`. Called by `npm run check` and `npm test`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { allowed } from './people-allowed.mjs';

const personId = String.raw`(?:(?:\w+\.)?"?(?:person_?ids?|approver_?ids?|user_?ids?|author(?:_?ids?)?|pseudonyms?|(?:created|changed|entered|asked|approved)_?by)\b|\bpeople\.(?:id|name)\b)`;
const person = String.raw`(?:${personId}|(?:\w+\.)?"?who\b)`;
const anyAggregate =
  'count|sum|avg|min|max|array_agg|json_agg|jsonb_agg|string_agg|bool_or|bool_and';
const comparison = String.raw`(?:[=<>!]|not\b|in\b|is\b|i?like\b|any\b)`;
const anybody = 'people|persons?|authors?|users?|employees?';

/** What a line of TypeScript or SQL must not do; `text` is the source without comments. */
const rules = [
  {
    kind: 'filter',
    patterns: [
      String.raw`\.(?:where|whereRef|having|havingRef|filterWhere)\(\s*['"\`]${person}`,
      String.raw`\b(?:where|and|or|having)\s+\(*${person}\s*${comparison}`,
      String.raw`\b(?:where|and|or|having)\s+[^\s;]+\s*(?:=|<>|!=)\s*${person}`,
      String.raw`sql(?:<[^>]*>)?\`\s*\(*${person}\s*${comparison}`,
      // eb('person_id', '=', id), eb.and({ person_id: id })
      String.raw`\b\w+\(\s*['"\`]${person}['"\`]\s*,\s*['"\`]${comparison}`,
      String.raw`\.(?:and|or)\(\s*\{[^}]*?\b${person}\s*:`,
      String.raw`\.(?:filter|find|findLast|findIndex|some|every)\([^;]{0,80}?\b${person}\s*[!=]={1,2}(?!=)(?!\s*null)`,
    ],
  },
  {
    kind: 'group',
    patterns: [
      String.raw`\.?(?:groupBy|partitionBy)\([^;]{0,200}?\b${person}`,
      String.raw`\bgroup\s+by\b[^;\`)]{0,200}?\b${person}`,
      String.raw`\bselect\b[^;]{0,200}?\b${person}[^;]{0,300}?\bgroup\s+by\s+(?=\d)`,
      String.raw`\.reduce\([^;]{0,200}?\b${personId}`,
      String.raw`\bpartition\s+by\b[^;\`)]{0,200}?\b${person}`,
    ],
  },
  {
    kind: 'order',
    patterns: [
      String.raw`\.orderBy\([^;)]{0,200}?['"\`\s]${person}`,
      String.raw`\border\s+by\b[^;\`)]{0,200}?\b${person}`,
    ],
  },
  {
    kind: 'count',
    patterns: [
      String.raw`\b(?:${anyAggregate}|countAll)\s*(?:<[^>]*>)?\(\s*(?:distinct\s+)?['"\`]?${personId}`,
      String.raw`\bdistinct(?:On)?\s*\(?(?:on\s*\()?\s*['"\`]?${personId}`,
      String.raw`\.select\([^;)]{0,200}?\b${personId}[^;]{0,200}?\.distinct\(`,
    ],
  },
  {
    kind: 'watch',
    patterns: [
      String.raw`\b\w*(?:last_?(?:seen|active|login|activity|visit)|(?:login|activity|check_?in)_?count|streak|response_?time|is_?online|online_?since)\w*`,
      String.raw`\bpresence\b`,
      String.raw`\b\w*(?:by|(?<!su)per)_?(?:${anybody})\b`,
      String.raw`\b(?:${anybody})_?counts?\b`,
    ],
  },
].map(({ kind, patterns }) => ({
  kind,
  patterns: patterns.map((pattern) => new RegExp(pattern, 'gi')),
}));

const personalParameter =
  /^(?:(?:person|people|author|who|user|member|approver|assignee|pseudonym)(?:_?(?:ids?|names?)|s)?|(?:created|changed|entered|asked|approved)_?by)$/i;
const wholePerson = ['/people/{personId}', '/people/{personId}/data'];

/** What one source file does with people: `{ kind, line, text }`, each line once per kind. */
export function findingsIn(source) {
  const lines = withoutComments(source).split('\n');
  const text = withoutAliases(lines.join('\n'));
  const found = new Map();
  for (const { kind, patterns } of rules) {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        // Where the match ends, the person is named.
        const line = text.slice(0, match.index + match[0].length).split('\n').length;
        found.set(`${kind} ${line}`, { kind, line, text: (lines[line - 1] ?? '').trim() });
      }
    }
  }
  return [...found.values()];
}

/** What the API's document lets be asked by person: `{ kind, line: operation, text }`. */
export function findingsInDocument({ paths }) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [] }]) => {
      const line = `${method.toUpperCase()} ${path}`;
      const byQuery = parameters
        .filter(({ in: place }) => place === 'query')
        .flatMap(({ name, schema }) => [name, ...(schema?.enum ?? [])])
        .filter((word) => personalParameter.test(word))
        .map((text) => ({ kind: 'parameter', line, text }));
      const isBelow = /\/(?:people|persons|users|authors)\/\{|\{(?:person|user|author)Id\}/.test(
        path,
      );
      const isWhole = wholePerson.some((whole) => path.endsWith(whole));
      return isBelow && !isWhole ? [...byQuery, { kind: 'path', line, text: path }] : byQuery;
    }),
  );
}

/** Findings beyond those allowed, and permissions that nothing needs any more. */
export function judge(findings, permissions) {
  const left = permissions.flatMap((each) => Array(each.times ?? 1).fill(each));
  const refused = findings.filter((finding) => {
    const index = left.findIndex(
      ({ file, kind, text }) =>
        file === finding.file && kind === finding.kind && text === finding.text,
    );
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return { refused, stale: left };
}

/** `p.id` is `people.id` where a query says `people as p`. */
function withoutAliases(source) {
  const aliases = [...source.matchAll(/\bpeople\s+(?:as\s+)?(\w+)\b/gi)].map(([, alias]) => alias);
  return [...new Set(aliases)].reduce(
    (text, alias) => text.replace(new RegExp(`\\b${alias}\\.(?=(?:id|name)\\b)`, 'g'), 'people.'),
    source,
  );
}

/** Keeps the lines where they are. Strings may hold `//`, so a comment begins after white space. */
function withoutComments(source) {
  return source
    .replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)(?:\/\/|--\s).*$/gm, '$1');
}

function sourceFiles() {
  return ['apps/server/src', 'packages/model/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(?:ts|sql)$/.test(name))
      .filter((name) => !/\.test\.ts$|\/testing\/|\/coach\/|\/fixtures\//.test(name)),
  );
}

function check() {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const document = 'docs/reference/openapi.json';
  const findings = [
    ...sourceFiles().flatMap((file) => findingsIn(read(file)).map((each) => ({ file, ...each }))),
    ...findingsInDocument(JSON.parse(read(document))).map((each) => ({ file: document, ...each })),
  ];
  const { refused, stale } = judge(findings, allowed);
  for (const { file, line, kind, text } of refused) {
    console.error(`${file}:${line}: ${kind} by person: ${text}`);
  }
  for (const { file, text } of stale) {
    console.error(`scripts/people-allowed.mjs: nothing in ${file} needs this any more: ${text}`);
  }
  if (refused.length > 0) {
    console.error('No person is measured: see docs/decisions/2026-11-26-no-person-measured.md.');
  }
  if (refused.length + stale.length > 0) process.exitCode = 1;
}

if (import.meta.main) check();
