/** What the elements offer, read from their classes and class comments. Runs in packages/elements. */
export default {
  globs: ['src/**/okr-*.ts', 'src/**/events.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.stories.ts', 'src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'mend',
      packageLinkPhase: ({ customElementsManifest }) => mend(customElementsManifest),
    },
  ],
};

/** Attributes of the platform that every element follows. */
const common = {
  lang: 'Language of texts and numbers, `de` or `en`; default: that of the page around it.',
  dir: 'Reading direction; default: that of the page around it.',
};

function mend({ modules }) {
  for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
    // The analyzer takes all of a class comment for its summary.
    const [summary, ...description] = declaration.summary?.split('\n\n') ?? [];
    if (summary) Object.assign(declaration, { summary, description: description.join('\n\n') });
    // Dispatched from a variable, an event has no name for the analyzer; the comment names it.
    declaration.events = declaration.events?.filter(({ name }) => name);
    for (const attribute of declaration.attributes ?? [])
      attribute.description ||= common[attribute.name];
  }
}
