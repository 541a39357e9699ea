import type { DemoCycle } from '../demo.ts';
import { html, type Html } from '../html.ts';

const phases: Readonly<Record<DemoCycle['phase'], string>> = {
  planning: 'in Planung',
  active: 'läuft',
  review: 'im Review',
  closed: 'abgeschlossen',
};

/** The cycles to go to, the newest first; `shown` is the one of this page. */
export function cycleChoice(cycles: readonly DemoCycle[], shown: DemoCycle | undefined): Html {
  return html`<nav class="cycles" aria-label="Zyklus wählen">
              <ul>
                ${cycles.map((cycle) => choice(cycle, { cycles, shown }))}
              </ul>
            </nav>`;
}

function choice(
  cycle: DemoCycle,
  { cycles, shown }: { cycles: readonly DemoCycle[]; shown: DemoCycle | undefined },
): Html {
  const isCurrent = cycle === currentOf(cycles);
  const href = isCurrent ? '/' : `/zyklus/${encodeURIComponent(cycle.name)}`;
  const here = cycle === shown ? html` aria-current="page"` : html``;
  return html`<li><a href="${href}"${here}><b>${titleOf(cycle)}</b> ${practiceMark(cycle)}<span>${phases[cycle.phase]}</span></a></li>
                `;
}

/** The cycle that the start page shows. */
export function currentOf(cycles: readonly DemoCycle[]): DemoCycle | undefined {
  return cycles.find(({ phase }) => phase === 'active') ?? cycles[0];
}

/** A practice cycle is marked wherever it is named, by a word and a sign. */
export function practiceMark({ kind }: DemoCycle): Html {
  return kind === 'practice' ? html`<span class="practice">Übungszyklus</span> ` : html``;
}

/** `2026-Q4` and `2026-H2` as a person says them, with no line between; any other name as it is. */
export function titleOf({ name }: DemoCycle): string {
  const [, year, part, number] = /^(\d{4})-([QH])(\d)$/.exec(name) ?? [];
  if (!year || !number) return name;
  return `${number}.\u00A0${part === 'Q' ? 'Quartal' : 'Halbjahr'} ${year}`;
}
