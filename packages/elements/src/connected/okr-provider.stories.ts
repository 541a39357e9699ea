import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { createClient } from '@zielbaum/sdk';
import { html, type TemplateResult } from 'lit';
import '../define/index.ts';
import type { Story } from '../internal/testing/story.ts';
import type { OkrProvider } from './okr-provider.ts';

const today = '2026-11-23';
const [giessen] = demoAlliance({ today }).organisations;
if (!giessen) throw new Error('The demo has no organisation.');
const tree = treeOf(giessen, 'current', today);
const keyResult = tree.objectives
  .flatMap(keyResultsOf)
  .find(({ metric, score }) => metric.kind === 'number' && score.progress !== null);

function keyResultsOf({ keyResults, children }: TreeObjective): TreeKeyResult[] {
  return [...keyResults, ...children.flatMap(keyResultsOf)];
}

/** A client without a server: the catalogue shows the demo alliance, and keeps no entry. */
function demoClient(answer: (path: string) => Response) {
  return createClient({
    baseUrl: 'https://okr.example.org',
    auth: 'okr_pk_demo',
    retries: 0,
    fetch: (input, init) => Promise.resolve(answer(new URL(new Request(input, init).url).pathname)),
  });
}

function demoAnswer(path: string): Response {
  if (path.endsWith('/tree')) return Response.json(tree);
  if (path.endsWith('/events')) {
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(': \n\n'));
      },
    });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  }
  return Response.json({ ...keyResult, cadenceDays: 7 });
}

function expiredAnswer(): Response {
  const title = 'Schlüssel abgelaufen';
  const problem = { type: 'urn:zielbaum:problem:key_expired', title, status: 401 };
  return Response.json({ ...problem, code: 'key_expired', traceId: '4f3a-77' }, { status: 401 });
}

function render({ client, baseUrl, key }: Partial<OkrProvider>): TemplateResult {
  const id = keyResult?.id ?? '';
  return html`<okr-provider
    .client=${client ?? null}
    .baseUrl=${baseUrl ?? null}
    .key=${key ?? null}
  >
    <okr-gauge key-result=${id}></okr-gauge>
    <okr-gauge key-result=${id} shape="bullet"></okr-gauge>
    <okr-check-in key-result=${id}></okr-check-in>
    <okr-tree></okr-tree>
  </okr-provider>`;
}

const description = `Der Rahmen um die Elemente: Er nennt Server und Schlüssel, und alles darin teilt sich eine Verbindung. Selbst zeigt er nichts; Überschriften, Absätze und Spalten dürfen darin stehen. Was irgendwo eingetragen wird, erscheint in allen Elementen nach wenigen Augenblicken.

\`\`\`html
<script type="module" src="https://okr.musterstadt.de/embed/v1/loader.js"></script>

<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-tree cycle="current"></okr-tree>
  <okr-gauge key-result="…"></okr-gauge>
</okr-provider>
\`\`\`

Der Schlüssel \`okr_pk_…\` ist öffentlich und gilt nur auf den Internetadressen, für die er angelegt ist. Ein Schlüssel \`okr_sk_…\` ist geheim und gehört in keine Seite.`;

export default {
  title: 'okr-provider',
  component: 'okr-provider',
  render,
  args: { client: demoClient(demoAnswer) },
  argTypes: { client: { control: false }, auth: { control: false } },
  parameters: { docs: { description: { component: description } } },
};

export const Verbunden: Story<OkrProvider> = {};

export const SchluesselAbgelaufen: Story<OkrProvider> = {
  name: 'Schlüssel abgelaufen',
  args: { client: demoClient(expiredAnswer) },
};

export const AngabenFehlen: Story<OkrProvider> = { name: 'Angaben fehlen', args: { client: null } };

export const OhneProvider: Story<OkrProvider> = {
  name: 'Ohne Provider',
  render: () => html`<okr-gauge key-result="kr-1"></okr-gauge>`,
};

export const Englisch: Story<OkrProvider> = {
  args: { client: demoClient(expiredAnswer) },
  render: (provider) => html`<div lang="en">${render(provider)}</div>`,
};
