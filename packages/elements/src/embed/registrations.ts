/** How to register the elements that not every page begins with. Each is a chunk of its own. */
export const registrations: Readonly<Record<string, () => Promise<unknown>>> = {
  'okr-check-in': () => import('../define/okr-check-in.ts'),
  'okr-cycle': () => import('../define/okr-cycle.ts'),
  'okr-editor': () => import('../define/okr-editor.ts'),
  'okr-explain': () => import('../define/okr-explain.ts'),
  'okr-gauge': () => import('../define/okr-gauge.ts'),
  'okr-map': () => import('../define/okr-map.ts'),
  'okr-matrix': () => import('../define/okr-matrix.ts'),
  'okr-key-result': () => import('../define/okr-key-result.ts'),
  'okr-objective': () => import('../define/okr-objective.ts'),
  'okr-presenter': () => import('../define/okr-presenter.ts'),
  'okr-status': () => import('../define/okr-status.ts'),
  'okr-trend': () => import('../define/okr-trend.ts'),
  'okr-summary': () => import('../define/okr-summary.ts'),
};
