import type { Reason } from '../../types';
import type { PartGroup } from './features/column';
import type { Explained } from './model';

/** The message that says what each part added. */
const CODES: Readonly<Record<PartGroup, string>> = {
  share: 'off-topic-share',
  terms: 'off-topic-names',
  group: 'off-topic-group',
  neighbours: 'off-topic-neighbours',
  order: 'off-topic-order',
  title: 'off-topic-title',
  surface: 'off-topic-wording',
  page: 'off-topic-page',
  overall: 'off-topic-first-look',
  together: 'off-topic-together',
};
/** Instead of `off-topic-group` where the group's own terms can be named. */
const STORY = 'off-topic-story';

/** Reasons of a verdict, weightiest first; their weights add up to the score. */
export function reasonsOf({ base, parts }: Explained, about: readonly string[]): Reason[] {
  const reasons: Reason[] = [...parts]
    .filter(([, weight]) => weight !== 0)
    .map(([group, weight]) =>
      group === 'group' && about.length > 0
        ? { code: STORY, weight, args: [about.join(', ')] }
        : { code: CODES[group], weight },
    );
  return [...reasons, { code: 'off-topic-base', weight: base }].sort((a, b) => b.weight - a.weight);
}
