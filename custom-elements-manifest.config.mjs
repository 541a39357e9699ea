/** What the elements offer, read from their classes and class comments. Runs in packages/elements. */
export default {
  globs: ['src/**/okr-*.ts', 'src/**/events.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.stories.ts', 'src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
