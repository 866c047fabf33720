import type { DigestContent } from '../../mail/digest-mail';
import type { Language } from '../../shared/languages';
import { type MailMessage, sayTo } from '../../text/say';
import type { TeamNews, Wait } from './people';

/** What a requester is told: pure. Of what was typed only well-formed addresses are repeated. */

/** Of a long list so many are named. */
const MAX_NAMED = 20;

const WAITS = {
  approval: 'digest.waits-approval',
  seat: 'digest.waits-seat',
  chat: 'digest.waits-chat',
  retry: 'digest.waits-retry',
} as const satisfies Record<Wait, MailMessage['code']>;

export function requesterDigest(
  news: TeamNews,
  language: Language,
): Pick<DigestContent, 'summary' | 'detail'> {
  const counts = {
    given: news.given.length,
    waiting: news.waiting.length,
    refused: news.refused.length,
    leaving: news.leaving.length,
  };
  const tell = (message: MailMessage) => sayTo(language, message);
  const sections = sectionsOf(news).filter(([, lines]) => lines.length > 0);
  const paragraphs = sections.map(([heading, lines]) =>
    [tell(heading), ...shortened(lines).map((line) => `- ${tell(line)}`)].join('\n'),
  );
  return {
    summary: tell({ code: 'digest.summary', ...counts }),
    detail: [tell({ code: 'digest.intro' }), ...paragraphs].join('\n\n'),
  };
}

function sectionsOf({ given, waiting, refused, leaving }: TeamNews): [MailMessage, MailMessage[]][] {
  return [
    [{ code: 'digest.given' }, given.map((each) => ({ code: 'digest.given-on', ...each }))],
    [{ code: 'digest.waiting' }, waiting.map(({ email, wait }) => ({ code: WAITS[wait], email }))],
    [
      { code: 'digest.refused' },
      refused.map(({ email, why }) =>
        why === 'rejected'
          ? { code: 'digest.was-rejected', email }
          : { code: 'digest.needs-attention', email },
      ),
    ],
    [
      { code: 'digest.leaving' },
      leaving.map((each) =>
        'until' in each
          ? { code: 'digest.ends-on', ...each }
          : { code: 'digest.was-warned', email: each.email, day: each.warned },
      ),
    ],
  ];
}

function shortened(lines: readonly MailMessage[]): MailMessage[] {
  if (lines.length <= MAX_NAMED) return [...lines];
  return [...lines.slice(0, MAX_NAMED), { code: 'digest.more', count: lines.length - MAX_NAMED }];
}
