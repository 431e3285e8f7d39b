/** What pages and the library's page ask of the background about kept texts. Part of the background's protocol. */
export interface TextProtocol {
  /**
   * Keeps the text of the asking page's article, where that is wanted and the article has highlights; `kept` says whether
   * it was. The article (see `article-body.ts`) as JSON, or the end of it after pieces that were sent before; refused as
   * `TextIncomplete` as `article/tag` is.
   */
  "text/keep": {
    request: {
      pageKey: string;
      digest: string;
      json: string;
      earlier: { textId: number; length: number } | null;
    };
    reply: { kept: boolean };
  };
  /** Takes a text away: it is not kept again. Only the extension's own pages may. */
  "text/remove": { request: { pageKey: string }; reply: Record<string, never> };
  /** Takes that back; the article as JSON. Only the extension's own pages may. */
  "text/restore": {
    request: { pageKey: string; digest: string; keptAt: number; json: string };
    reply: Record<string, never>;
  };
}
