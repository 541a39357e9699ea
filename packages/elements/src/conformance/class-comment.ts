const sources: Readonly<Record<string, string>> = import.meta.glob(
  ['../*/okr-*.ts', '!../define/*'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** What stands above the class of an element: all that its users are told. */
export function classComment(tag: string): string {
  const [, source = ''] =
    Object.entries(sources).find(([path]) => path.endsWith(`/${tag}.ts`)) ?? [];
  const [comment] = /\/\*\*(?:(?!\*\/)[^])*@tag(?:(?!\*\/)[^])*\*\//.exec(source) ?? [];
  if (comment === undefined) throw new Error(`<${tag}> has no class comment`);
  return comment;
}
