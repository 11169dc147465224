/** What a page says of itself. */

export interface PageMeta {
  readonly ogType: string;
  readonly siteName: string;
  readonly description: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** JSON-LD types on the page, lower-case ("newsarticle"). */
  readonly schemaTypes: readonly string[];
  /** First characters of JSON-LD articleBody, or ''. */
  readonly articleBody: string;
  readonly publishedTime: string;
}

/** What a page says its article is called, each '' where it says nothing. */
export interface DeclaredTitles {
  /** Of JSON-LD. */
  readonly headline: string;
  readonly ogTitle: string;
  readonly documentTitle: string;
}
