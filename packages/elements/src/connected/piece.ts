import { UnreachableError } from '@zielbaum/sdk';

/** A module that comes from the server when it is needed; one that does not come is out of reach, as any answer is. */
export function piece<Module>(coming: Promise<Module>): Promise<Module> {
  return coming.catch((cause: unknown) => {
    throw new UnreachableError('A part of the elements could not be loaded.', { cause });
  });
}
