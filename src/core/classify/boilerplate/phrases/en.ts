import { RELATED, SERVICES } from './en-words';
import type { Phrase } from './form';

/** English: exact forms. */
export const EN: readonly Phrase[] = [
  {
    kind: 'copyright-notice',
    form: /^(?:[^.!?。]{0,90}|.{0,120}(?:inc|ltd|llc|co|com|corp)\.? ?)(?:©|\(c\)|℗)(?:[^a-z0-9]{0,4}|\s?copyright |\s?by )(?:\d{4}|[\p{L}]).{0,260}$/u,
    why: 'the sign of copyright before a year or holder',
    needs: ['©', '(c)', '℗'],
  },
  {
    kind: 'copyright-notice',
    form: /^.{0,60}(?:\d{4}|[\p{L}]) ?©.{0,40}$/u,
    why: 'holder before the sign of copyright',
    needs: ['©'],
  },
  {
    kind: 'copyright-notice',
    form: /^(?:image |all )?copy(?:right|left)(?:ed)?,? (?:trademark and |\d{4}|by |the .*reserved|.*all rights|@|.{2,40} \d{4}).{0,260}$/u,
    why: 'copyright with a year or holder',
    needs: ['copyright', 'copyleft'],
  },
  {
    kind: 'copyright-notice',
    form: /^.{0,300}\ball rights(?: are)? res?e?rved?\b.{0,160}$/u,
    why: 'the formula of reserved rights',
    needs: ['all rights'],
  },
  {
    kind: 'copyright-notice',
    form: /^.{0,200}\bthis material may not be published, broadcast.{0,80}$/u,
    why: 'the formula of agencies',
    needs: ['this material may'],
  },
  {
    kind: 'copyright-notice',
    form: /^(?:this|the|an earlier version of this) (?:article|story|post|piece|essay|column|report|interview)(?: was| has been)? ?(?:originally|first|also|previously) (?:appeared|published|ran|posted|featured).{0,200}$/u,
    why: 'where a text first appeared',
  },
  {
    kind: 'copyright-notice',
    form: /^(?:re)?published (?:here )?with permission.{0,120}$/u,
    why: 'reprinted with leave',
  },
  {
    kind: 'copyright-notice',
    form: /^.{0,80}(?:do not|may not be|not be) (?:reproduced|republished|redistributed|copied).{0,160}$/u,
    why: 'no reprints',
    needs: ['not be re', 'not re', 'not be co', 'not co'],
  },
  {
    kind: 'credit',
    form: /^.{3,260}\bcontributed (?:to this (?:report|article|story|piece|post)|(?:to )?(?:the )?reporting)\b.{0,40}$/u,
    why: 'who helped',
    needs: ['contributed'],
  },
  {
    kind: 'credit',
    form: /^(?:additional |with )?(?:reporting|writing|editing|research|graphics|photography|translation|compiled|edited|translated|written|produced) (?:by|from) [^.!?]{2,160}[.;]?(?: ?(?:additional |further )?(?:reporting|writing|editing) (?:by|from) [^.!?]{2,120}\.?){0,3}$/u,
    why: 'who reported and edited',
  },
  {
    kind: 'credit',
    form: /^(?:photos?|image|picture|photograph|illustration|video|graphic)s?(?: credit| by| courtesy(?: of)?)?: ?[^.!?]{2,100}\.?$/u,
    why: 'whose picture',
  },
  {
    kind: 'credit',
    form: /^(?:(?:copy |sub|news |night |desk |section |photo |picture |managing )?editors?|proof-?readers?|translators?|reporters?|producers?): ?\p{L}[^.!?:,;]{1,50}(?:(?:, | and | & )\p{L}[^.!?:,;]{1,50}){0,3}\.?$/u,
    why: 'a desk role, a colon and names',
  },
  { kind: 'credit', form: /^(?:source|via|sources|credits?): ?[^.!?]{2,80}\.?$/u, why: 'where it came from' },
  {
    kind: 'related-links',
    form: /^(?:read more|see more|find out more|also read|read also|more on this(?: story)?|related(?: \w+)?|see also|more|watch|read|must read|don't miss|recommended|dig deeper|go deeper|listen|opinion|also|in pictures|explained): ?.{4,160}$/u,
    why: 'a labelled link',
  },
  { kind: 'related-links', form: new RegExp(`^(?:${RELATED})[:.…]*$`, 'u'), why: 'list heading' },
  {
    kind: 'related-links',
    form: /^(?:read more(?: here| about.{1,60}| on.{1,60})?|also read|read also|continue reading.{0,60}|learn more|find out more|view all.{0,20}|see (?:all|more).{0,20}|show more.{0,20}|load more.{0,20}|view more.{0,20}|more|next(?: (?:article|post|story))?|previous(?: (?:article|post|story))?)[.…:]*$/u,
    why: 'words of a link',
  },
  {
    kind: 'share-bar',
    form: new RegExp(
      `^(?:(?:share|tweet|follow|pin|send|print|save|post)(?: this)?(?: (?:article|story|page|post|on|via|by|to|with|us|this))*[:\\s]*|(?:${SERVICES})[\\s|,/:]*){1,14}$`,
      'u',
    ),
    why: 'names of sharing services',
  },
  {
    kind: 'comments',
    form: /^(?:(?:leave|post|add|write) a (?:comment|reply)|(?:view |show |read |hide )?(?:all )?\(?\d*\)? ?comments?(?: \(?\d*\)?| are closed| are off.{0,40})?\.?|join the (?:conversation|discussion)|log in to (?:comment|reply)|be the first to comment|reply|report|no comments(?: yet)?|what do you think\??)$/u,
    why: 'names of the comment area',
  },
  {
    kind: 'related-links',
    form: /^(?:also on [\w.-]{2,30}|most (?:read|popular|viewed) (?:in|on) .{2,40}|click here (?:to|for) .{4,100}|don't miss\W.{10,160}|for more .{4,60}(?:click here|visit|go to).{0,60})[.!]?$/u,
    why: 'words that lead elsewhere',
    needs: ['also on', 'most ', 'click here', "don't miss", 'for more '],
  },
  {
    kind: 'share-bar',
    form: /^(?:sharing is caring!?|(?:like|liked|enjoyed?) this (?:story|article|post)\?.{0,60}|share this with.{0,60})$/u,
    why: 'asks to share',
  },
  {
    kind: 'comments',
    form: /^(?:\d+ (?:responses?|replies|comments?|thoughts?|reactions?) (?:to|on|for) .{2,200}|(?:user|reader|recent|all|top|latest) comments|responses|discussion|.{2,40} on .{6,30} at \d{1,2}:\d\d ?(?:am|pm)?(?: said)?:?)$/u,
    why: 'heading of the comment area, or of one comment',
  },
  {
    kind: 'sign-up',
    form: /^(?:sign up|subscribe|register|sign in|log ?in|join now|subscribe now|already (?:a subscriber|have an account).{0,40}|create (?:an|a free) account|become a (?:member|subscriber).{0,40}|start (?:your )?(?:free )?trial.{0,30}|my account|log ?out)[.!?]*$/u,
    why: 'account buttons',
  },
  {
    kind: 'sign-up',
    form: /^(?:by (?:signing up|subscribing|submitting|clicking|entering|creating|providing|continuing|registering)).{4,300}$/u,
    why: 'terms of signing up',
  },
  {
    kind: 'sign-up',
    form: /^(?:sign up|subscribe|register|join|enter your e-?mail|get (?:the|our|all|more)|receive|want (?:more|the))\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|briefing|subscri\w+)\b.{0,120}$/u,
    why: 'pitch for a newsletter',
    needs: ['newsletter', 'inbox', 'mail', 'alert', 'updates', 'briefing', 'subscri'],
  },
  {
    kind: 'sign-up',
    form: /^(?:(?:thank you|thanks) for (?:subscribing|signing up|registering).{0,100}|you (?:have|are) (?:successfully )?subscribed.{0,60}|(?:please )?enter a valid e-?mail.{0,60}|invalid e-?mail.{0,60})$/u,
    why: 'answer of a newsletter form',
  },
  {
    kind: 'sign-up',
    form: /^(?:support (?:our|independent|quality) .{0,100}|donate(?: now| today)?|make a (?:donation|contribution).{0,60})[.!]?$/u,
    why: 'pitch for money',
  },
  {
    kind: 'contact-promotion',
    form: /^(?:follow|like|find|join) (?:us|@?\w+(?: \w+){0,3}) (?:on|at|via) (?:twitter|facebook|instagram|x|linkedin|youtube|tiktok|telegram|whatsapp|threads|bluesky|google news)\b.{0,120}$/u,
    why: 'follow our account',
    needs: [
      'twitter',
      'facebook',
      'instagram',
      ' x',
      'linkedin',
      'youtube',
      'tiktok',
      'telegram',
      'whatsapp',
      'threads',
      'bluesky',
      'google',
    ],
  },
  {
    kind: 'contact-promotion',
    form: /^(?:download|get|install|try) (?:the|our) .{0,40}\bapp\b.{0,80}$/u,
    why: 'get our app',
  },
  {
    kind: 'contact-promotion',
    form: /^(?:do you have|got|have) (?:a|any) (?:news )?(?:tip|story|stories|question|comment)s?\b.{0,160}$/u,
    why: 'tips wanted',
  },
  {
    kind: 'contact-promotion',
    form: /^(?:contact us|e-?mail us|write to us|call us|contact the (?:author|reporter|writer|editor)|send (?:us )?(?:tips|feedback)).{0,100}$/u,
    why: 'how to reach the desk',
  },
  {
    kind: 'author-box',
    form: /^(?:about the (?:author|writer)s?|meet the author|more by .{2,40}|view all posts by .{2,40}|written by|all (?:articles|posts|stories) by .{2,40}|author archive.{0,20})[:.]?$/u,
    why: 'heading of an author note',
  },
  {
    kind: 'cookie-notice',
    form: /^(?:(?:we|this (?:web)?site|our (?:web)?site|.{2,30}) (?:and our partners )?uses? cookies\b.{0,360}|(?:accept|reject|allow|manage)(?: all)?(?: cookies| preferences)?|cookie (?:settings|policy|preferences|notice|consent)|by continuing to (?:use|browse).{0,200})$/u,
    why: 'cookie banner',
    needs: ['cookie', 'accept', 'reject', 'allow', 'manage', 'by continuing'],
  },
  {
    kind: 'navigation',
    form: /^(?:skip to (?:main )?(?:content|navigation|search).{0,10}|back to (?:top|home).{0,10}|home|menu|search|close|navigation|toggle navigation|main menu|go to homepage|sections)$/u,
    why: 'names of navigation',
  },
  {
    kind: 'footer',
    form: /^(?:(?:terms(?: (?:of|and|&) (?:use|service|conditions?))?|privacy(?: (?:policy|notice|statement|center))?|about(?: us)?|contact(?: us)?|careers|jobs|advertise(?: with us)?|sitemap|site map|help|faq|rss|accessibility|cookie policy|do not sell.{0,30}|legal|imprint|press(?:kit)?|disclaimer|feedback|fair use and copyright policy|ad choices|adchoices|your (?:ad|privacy) choices|copyright)(?:[\s|•·,&–-]+|$)){1,14}$/u,
    why: "names of the footer's links",
  },
  {
    kind: 'footer',
    form: /^.{0,80}\b(?:proudly )?powered by (?:wordpress|blogger|xenforo|vbulletin|ikiwiki|ghost|drupal|joomla|discuz|phpbb|disqus)\b.{0,80}$/u,
    why: 'the software of a site',
    needs: ['powered by'],
  },
  { kind: 'footer', form: /^this site is protected by .{2,120}$/u, why: 'protection note' },
];
