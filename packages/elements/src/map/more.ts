import { html, type TemplateResult } from 'lit';
import { adopt } from '../internal/adopt.ts';
import { goalStyles } from '../key-result/goal.styles.ts';
import { lineStyles } from '../objective/line.styles.ts';
import { signalStyles } from '../status/signal.styles.ts';
import type { TreeData } from '../tree/read-tree.ts';
import { tell } from '../tree/tell.ts';
import { detail } from './detail.ts';
import { mapMoreStyles } from './more.styles.ts';

/** Hands nothing on: what is asked for of a chunk makes it larger, also for pages without a map. */
async function defineTree(): Promise<void> {
  await import('../define/okr-tree.ts');
}

/** What a map that is only looked at does without: an objective that is open, grades, the tree. */
export class More {
  readonly detail: typeof detail = detail;
  readonly tell: typeof tell = tell;
  /** The tree is on its way. */
  loading: Promise<void> | undefined;

  constructor(host: HTMLElement) {
    adopt(host, signalStyles, goalStyles, lineStyles, mapMoreStyles);
  }

  /** The same goals as rows, for whoever reads rather than looks. */
  tree(
    data: TreeData,
    { label, selected }: { label: string | null; selected: string | null },
  ): TemplateResult {
    this.loading ??= defineTree();
    return html`<okr-tree
      part="tree"
      .data=${data}
      .label=${label}
      .selected=${selected}
    ></okr-tree>`;
  }
}
