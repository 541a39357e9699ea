import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** One line on what a run's figures hold for, and how busy the machine was with something else. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${availableParallelism()} cores (${model}), ${memoryGb} GB, ${process.platform}, Node ${process.versions.node}, load average before the run ${load}`;
}
