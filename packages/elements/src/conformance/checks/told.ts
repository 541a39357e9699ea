import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { everyNode, linesOf, lineOf, toldTree, type ToldNode } from '../accessibility-tree.ts';
import { errorMessage, type Subject, settled, showing } from '../subjects.ts';
import { ancestorsOf, elementsIn, isSeen, nameOf, textsIn } from '../shadow.ts';
import { atSight, type Check, joined, seenAtSight } from './outcome.ts';
import { usualSize } from './geometry.ts';

/** What the buttons around it are called. */
const around = new Set(['davor', 'danach']);

/** What assistive technology is told of the element alone. */
async function toldOf(): Promise<ToldNode[]> {
  return (await toldTree()).filter(({ name }) => !around.has(name));
}

const told = seenAtSight(toldOf);

/** What is told in every state equals the reviewed file of the element. */
export const isToldAsReviewed: Check = async (subject) => {
  const states = Object.entries(await told(subject));
  const text = states.map(([state, nodes]) => `${state}\n${linesOf(nodes, '  ').join('\n')}\n`);
  await expect(text.join('\n')).toMatchFileSnapshot(`./told/${subject.tag}.txt`);
  return [];
};

/** Little room takes no row, no list and no button away. */
export const isToldAlikeWhenNarrow: Check = async (subject) => {
  const { shown = [] } = await told(subject);
  await page.viewport(320, 256);
  const narrow = await showing(subject, Object.keys(subject.states)[0] ?? '', toldOf);
  await page.viewport(...usualSize);
  const rolesOf = (nodes: readonly ToldNode[]) =>
    everyNode(nodes)
      .map(({ role }) => role)
      .filter((role) => role !== 'StaticText');
  const roles = rolesOf(narrow);
  const lost = rolesOf(shown).filter((role) => {
    const at = roles.indexOf(role);
    if (at >= 0) roles.splice(at, 1);
    return at < 0;
  });
  return lost.map((role) => `with little room there is no ${role}`);
};

const named = new Set(
  'button link textbox searchbox combobox checkbox radio slider spinbutton meter progressbar image tree treeitem treegrid grid table form toolbar radiogroup region tab tabpanel heading dialog'.split(
    ' ',
  ),
);

const measured = new Set(['meter', 'progressbar', 'slider', 'spinbutton']);

/** Whatever is operated, measures or is drawn has a name, and a value where its role has one. */
export const hasNames: Check = async (subject) => {
  const states = Object.entries(await told(subject)).map(([state, nodes]) => [
    state,
    everyNode(nodes).flatMap((node) => [
      ...(named.has(node.role) && node.name === '' ? [`without a name: ${lineOf(node)}`] : []),
      ...(measured.has(node.role) && node.value === '' ? [`without a value: ${lineOf(node)}`] : []),
    ]),
  ]);
  return joined(Object.fromEntries(states) as Record<string, string[]>);
};

const drawn = 'svg, meter, progress, [part~=bar], [part~=ring], [part~=graphic]';

/** A sign beside a word is no graphic. */
const leastWidth = 40;

const graphics = seenAtSight((element) => {
  const seen = elementsIn(element).filter((each) => each.matches(drawn) && isSeen(each));
  return {
    areDrawn: seen.some((each) => each.getBoundingClientRect().width > leastWidth),
    untold: seen.filter((each) => !isTold(each)).map(nameOf),
  };
});

/** Pictures are hidden from assistive technology or have a name, and the same stands in a table. */
export const graphicsAreTold: Check = async (subject) => {
  const seen = Object.values(await graphics(subject));
  const nodes = everyNode(Object.values(await told(subject)).flat());
  const untold = seen.flatMap((each) => each.untold);
  if (!seen.some(({ areDrawn }) => areDrawn)) return untold.length > 0 ? untold : undefined;
  const hasTable = nodes.some(({ role }) => /table|grid|^list$|^DescriptionList$/.test(role));
  return hasTable ? untold : [...untold, 'no table or list of what is drawn'];
};

function isTold(graphic: Element): boolean {
  return (
    graphic.closest('[aria-hidden=true], [role=meter], [role=img]') !== null ||
    graphic.matches('[aria-label], [aria-labelledby]') ||
    (graphic.localName !== 'svg' && graphic.textContent.trim() === '')
  );
}

/** Another pace, or what is stale, is told in other words as well as in other colours. */
export const isNotColourAlone: Check = async (subject) => {
  const looks: { words: string; colours: string }[] = [];
  const { shown = {} } = subject.states;
  for (const change of [{}, { pace: 'offTrack' }, { pace: 'behind' }, { isStale: true }]) {
    const changed = { tag: subject.tag, states: { shown: changedIn(shown, change) as object } };
    looks.push(
      await showing(changed, 'shown', async (element) => ({
        words: linesOf(await toldOf()).join('\n'),
        colours: coloursOf(element),
      })),
    );
  }
  const [first, ...others] = looks;
  const other = others.filter(({ colours }) => colours !== first?.colours);
  if (other.length === 0) return undefined;
  return other
    .filter(({ words }) => words === first?.words)
    .map(() => 'a colour says more than the words');
};

function changedIn(value: unknown, change: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((each) => changedIn(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, change[key] ?? changedIn(each, change)]),
  );
}

function coloursOf(element: Element): string {
  return elementsIn(element)
    .map((each) => {
      const { color, backgroundColor, fill, stroke, borderInlineStartColor } =
        getComputedStyle(each);
      return [color, backgroundColor, fill, stroke, borderInlineStartColor].join();
    })
    .join('\n');
}

/** Pages, and the language an element speaks there. */
const pages = [
  ['en', 'en'],
  ['fr', 'de'],
] as const;

/** What it says by itself is marked with its language, also on a page of another one. */
export const saysItsLanguage: Check = async (subject) => {
  const found: string[] = [];
  const german = await told(subject);
  for (const [page, spoken] of pages) {
    document.documentElement.lang = page;
    for (const state of Object.keys(subject.states)) {
      await showing(subject, state, async (element) => {
        const foreign = textsIn(element).filter(({ parent }) => languageOf(parent) !== spoken);
        for (const { text } of foreign) found.push(`${state}, ${page}: “${text.slice(0, 40)}”`);
        if (page !== 'en') return;
        const lines = linesOf(await toldOf()).join();
        if (lines !== '' && lines === linesOf(german[state] ?? []).join()) {
          found.push(`${state}: the same in English`);
        }
      });
    }
  }
  document.documentElement.lang = 'de';
  return found;
};

function languageOf(element: Element): string | undefined {
  const marked = ancestorsOf(element).find((each) => each.hasAttribute('lang'));
  return marked?.getAttribute('lang')?.slice(0, 2);
}

/** There is something of the kind to be seen. */
export function has(selector: string): Check {
  return atSight((element) =>
    elementsIn(element).some((each) => each.matches(selector) && isSeen(each)) ? [] : undefined,
  );
}

/** What went wrong is told without being looked for. */
export const errorsAreStatus: Check = async (subject) => {
  const { error = [] } = await told(subject);
  const nodes = everyNode(error);
  const regions = nodes.filter(({ role }) => /^(status|alert|log)$/.test(role));
  const texts = everyNode(regions).map(({ name }) => name);
  return texts.some((text) => text.includes(errorMessage))
    ? []
    : ['an error is told by no live region'];
};

/** What comes up by itself is told politely, and the newest of many changes alone. */
export const tellsSparingly: Check = async (subject: Subject) => {
  const { shown = {} } = subject.states;
  return showing({ tag: subject.tag, states: { shown } }, 'shown', async (element) => {
    const regions = elementsIn(element).filter((each) =>
      each.matches('[role=status], [role=alert], [role=log], [aria-live]'),
    );
    if (regions.length === 0) return undefined;
    // What a reader did may be answered at once; nothing else may interrupt.
    const loud = regions.filter(
      (each) =>
        each.matches('[role=alert], [aria-live=assertive]') && each.textContent.trim() !== '',
    );
    let times = 0;
    const observer = new MutationObserver(() => (times += 1));
    for (const region of regions) {
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    }
    for (let change = 0; change < 20; change += 1) {
      Object.assign(element, structuredClone(shown));
      await settled(element);
    }
    observer.disconnect();
    return [
      ...loud.map((each) => `interrupts: ${nameOf(each)}`),
      ...(times > 2 ? [`says ${times} things in a moment`] : []),
    ];
  });
};
