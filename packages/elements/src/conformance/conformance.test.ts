import '../define/index.ts';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { registrations } from '../embed/registrations.ts';
import { samples } from '../internal/testing/samples.ts';
import { linesOf, toldTree } from './accessibility-tree.ts';
import { usualSize } from './checks/geometry.ts';
import { mostStops } from './checks/journey.ts';
import { conformancePage, type Result } from './conformance-page.ts';
import { criteria } from './criteria.ts';
import { exceptions } from './exceptions.ts';
import { keys } from './keys.ts';
import { unpressedKeys } from './named-keys.ts';
import { settled, showing, subjects } from './subjects.ts';
import { wear } from './themes.ts';

const results: Result[] = [];

/** How often the Tab key leads to where a key is pressed. */
const stopsTo = new Map<string, number>();

beforeAll(async () => {
  // On a busy machine idle time may be half a second away.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  await page.viewport(...usualSize);
});

beforeEach(() => {
  document.documentElement.lang = 'de';
  wear('light');
});

test('every element is looked at', () => {
  const tags = ['okr-provider', 'okr-tree', ...Object.keys(registrations)];
  expect(Object.keys(samples).sort()).toEqual(tags.sort());
});

describe.each(subjects)('$tag', (subject) => {
  test.each(criteria)('$id $name', async (criterion) => {
    const { tag } = subject;
    const findings = await criterion.check(subject);
    const known = exceptions.filter(
      (each) => each.tag === tag && each.criteria.includes(criterion.id),
    );
    const isHeld = ({ finding }: { finding: string }) =>
      (findings ?? []).some((each) => each.includes(finding));
    const unknown = (findings ?? []).filter(
      (each) => !known.some(({ finding }) => each.includes(finding)),
    );
    const open = known.filter((each) => each.isOpen && isHeld(each));
    results.push({
      tag,
      criterion,
      outcome: !findings ? 'does not apply' : unknown.length + open.length > 0 ? 'open' : 'met',
      remarks: [...unknown, ...known.filter(isHeld).map(({ because }) => because)],
    });
    expect(unknown).toEqual([]);
    // What is mended is to be taken out of the list.
    expect(known.filter((each) => !isHeld(each))).toEqual([]);
  });
});

test.each(keys)(
  '$tag: $key at $at $does',
  async ({ tag, state = 'shown', at, first, key, told }) => {
    const subject = subjects.find((each) => each.tag === tag);
    if (!subject) throw new Error(`no element ${tag}`);
    await showing(subject, state, async (element) => {
      const lines = async () => {
        await settled(element);
        return linesOf(await toldTree());
      };
      const isTold = (line: string) => told.every((part) => line.includes(part));
      const isFocused = (line: string) => line.includes('focused: true') && line.includes(at);
      (element.previousElementSibling as HTMLElement).focus();
      await tabTo([tag, state, at].join(), async () => linesOf(await toldTree()).some(isFocused));
      if (first !== undefined) await userEvent.keyboard(first);
      const before = await lines();
      expect(before.filter(isTold)).toEqual([]);
      await userEvent.keyboard(key);
      const after = await lines();
      expect(after.filter(isTold), after.join('\n')).not.toEqual([]);
    });
  },
);

/** Presses the Tab key until it has led there, or as often as it took before. */
async function tabTo(place: string, isThere: () => Promise<boolean>): Promise<void> {
  const known = stopsTo.get(place);
  let stops = 0;
  do {
    await userEvent.keyboard('{Tab}');
    stops += 1;
  } while (known === undefined ? stops < mostStops && !(await isThere()) : stops < known);
  stopsTo.set(place, stops);
}

test.each(subjects)('every key that $tag names in its comment is pressed', ({ tag }) => {
  expect(unpressedKeys(tag)).toEqual([]);
});

test('the guide says what these tests have found', async () => {
  const path = '../../../../docs/guide/accessibility.md';
  await expect(conformancePage(results)).toMatchFileSnapshot(path);
});
