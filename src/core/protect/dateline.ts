/** A line that says where the reporter reports from, and no more: "Reporting from Nairobi", "发自北京". */

const MAX_CHARS = 60;
/** A place: up to five words that begin with a capital, "Nairobi, Kenya", "the West Bank", "Frankfurt am Main". */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const PLACE = String.raw`(?:(?:the|der|dem|den|la|el|los|las|le|les|l’|l')\s*)?${WORD}(?:(?:,?\s+|\s(?:am|an der|de|del|of|and|und)\s)${WORD}){0,4}`;
/** Who reports, before or after. */
const NAME = String.raw`${WORD}(?:\s+${WORD}){1,3}`;
const HAN_NAME = String.raw`(?:\s*\p{sc=Han}{2,4}(?:[、,，\s]+\p{sc=Han}{2,4}){0,3})`;
const REPORTER = String.raw`(?:本报|本報|本刊|本网|本台)?(?:首席|特约|特約|驻外)?(?:记者|記者|特派员|特派員|特派记者|特派記者)`;

const FORMS = [
  String.raw`^(?:${NAME}\s+)?(?:[Rr]eporting|REPORTING|[Rr]eports?|[Rr]eported|[Ll]ive)\s+(?:live\s+)?from\s+${PLACE}\.?$`,
  String.raw`^(?:${NAME}\s+)?(?:[Bb]erichte|[Bb]erichtet|[Rr]eportage|[Bb]ericht)\s+aus\s+${PLACE}\.?$`,
  String.raw`^(?:[Ee]nvoyée?s?\s+spéciale?s?|[Rr]eportage|[Cc]orrespondante?)\s+(?:à|en|au|aux)\s+${PLACE}\.?$`,
  String.raw`^(?:[Ee]nviad[oa]s?\s+(?:especiale?s?|speciale?s?)\s+(?:a|en|em)|[Ii]nforma(?:ndo)?\s+desde|[Rr]eportando\s+desde|[Dd]alla?\s+nostr[oa]\s+inviat[oa]\s+(?:a|in))\s+${PLACE}\.?$`,
  String.raw`^[【（(\[]?(?:${REPORTER}${HAN_NAME}?\s*)?[发發](?:自|于|於)\s*\p{sc=Han}{2,12}(?:报道|報道|報導)?[】）)\]]?$`,
].map((form) => new RegExp(form, 'u'));

export const isDateline = (text: string): boolean =>
  text.length <= MAX_CHARS && FORMS.some((form) => form.test(text.trim()));
