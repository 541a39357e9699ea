interface Manifest {
  modules: { declarations?: { members?: { privacy?: string }[] }[] }[];
}

/** The part of a custom elements manifest that concerns those who use the elements. */
export function publicPart(manifest: Manifest): Manifest {
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => ({
      ...declaration,
      members: declaration.members?.filter(({ privacy = 'public' }) => privacy === 'public'),
    })),
  }));
  return { ...manifest, modules };
}
