import type { MailTexts } from '../../contract';
import { builtInTexts, TEMPLATE_NAMES, type TemplateName } from '../../mail/templates';
import { LANGUAGES, type Language } from '../../shared/languages';
import { type MailMessage, say, sayTo } from '../../text/say';
import type { AppContext } from '../context';
import type { TeamNews } from '../digest/people';
import { requesterDigest } from '../digest/requester-digest';

type Context = Pick<AppContext, 'setup'>;
type Product = AppContext['setup']['connection']['product'];

/** The built-in mails of a language; of the saved one where none is named that there is. */
export function getMailTexts(language: unknown, { setup }: Context): MailTexts {
  const chosen = LANGUAGES.find((each) => each === language) ?? setup.mail.language;
  const { product } = setup.connection;
  const texts = builtInTexts(product, chosen);
  const detail = (name: TemplateName) => detailOf(name, product, chosen);
  const entries = TEMPLATE_NAMES.map((name) => [name, { ...texts[name], detail: detail(name) }]);
  return { language: chosen, templates: Object.fromEntries(entries) as MailTexts['templates'] };
}

function detailOf(name: TemplateName, product: Product, language: Language): string {
  if (name === 'alert') return say({ code: 'alert.columns-missing', columns: ['First name'] });
  if (name === 'digest') return requesterDigest(EXAMPLE_NEWS, language).detail;
  const isChatGiven = name === 'enabled' && product === 'support';
  return sayTo(language, isChatGiven ? CHAT_GIVEN : EXAMPLES[name]);
}

const PERSON = { name: 'Ana Example', email: 'ana.example@example.com' };
const CHAT_GIVEN: MailMessage = { code: 'outcome.chat-given', email: PERSON.email };
const LAST_DAY = '2026-12-31';
const { email } = PERSON;
const EXAMPLE_NEWS: TeamNews = {
  ...{ given: [{ email, day: '2026-12-01' }], waiting: [], refused: [] },
  leaving: [{ email, until: LAST_DAY }],
};
const IDLE: MailMessage = { code: 'verdict.used', days: 39, limit: 45 };

/** What a preview shows as the outcome: made up, as its names are. */
const EXAMPLES: Readonly<Record<Exclude<TemplateName, 'alert' | 'digest'>, MailMessage>> = {
  created: { code: 'outcome.created', ...PERSON },
  enabled: { code: 'outcome.updated', ...PERSON },
  unchanged: { code: 'outcome.no-change', ...PERSON },
  rejected: { code: 'rejection.domain', domain: 'acme.co', domains: ['acme.com'] },
  failed: { code: 'outcome.gave-up', reason: { code: 'failure.no-answer' }, attempts: 6 },
  warning: { code: 'warning.detail', reason: IDLE, until: LAST_DAY, daysLeft: 7, form: '' },
  ending: { code: 'ending.detail', until: LAST_DAY, form: '' },
  approval: { code: 'approval.create', ...PERSON },
};
