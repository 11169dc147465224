import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/text';
import { cleanSample } from './clean';

/** A short article of ours, with an advertisement, another story and a notice in it. */
const PARAGRAPHS = [
  ...['sample_1', 'sample_ad', 'sample_2', 'sample_4', 'sample_6', 'sample_other', 'sample_other_2', 'sample_other_3'],
  ...['sample_5', 'sample_7', 'sample_3', 'sample_notice'],
];

/** The sample, cleaned (`on`) or as published. */
export function Sample({ on }: { readonly on: boolean }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = article.current;
    if (!on || shown === null) return;
    const ended = new AbortController();
    const cleaned = cleanSample(shown, t('sample_title'), ended.signal);
    return () => {
      ended.abort();
      void cleaned.then((undo) => undo());
    };
  }, [on]);
  return (
    <article class="sample" ref={article}>
      <h2>{t('sample_title')}</h2>
      {PARAGRAPHS.map((key) => (
        <p key={key} data-key={key}>
          {t(key)}
        </p>
      ))}
    </article>
  );
}
