import type { LitElement } from 'lit';
import { whenIdle } from '../internal/when-idle.ts';
import { samples } from '../internal/testing/samples.ts';
import { everyKind, keyResultWith } from '../gauge/testing/key-results.ts';
import { objective, smallTree, treeWith } from '../tree/testing/nodes.ts';
import { everyTrend, withRemarks } from '../trend/testing/trends.ts';

/** An element, and what it is looked at with: its properties, by the name of the state. */
export interface Subject {
  tag: string;
  states: Readonly<Record<string, object>>;
}

/** What the state `error` has to tell. */
export const errorMessage = 'Keine Verbindung.';

const error = { code: 'unreachable', message: errorMessage, traceId: '1', canRetry: true };

/** What an element may be without anything to show. */
const waiting = { loading: { loading: true }, error: { error }, empty: {} };

/** What one sample leaves unseen. */
const more: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'okr-check-in': { steps: { data: everyKind.steps }, milestones: { data: everyKind.milestones } },
  'okr-gauge': {
    bullet: { data: keyResultWith(), shape: 'bullet' },
    objective: { data: smallTree().objectives[0], shape: 'bar' },
  },
  'okr-matrix': {
    themes: {
      data: treeWith(
        objective('a', { unit: 'Bauamt', themes: ['Klima'] }),
        objective('b', { unit: 'Schulamt', themes: ['Digitales'] }),
      ),
    },
  },
  'okr-tree': { tools: { data: smallTree(), tools: '', selected: 'a' } },
  'okr-trend': {
    points: {
      data: withRemarks(everyTrend.number, {
        2: { note: 'Das Formular ist online.' },
        4: { blocker: 'Das Fachverfahren fehlt.' },
      }),
    },
  },
};

/** What holds in all states: the day, and that there is something to see. */
const always: Readonly<Record<string, object>> = {
  'okr-check-in': { today: '2026-11-23' },
  'okr-cycle': { today: '2026-11-23' },
  'okr-explain': { open: true },
};

/** Shows nothing itself. */
const unseen = new Set(['okr-provider']);

/** Every element that shows something. */
export const subjects: readonly Subject[] = Object.entries(samples)
  .filter(([tag]) => !unseen.has(tag))
  .map(([tag, shown]) => {
    const states = Object.entries({ shown, ...more[tag], ...waiting });
    const given = states.map(([state, properties]) => [state, { ...always[tag], ...properties }]);
    return { tag, states: Object.fromEntries(given) as Subject['states'] };
  });

/** Shows an element in one of its states as long as something is looked for. */
export async function showing<Result>(
  { tag, states }: Subject,
  state: string,
  look: (element: LitElement) => Promise<Result> | Result,
): Promise<Result> {
  const element = Object.assign(document.createElement(tag) as LitElement, states[state]);
  // What the Tab key comes from and goes on to.
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  before.textContent = 'davor';
  after.textContent = 'danach';
  document.body.append(before, element, after);
  try {
    await settled(element);
    return await look(element);
  } finally {
    for (const each of [before, element, after]) each.remove();
  }
}

/** Drawn, with all that comes later. */
export async function settled(element: LitElement): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => {
    whenIdle(() => resolve(undefined));
  });
  await element.updateComplete;
}
