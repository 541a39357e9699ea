import type { FocusLimits } from '@zielbaum/model';
import type { nothing, TemplateResult } from 'lit';
import type { EditorTexts } from '../i18n/editor.ts';
import type { Locale } from '../internal/locale.ts';
import type { Choice, KnownObjective } from './choices.ts';
import type { Draft, MetricDraft } from './draft.ts';
import type { DraftPart } from './draft-part.ts';
import type { Problems } from './problems.ts';
import type { Standing } from './standing.ts';

/** All that the parts of the form show, and whom they tell. */
export interface EditorView {
  draft: Draft;
  problems: Problems;
  locale: Locale;
  texts: EditorTexts;
  units: readonly Choice[];
  themes: readonly Choice[];
  objectives: readonly KnownObjective[];
  limits: FocusLimits;
  cadenceDays: number;
  standing: Standing;
  advise: (part: DraftPart) => TemplateResult | typeof nothing;
  preview: (draft: MetricDraft) => TemplateResult;
  /** A number as it is understood, where that is not plain. */
  understood: (text: string, unit: string | undefined) => string | undefined;
  onChoose: (pointer: string, value: unknown) => void;
  onRemove: (index: number) => void;
  onAdd: () => void;
  onTakeOver: (objective: KnownObjective) => void;
}
