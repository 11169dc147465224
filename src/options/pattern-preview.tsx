import type { SitePattern } from '../settings/pattern';
import { siteName } from '../ui/site-name';
import { t } from '../ui/text';

interface Props {
  readonly id: string;
  readonly written: string;
  readonly pattern: SitePattern | null;
}

/** What a pattern would match, in words and by examples, while it is being written. */
export function PatternPreview({ id, written, pattern }: Props) {
  if (written.trim() === '')
    return (
      <p id={id} class="small soft">
        {t('pattern_help')}
      </p>
    );
  if (pattern === null)
    return (
      <p id={id} class="small danger" role="status">
        {t('pattern_bad')}
      </p>
    );
  return (
    <div id={id} class="small stack-tight" role="status">
      <p>{t('pattern_matches')}</p>
      <ul class="examples">
        {examplesOf(pattern).map((example) => (
          <li key={example} class="break">
            <code>{siteName(example)}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Addresses that a pattern covers, as a reader would meet them. */
function examplesOf(pattern: SitePattern): readonly string[] {
  const port = pattern.port === '' ? '' : `:${pattern.port}`;
  const path = pattern.path === '' ? '/…' : pattern.path.replaceAll('*', '…');
  const hosts = {
    both: [pattern.host, `www.${pattern.host}`],
    host: [pattern.host],
    subdomains: [`www.${pattern.host}`, `news.${pattern.host}`],
  }[pattern.covers];
  return hosts.map((host) => host + port + path);
}
