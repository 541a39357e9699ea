import { expect, test } from 'vitest';
import { mustTellChildren, spawnable } from './platform.mjs';

test.each(['linux', 'darwin'] as const)('a tool is started as it is on %s', (platform) => {
  const args = ['run', 'build', '--filter=@zielbaum/bench^...'];
  expect(spawnable('turbo', args, platform)).toEqual(['turbo', args, { shell: false }]);
});

test('on Windows a shell gets one line, in which spaces and carets stay what they are', () => {
  const report = 'C:\\Users\\Max Muster\\Temp\\report.json';
  const args = ['run', '--filter=@zielbaum/bench^...', `--outputFile.json=${report}`, 'C:\\a b\\'];
  expect(spawnable('turbo', args, 'win32')).toEqual([
    `turbo run "--filter=@zielbaum/bench^..." "--outputFile.json=${report}" "C:\\a b\\\\"`,
    [],
    { shell: true },
  ]);
  expect(spawnable('npm', ['ci', 'say "so"', ''], 'win32')[0]).toBe('npm ci "say \\"so\\"" ""');
});

test('children are told to close, unless the console of Windows has told them already', () => {
  expect(mustTellChildren('SIGINT', 'linux')).toBe(true);
  expect(mustTellChildren('SIGTERM', 'darwin')).toBe(true);
  expect(mustTellChildren('SIGINT', 'win32')).toBe(false);
  expect(mustTellChildren('SIGTERM', 'win32')).toBe(true);
  expect(mustTellChildren(undefined, 'win32')).toBe(true);
});
