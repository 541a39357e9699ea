/**
 * Holds the elements' manifest complete: each registered element is in it, and each attribute,
 * property, event, slot, part and token has a description. Run after the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const elements = join(root, 'packages', 'elements');
const manifest = JSON.parse(readFileSync(join(elements, 'dist', 'custom-elements.json'), 'utf8'));
const documented = new Map(
  manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((declaration) => declaration.tagName)
    .map((declaration) => [declaration.tagName, declaration]),
);

const registered = readdirSync(join(elements, 'src', 'define'))
  .filter((file) => /^okr-[a-z-]+\.ts$/.test(file))
  .map((file) => file.replace('.ts', ''));

const problems = registered.flatMap((tag) => {
  const declaration = documented.get(tag);
  return declaration === undefined ? [`<${tag}> is not in the manifest`] : gapsOf(tag, declaration);
});

for (const problem of problems) console.error(problem);
if (registered.length === 0) console.error('no element is registered');
process.exitCode = problems.length > 0 || registered.length === 0 ? 1 : 0;

function gapsOf(tag, declaration) {
  const fields = (declaration.members ?? []).filter(
    (member) =>
      member.kind === 'field' && !member.static && isPublic(member) && !member.inheritedFrom,
  );
  const parts = {
    attribute: declaration.attributes ?? [],
    property: fields,
    event: declaration.events ?? [],
    slot: declaration.slots ?? [],
    part: declaration.cssParts ?? [],
    token: declaration.cssProperties ?? [],
  };
  const gaps = Object.entries(parts).flatMap(([kind, entries]) =>
    entries
      .filter((entry) => !entry.description?.trim())
      .map((entry) => `<${tag}>: the ${kind} "${entry.name}" has no description`),
  );
  return declaration.description?.trim() ? gaps : [`<${tag}> has no description`, ...gaps];
}

function isPublic(member) {
  return (
    member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#')
  );
}
