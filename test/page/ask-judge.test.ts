import { beforeEach, expect, jest, test } from '@jest/globals';
import { judge } from '../../src/background/judge';
import type { Policy, ReadPage } from '../../src/core/types';
import { askJudge } from '../../src/page/ask-judge';
import { onMessages } from '../../src/platform/messages';
import { resetFakeBrowser } from '../fakes/browser';

beforeEach(resetFakeBrowser);

const POLICY: Policy = {
  strength: 'balanced',
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
};
const malformed = JSON.parse('{}') as ReadPage;

test('a page that can’t be judged is asked once', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  let asked = 0;
  const stop = onMessages({
    judge: (args, sender) => {
      asked++;
      return judge(args, sender);
    },
  });
  await expect(askJudge(malformed, POLICY, false)).resolves.toBeNull();
  expect(asked).toBe(1);
  stop();
  warned.mockRestore();
});

test('where the background ends in the middle again and again it is given up', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  let asked = 0;
  const stop = onMessages({
    judge: () => {
      asked++;
      throw new Error('ended');
    },
  });
  await expect(askJudge(malformed, POLICY, false)).resolves.toBeNull();
  expect(asked).toBe(4);
  stop();
  warned.mockRestore();
}, 10_000);

test('a background that is still starting is asked again', async () => {
  const asking = askJudge(malformed, POLICY, false);
  await new Promise((resolve) => setTimeout(resolve, 200));
  let asked = 0;
  const stop = onMessages({
    judge: () => {
      asked++;
      return 'unjudgeable';
    },
  });
  await expect(asking).resolves.toBeNull();
  expect(asked).toBe(1);
  stop();
});
