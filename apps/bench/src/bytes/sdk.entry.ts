export * from '@zielbaum/sdk';
