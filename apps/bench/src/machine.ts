import { availableParallelism, cpus, totalmem } from 'node:os';

/** One line on what a run's figures hold for. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores (${model}), ${memoryGb} GB, ${process.platform}, Node ${process.versions.node}`;
}
