import type { ContextEvent } from '@lit/context';
import type { LitElement } from 'lit';
import { expect, test } from 'vitest';
import '../define/index.ts';
import { type DataSource, dataSourceContext } from '../internal/data-source.ts';
import { mount } from '../internal/testing/mount.ts';
import { samples } from '../internal/testing/samples.ts';

type Element = HTMLElement & { updateComplete: Promise<boolean> };

const tags = Object.keys(
  import.meta.glob(['../define/okr-*.ts', '!../define/okr-provider.ts']),
).map((path) => /okr-[a-z-]+/.exec(path)?.[0] ?? '');

/** What names something to show. */
const naming = ['cycle', 'cycles', 'key-result', 'objective', 'on', 'theme', 'unit', 'parent'];

/** What an element asks a provider for, and what it says meanwhile. */
async function told(html: string): Promise<{ asked: string[]; text: string | undefined }> {
  const asked: string[] = [];
  const source: DataSource = {
    observe: (kind, subject, notify) => {
      asked.push(`${kind} ${JSON.stringify(subject)}`);
      notify({ status: 'loading' });
      return () => {};
    },
    write: () => Promise.reject(new Error('nothing is written here')),
    retry: () => {},
  };
  const provider = document.createElement('div');
  provider.addEventListener('context-request', (event) => {
    const request = event as ContextEvent<typeof dataSourceContext>;
    if (request.context === dataSourceContext) request.callback(source);
  });
  document.body.append(provider);
  provider.innerHTML = html;
  const element = await mount(provider.firstElementChild as Element, provider);
  const text = element.shadowRoot?.textContent.replace(/\s+/g, ' ');
  provider.remove();
  return { asked: [...new Set(asked)].sort(), text };
}

const attributes = tags.flatMap((tag) => {
  const { observedAttributes } = customElements.get(tag) as unknown as {
    observedAttributes: string[];
  };
  return naming.flatMap((name) => (observedAttributes.includes(name) ? [[tag, name]] : []));
});

test('there are elements that name what they show', () => {
  expect(tags).toHaveLength(14);
  expect(attributes.length).toBeGreaterThan(14);
});

test.each(attributes)('an empty attribute of <%s>, %s, is as if left out', async (tag, name) => {
  const without = await told(`<${tag} open></${tag}>`);
  expect(await told(`<${tag} open ${name}=""></${tag}>`)).toEqual(without);
});

/** Of a tree, what is there without a value asks for its tools: `<okr-tree tools>`. */
const asking = ['tools', 'filter', 'columns', 'density', 'root', 'remember'];

/** Of each element the attributes that hold words and numbers, and the properties they set. */
const wordy = tags.flatMap((tag) => {
  const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
  return [...elementProperties].flatMap(([property, { attribute = true, type }]) => {
    const name = typeof attribute === 'string' ? attribute : String(property);
    if (attribute === false || type === Boolean || asking.includes(name)) return [];
    return [[tag, name, String(property)]];
  });
});

/** What is drawn of its sample where nobody sets one of its properties. */
async function drawn(tag: string, without: string, empty?: string): Promise<string> {
  const element = document.createElement(tag) as LitElement;
  if (empty) element.setAttribute(empty, '');
  Object.assign(element, { ...samples[tag], [without]: Reflect.get(element, without) as unknown });
  await mount(element);
  await expect.poll(() => element.shadowRoot?.textContent).not.toBe('');
  const markup = element.shadowRoot?.innerHTML.replace(/<!--.*?-->/gs, '') ?? '';
  element.remove();
  return markup;
}

test.each(wordy)('<%s> is drawn with an empty %s as without it', async (tag, name, property) => {
  await drawn(tag, property); // what comes later comes once
  expect(await drawn(tag, property, name)).toBe(await drawn(tag, property));
});
