/**
 * Tells when a run that kept its box has left the screen, so that the box can go without anything seen moving. A box
 * kept for a page's length stays until the reader has been there.
 */
import type { Run } from './run';

export interface ScreenWatch {
  /** Ignores a run that keeps no box. */
  readonly watch: (run: Run) => void;
  readonly forget: (run: Run) => void;
  readonly stop: () => void;
}

/**
 * `left` is called once for each watched run: when none of its elements is on the screen any more, or when the window gets
 * another width, by which all that is seen moves anyway.
 */
export function screenWatch(left: (run: Run) => void): ScreenWatch {
  const runs = new Map<Element, Run>();
  const seen = new Set<Element>();
  let observer: IntersectionObserver | null = null;
  let width = window.innerWidth;

  const forget = (run: Run): void => {
    for (const { element } of run.group.units) {
      observer?.unobserve(element);
      runs.delete(element);
      seen.delete(element);
    }
  };
  const heard = (entries: readonly IntersectionObserverEntry[]): void => {
    const touched = new Set<Run>();
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else if (seen.delete(target)) {
        const run = runs.get(target);
        if (run !== undefined) touched.add(run);
      }
    }
    for (const run of touched) {
      if (run.group.units.some(({ element }) => seen.has(element))) continue;
      forget(run);
      left(run);
    }
  };
  const resized = (): void => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    for (const run of new Set(runs.values())) {
      forget(run);
      left(run);
    }
  };
  window.addEventListener('resize', resized);
  return {
    watch: (run) => {
      if (run.undone || run.kept.length === 0) return;
      observer ??= new IntersectionObserver(heard);
      for (const [i, { element }] of run.group.units.entries()) {
        if (run.kept[i] === 'nothing') continue;
        runs.set(element, run);
        if (run.seen) seen.add(element);
        observer.observe(element);
      }
    },
    forget,
    stop: () => {
      window.removeEventListener('resize', resized);
      observer?.disconnect();
      runs.clear();
      seen.clear();
    },
  };
}
