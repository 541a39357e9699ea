const score = {
  progress: 0.5,
  expected: 0.5,
  confidence: 5,
  pace: 'onTrack',
  isStale: true,
  value: 1,
};
const metric = { kind: 'number', target: 2 };

/** To warm up with. */
export const sample: unknown = [
  { id: 'o', title: 'O', unit: 'U', score, keyResults: [{ id: 'k', title: 'K', metric, score }] },
];
