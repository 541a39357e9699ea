import type { LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import '../define/index.ts';
import { whenIdle } from '../internal/when-idle.ts';
import { setupServer } from './testing/fake-server.ts';

afterEach(() => {
  document.body.replaceChildren();
});

test('a live change repaints only the elements it concerns, and of the tree only its rows', async () => {
  const server = setupServer();
  server.others = 20;
  document.body.innerHTML = `
    <okr-provider base-url="https://okr.example.de" key="okr_pk_test">
      <okr-tree cycle="current" expanded-level="2"></okr-tree>
      ${['kr-1', 'kr-2', 'kr-3']
        .flatMap((id) => [
          `<okr-gauge key-result="${id}"></okr-gauge>`,
          `<okr-gauge key-result="${id}" shape="bullet"></okr-gauge>`,
          `<okr-status key-result="${id}"></okr-status>`,
          `<okr-key-result key-result="${id}"></okr-key-result>`,
        ])
        .join('')}
      <okr-objective objective="o1"></okr-objective>
      <okr-objective objective="o2"></okr-objective>
      <okr-gauge objective="o1"></okr-gauge>
      <okr-gauge objective="o2"></okr-gauge>
      <okr-map style="inline-size: 60rem"></okr-map>
      <okr-summary></okr-summary>
      <okr-matrix></okr-matrix>
      <okr-presenter></okr-presenter>
      <okr-cycle></okr-cycle>
      <okr-trend key-result="kr-1"></okr-trend>
      <okr-trend key-result="kr-2"></okr-trend>
      <okr-explain key-result="kr-1"></okr-explain>
      <okr-explain key-result="kr-2"></okr-explain>
      <okr-check-in key-result="kr-1"></okr-check-in>
      <okr-check-in key-result="kr-2"></okr-check-in>
    </okr-provider>`;
  const elements = [...document.querySelectorAll<LitElement>('okr-provider > *')];
  const waiting = () => elements.filter((each) => !isDrawn(each)).map(nameOf);
  await expect.poll(waiting).toEqual([]);
  await expect.poll(() => server.openStreams).toBe(1);
  await settle(elements);

  const changes = new Map<Element, MutationRecord[]>(elements.map((element) => [element, []]));
  const observers = elements.map((element) => {
    const observer = new MutationObserver((records) => changes.get(element)?.push(...records));
    observer.observe(element.shadowRoot ?? element, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return observer;
  });
  const repainted = () => elements.filter((each) => changes.get(each)?.length).map(nameOf);
  server.checkInElsewhere(56);
  // The signals are as before, and so is the cycle.
  const concerned = elements.filter((element) =>
    element.matches(
      '[key-result=kr-1]:not(okr-status), [objective=o1], okr-tree, okr-map, okr-summary, okr-matrix, okr-presenter',
    ),
  );
  await expect.poll(repainted).toEqual(concerned.map(nameOf));
  await settle(elements);
  for (const observer of observers) observer.disconnect();
  expect(repainted()).toEqual(concerned.map(nameOf));

  const [tree] = elements;
  const rows = new Set(
    (tree && changes.get(tree))?.map(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest('[role="treeitem"]'),
    ),
  );
  // The objective and its key result; whatever else changed in the tree stands in no row.
  expect([...rows].filter(Boolean)).toHaveLength(2);
  for (const element of concerned) {
    expect(changes.get(element)?.length, nameOf(element)).toBeLessThanOrEqual(20);
  }
});

/** Shows what it was to show: figures, a day or a form. */
function isDrawn(element: Element): boolean {
  return /on\strack|Why 53|today|So far: 42|no theme50%/.test(textOf(element));
}

function textOf({ shadowRoot }: Element): string {
  return shadowRoot?.textContent ?? '';
}

function nameOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('key-result') ?? element.getAttribute('objective') ?? ''}`;
}

/** Until nothing is on its way any more. */
async function settle(elements: readonly LitElement[]): Promise<void> {
  await Promise.all(elements.map((element) => element.updateComplete));
  // Elements wait for idle time alike, of which a busy machine may have none.
  await new Promise<void>((resolve) => whenIdle(resolve));
}
