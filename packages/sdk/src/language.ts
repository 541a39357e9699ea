export type { Language } from '@zielbaum/model';
