import { UnreachableError } from '@zielbaum/sdk';

/** A module the server sends when it is needed; one that does not come means a server out of reach. */
export function piece<Module>(coming: Promise<Module>): Promise<Module> {
  return coming.catch((cause: unknown) => {
    throw new UnreachableError('A part of the elements could not be loaded.', { cause });
  });
}
