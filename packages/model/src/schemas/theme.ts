import { z } from 'zod';
import type { NewTheme, Theme } from '../theme.ts';
import { matching } from './matching.ts';
import { idSchema, name } from './primitives.ts';

export const themeSchema: z.ZodType<Theme> = matching<Theme>()(
  z.strictObject({ id: idSchema, name: name(300) }),
).meta({ id: 'Theme', description: 'A field of work across units' });

export const newThemeSchema: z.ZodType<NewTheme> = matching<NewTheme>()(
  z.strictObject({ name: name(300) }),
).meta({ id: 'NewTheme', description: 'A theme has a name and nothing else' });
