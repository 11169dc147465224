import type { Kind } from '../../types';

/** What readers do with an article. */
const SHARE =
  'like|love|share|save|print|copy link|bookmark|merken|teilen|drucken|partager|imprimer|sauvegarder|enregistrer|compartir|guardar|imprimir|condividi|salva|stampa|点赞|點讚|赞|收藏|转发|轉發|分享|打印|シェア|保存|印刷|공유|저장|인쇄';
/** What they do with somebody's comment or post. */
const ANSWER =
  'reply|report|quote|upvote|downvote|antworten|melden|zitieren|répondre|signaler|citer|responder|denunciar|citar|rispondi|segnala|回复|回覆|举报|檢舉|引用|返信|通報|답글|신고';
const OF_ANSWERS = new RegExp(`(?:${ANSWER})`, 'iu');
/** Two or more, counted or not; a block's text has no space between two links that only their style sets apart. */
const ROW = new RegExp(String.raw`^(?:(?:${SHARE}|${ANSWER})[\s\d()|·•,]*){2,8}$`, 'iu');

/** A row of nothing but words for what readers do: "LikeReplyReport", "Merken Teilen Drucken". Null for any other text. */
export function actionKind(text: string): Kind | null {
  if (!ROW.test(text.trim())) return null;
  return OF_ANSWERS.test(text) ? 'comments' : 'share-bar';
}
