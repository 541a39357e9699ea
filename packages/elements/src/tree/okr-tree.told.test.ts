import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import type { OkrTree } from './okr-tree.ts';
import { allianceTree, closedTree, smallTree } from './testing/nodes.ts';
import {
  focusRow,
  mountTree,
  part,
  press,
  rowsOf,
  rowTitled,
  textOf,
} from './testing/tree-page.ts';

failOnLitWarnings();

function detailOf(tree: OkrTree): string {
  return part(tree, 'detail')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

describe('a closed cycle', () => {
  test('shows grades in words and signs, and says that it is closed', async () => {
    const tree = await mountTree({ data: closedTree() });
    expect(textOf(tree)).toContain('4. Quartal 2026 · abgeschlossen · Beispieldaten');
    expect(part(tree, 'scroller')?.querySelector('.legend')?.textContent).toBe('erwartet');
    expect(rowTitled(tree, 'Ziel a').ariaLabel).toBe(
      'Ziel a, Bewertung 0,6 statt 0,9, teilweise erfüllt, 50\u00a0% Fortschritt, Zuversicht 7 von 10, Ziel',
    );
    expect(rowTitled(tree, 'Ziel a').querySelector('.signal.behind')?.textContent).toContain(
      'Bewertung 0,6',
    );
    const second = rowTitled(tree, 'Ziel b').querySelector('.status');
    expect(second?.textContent.trim()).toBe('Bewertung 0,9, erfüllt');
    expect(rowTitled(tree, 'Ergebnis a1').textContent).toContain('im Plan');
  });

  test('says why a grade was set, and closes again to where the reader was', async () => {
    const tree = await mountTree({ data: closedTree() });
    focusRow(tree, 'Ziel a');
    await press(tree, '{Enter}');
    expect(detailOf(tree)).toBe(
      'Ziel a Schließen Bewertung 0,6, teilweise erfüllt Vorgeschlagen 0,9 Begründung Noch immer fehlen zu oft Nachweise. ' +
        'Fazit Künftig fragen wir früher. Wie es weitergeht geht verändert weiter: Es zählt die nächste Miete.',
    );
    expect(part(tree, 'detail')?.ariaLabel).toBe('Ziel a');
    await expect
      .poll(() => tree.shadowRoot?.querySelector('[role="status"]')?.textContent)
      .toBe('Einzelheiten unter dem Baum: Ziel a');
    await expectAccessible(tree);
    const close = part(tree, 'detail')?.querySelector('button');
    if (close) await userEvent.click(close);
    await tree.updateComplete;
    expect(part(tree, 'detail')).toBeNull();
    expect(tree.selected).toBeNull();
    expect(tree.shadowRoot?.activeElement).toBe(rowTitled(tree, 'Ziel a'));
  });

  test('never covers the row it belongs to', async () => {
    const data = closedTree();
    const objectives = Array.from({ length: 8 }, (_, i) => ({
      ...data.objectives[0],
      id: `o${i}`,
      title: `Nummer ${i}`,
      keyResults: [],
    }));
    const tree = await mountTree({ data: { ...data, objectives } as never });
    const row = rowsOf(tree).find(
      (each) => each.getBoundingClientRect().bottom > innerHeight - 150,
    );
    if (!row) throw new Error('No row stands at the bottom of the window');
    await userEvent.click(row);
    await tree.updateComplete;
    await expect
      .poll(() => {
        const detail = part(tree, 'detail')?.getBoundingClientRect();
        return detail && row.getBoundingClientRect().bottom <= detail.top;
      })
      .toBe(true);
  });

  test('speaks English', async () => {
    const tree = await mountTree({ data: closedTree(), lang: 'en', selected: 'a' });
    expect(textOf(tree)).toContain('grade 0.6 instead of 0.9, met in part');
    expect(detailOf(tree)).toContain('What comes next goes on, changed: ');
  });

  test('shows the grades in the table, too', async () => {
    const tree = await mountTree({ data: closedTree(), view: 'table' });
    expect(part(tree, 'table')?.textContent).toContain('Bewertung 0,6 statt 0,9');
  });

  test('writes a grade with one decimal, also a whole one', async () => {
    const data = closedTree();
    const objectives = data.objectives.map((each) => ({
      ...each,
      review: each.review && { ...each.review, override: null, grade: 1 },
    }));
    const tree = await mountTree({ data: { ...data, objectives } });
    expect(rowTitled(tree, 'Ziel b').textContent).toContain('Bewertung 1,0, erfüllt');
  });

  test('tells an objective without progress from one with the grade 0', async () => {
    const data = closedTree();
    const review = { proposedGrade: null, grade: null, band: null, override: null, note: '' };
    const objectives = data.objectives.map((each) => ({
      ...each,
      score: { ...each.score, progress: null },
      review: { ...review, outcome: null },
    }));
    const tree = await mountTree({ data: { ...data, objectives } });
    expect(rowTitled(tree, 'Ziel a').ariaLabel).toContain('ohne Bewertung');
  });

  test('bears reviews of any quality', async () => {
    const data = closedTree();
    const reviews = [null, 7, {}, { grade: 'x', band: 'blue', override: 3, outcome: [] }];
    const objectives = reviews.map((review, i) => ({ id: `${i}`, title: `Ziel ${i}`, review }));
    for (const { id } of objectives) {
      const tree = await mountTree({ data: { ...data, objectives } as never, selected: id });
      expect(rowTitled(tree, 'Ziel 3').ariaLabel).toContain('ohne Bewertung');
    }
  });

  test('follows the data into a cycle that goes on', async () => {
    const tree = await mountTree({ data: closedTree(), selected: 'a' });
    tree.data = smallTree();
    await tree.updateComplete;
    expect(part(tree, 'detail')).toBeNull();
    expect(textOf(tree)).not.toContain('Bewertung');
  });
});

describe('the tree of an alliance', () => {
  test('says in words whose objective a row is', async () => {
    const tree = await mountTree({ data: allianceTree() });
    const row = rowTitled(tree, 'Ohne Abtippen');
    expect(row.ariaLabel).toContain(
      'Ohne Abtippen ins Fachverfahren, freigegeben von Gießen, RPA-Werkstatt, im Plan',
    );
    expect(row.textContent).toContain('freigegeben von Gießen, RPA-Werkstatt');
    expect(rowTitled(tree, 'Ein Roboter').ariaLabel).not.toContain('freigegeben');
  });

  test('shows of it what its city lets be seen, without asking for more', async () => {
    const tree = await mountTree({ data: allianceTree() });
    await userEvent.click(rowTitled(tree, 'Ohne Abtippen'));
    await tree.updateComplete;
    expect(detailOf(tree)).toBe(
      'Ohne Abtippen ins Fachverfahren Schließen Freigegeben von Gießen Bereich RPA-Werkstatt ' +
        'Beschreibung Angaben kommen aus dem Antrag. Themen Prozesse Anspruch ambitioniert Zustand aktiv ' +
        'Fortschritt 50 % Zuversicht 7 von 10 Status im Plan ' +
        'Dieses Ziel gehört Gießen. Schlüsselergebnisse und Zwischenstände werden dort gepflegt.',
    );
    await expectAccessible(tree);
  });

  test('has nothing to add to its own objectives', async () => {
    const tree = await mountTree({ data: allianceTree(), selected: 'a' });
    expect(part(tree, 'detail')).toBeNull();
  });

  test('names the city in the table, too', async () => {
    const tree = await mountTree({ data: allianceTree(), view: 'table' });
    expect(part(tree, 'table')?.textContent).toContain('freigegeben von Gießen, RPA-Werkstatt');
  });
});

describe('a practice cycle', () => {
  test.each([
    ['de', 'Übungszyklus'],
    ['en', 'practice cycle'],
  ])('is marked by a word and a sign (%s)', async (lang, word) => {
    const data = smallTree();
    const tree = await mountTree({
      data: { ...data, cycle: { ...data.cycle, kind: 'practice' } },
      lang,
    });
    const mark = tree.shadowRoot?.querySelector('.practice');
    expect(mark?.textContent).toMatch(new RegExp(`^${word} · `));
    expect(mark && getComputedStyle(mark, '::before').clipPath).toContain('polygon');
    await expectAccessible(tree);
  });

  test('is the only one that is', async () => {
    const tree = await mountTree({ data: smallTree() });
    expect(tree.shadowRoot?.querySelector('.practice')).toBeNull();
    expect(textOf(tree)).not.toContain('Übungszyklus');
  });
});
