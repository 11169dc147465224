import { stopwatch } from '../stopwatch';

export interface WorkingTime {
  /** Milliseconds worked, without the rests. */
  readonly all: () => number;
  /** Milliseconds worked since the last rest. */
  readonly slice: () => number;
  readonly rest: (pause: () => Promise<void>) => Promise<void>;
}

/** Counts the time of work that rests now and then. */
export function workingTime(): WorkingTime {
  let before = 0;
  let slice = stopwatch();
  return {
    slice: () => slice(),
    all: () => before + slice(),
    rest: async (pause) => {
      before += slice();
      await pause();
      slice = stopwatch();
    },
  };
}
