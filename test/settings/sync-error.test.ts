import { beforeEach, describe, expect, test } from '@jest/globals';
import { writeStorage } from '../../src/platform/storage';
import { onSyncError, readSyncError, SYNC_ERROR_KEY } from '../../src/settings/sync-error';
import { resetFakeBrowser } from '../fakes/browser';

beforeEach(resetFakeBrowser);

describe('why the last sync did not work', () => {
  test.each<[unknown, unknown]>([
    [{ words: 'QUOTA_BYTES quota exceeded' }, { words: 'QUOTA_BYTES quota exceeded' }],
    [{ full: 'trusted' }, { full: 'trusted' }],
    [{ full: 'trusted', words: 'x' }, { full: 'trusted' }],
    [{ full: 'colour', words: 'x' }, { words: 'x' }],
    [{ full: 'colour' }, null],
    [{ words: '' }, null],
    [{ words: 5 }, null],
    [{}, null],
    [null, null],
    ['quota', null],
  ])('%j is read as %j', async (stored, read) => {
    await writeStorage('local', { [SYNC_ERROR_KEY]: stored });
    expect(await readSyncError()).toEqual(read);
  });

  test('is nothing where nothing was stored', async () => {
    expect(await readSyncError()).toBeNull();
  });

  test('is heard of when it changes on this device, until nobody listens', async () => {
    let heard = 0;
    const stop = onSyncError(() => heard++);
    await writeStorage('local', { badge: true });
    await writeStorage('sync', { [SYNC_ERROR_KEY]: 5 });
    expect(heard).toBe(0);
    await writeStorage('local', { [SYNC_ERROR_KEY]: { words: 'x' } });
    expect(heard).toBe(1);
    stop();
    await writeStorage('local', { [SYNC_ERROR_KEY]: null });
    expect(heard).toBe(1);
  });
});
