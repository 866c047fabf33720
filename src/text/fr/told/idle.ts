import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, momentOf } from '../../../shared/time';
import type { Actor, idle as english } from '../../en/idle';
import type { AnyMessage, Say } from '../../message';
import { capitalized, sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { counted } from './counts';
import { grouped } from './numbers';

const APPLY = 'Chat Access > Comptes inactifs > Appliquer le plan';
const RELEASE = 'Chat Access > Comptes inactifs > Libérer le plan retenu';
const CHECK = 'Chat Access > Comptes inactifs > Vérifier les comptes inactifs (sans modification)';

/** After "par". */
export function named(by: Actor): string {
  if (by === null) return 'la vérification quotidienne';
  return by === '' ? 'un éditeur' : by;
}

interface Counts {
  warn: number;
  disable: number;
  delete: number;
}

interface EndCounts {
  end: number;
  remind: number;
}

type Outcomes = Readonly<
  Record<'disabled' | 'deleted' | 'warned' | 'skipped' | 'not-warned' | 'failed', number>
> & { reminded?: number };

const notWarned = (count: number) => counted(count, 'non averti', 'non avertis');

function outcomes({ disabled, deleted, warned, skipped, failed, reminded = 0, ...rest }: Outcomes): string {
  const all: [number, string][] = [
    [disabled, counted(disabled, 'désactivé')],
    [deleted, counted(deleted, 'supprimé')],
    [warned, counted(warned, 'averti')],
    [reminded, counted(reminded, 'informé du dernier jour', 'informés du dernier jour')],
    [skipped, counted(skipped, 'ignoré')],
    [rest['not-warned'], notWarned(rest['not-warned'])],
    [failed, `${grouped(failed)} en échec`],
  ];
  const counts = all.filter(([count]) => count > 0).map(([, words]) => words);
  return counts.length === 0 ? 'il ne restait rien à faire' : counts.join(', ');
}

interface Unwarned {
  count: number;
  reason: keyof typeof NEXT | null;
}

/** What comes next for those who were not warned. */
const NEXT = {
  'warning.no-mail-left': 'again',
  'warning.no-address': 'Corrigez-la dans Zendesk, ou désactivez-y le compte.',
  'warning.not-drafted': 'again',
  'warning.not-sent': 'again',
  'warning.unsure': '',
};

const AGAIN =
  'La prochaine vérification quotidienne planifie ce qui reste ; un compte inactif reste activé jusqu’à l’envoi de son avertissement.';

function whyUnwarned(all: readonly Unwarned[], say: Say): string[] {
  const nextOf = ({ reason }: Unwarned) => reason && NEXT[reason];
  const each = all.map((of) => {
    const why = of.reason ? say({ code: of.reason }) : 'voir la colonne Status de la feuille Plan.';
    const next = nextOf(of);
    return `${notWarned(of.count)} : ${why}${next && next !== 'again' ? ` ${next}` : ''}`;
  });
  return all.some((of) => nextOf(of) === 'again') ? [...each, AGAIN] : each;
}

function sentences(all: readonly AnyMessage[], say: Say): string {
  return all.map(say).join(' ');
}

const MAX_ADDRESSES_NAMED = 10;

function firstOf(emails: readonly string[]): string {
  const first = emails.slice(0, MAX_ADDRESSES_NAMED).map((each) => sanitizeForDisplay(each));
  return emails.length > MAX_ADDRESSES_NAMED ? `${first.join(', ')}, \u2026` : first.join(', ');
}

const WOULD = {
  changed: ['serait désactivé ou supprimé', 'seraient désactivés ou supprimés'],
  warned: ['serait averti', 'seraient avertis'],
  ended: [
    'serait désactivé parce que son dernier jour est passé',
    'seraient désactivés parce que leur dernier jour est passé',
  ],
} as const;

const linesOf = (count: number) => counted(count, 'ligne');

const CARE =
  'Chaque compte est de nouveau examiné juste avant. Les comptes désactivés peuvent être rétablis, les comptes supprimés ne le peuvent pas.';

function numbersOf(counts: Counts, { end, remind }: EndCounts): string {
  return [
    `Avertir par e-mail : ${grouped(counts.warn)}`,
    `Désactiver : ${grouped(counts.disable)}`,
    `Supprimer : ${grouped(counts.delete)}`,
    ...(end > 0 ? [`Désactiver après le dernier jour d’accès : ${grouped(end)}`] : []),
    ...(remind > 0 ? [`Rappeler le dernier jour d’accès : ${grouped(remind)}`] : []),
  ].join('\n');
}

/** What is said about the review of idle accounts, its plan, and restored accounts. */
export function idle(): Told<typeof english> {
  return {
    'stored.sentence': ({ text }) => text,
    'list.sentences': ({ messages }, say) => sentences(messages, say),
    'list.more': ({ count }) => `Et ${counted(count, 'autre')}.`,

    'idle.no-credential': 'Saisissez d’abord des identifiants Zendesk : ouvrez la configuration.',
    'idle.busy': 'Les comptes inactifs sont déjà en cours de traitement. Réessayez dans quelques minutes.',
    'idle.begun':
      'C’est lancé. Cela prend un certain temps et se poursuit automatiquement toutes les cinq minutes.',
    'idle.begun-while-off': `C’est lancé. Cela prend un certain temps : choisissez à nouveau ${CHECK} pour continuer.`,
    'idle.noted': ({ owner }) =>
      `C’est noté : Chat Access s’exécute au nom de ${owner} et s’en charge d’ici cinq minutes.`,
    'idle.paused': ({ reason }, say) => `Chat Access est suspendu : ${sentenceOf(reason, say)}`,
    'idle.asked-to-wait': 'Zendesk a demandé de patienter. La suite se fait automatiquement.',
    'idle.enabled-elsewhere': 'Réactivé dans Zendesk après sa désactivation par Chat Access.',
    'idle.dropped': 'Le plan a pris fin avant que Zendesk l’ait désactivé.',
    'idle.nothing-changed': ({ reason }, say) => `${say(reason)} Rien n’a été modifié.`,
    'idle.nothing-more-changed': ({ reason }, say) => `${say(reason)} Rien d’autre n’a été modifié.`,

    'progress.accounts-checked': ({ done, total }) =>
      `${grouped(done)} sur ${counted(total, 'compte vérifié', 'comptes vérifiés')}`,
    'progress.accounts-restored': ({ done, total }) =>
      `${grouped(done)} sur ${counted(total, 'compte rétabli', 'comptes rétablis')}`,

    'review.off':
      'La vérification des comptes inactifs est désactivée. Pour appliquer un plan, choisissez d’abord un autre réglage dans Modifier la configuration > Comptes inactifs.',
    'review.turned-off': 'La vérification a été désactivée dans la configuration.',
    'review.unreadable': ({ reason }, say) =>
      `Arrêt avant toute modification : les comptes n’ont pas pu être lus (${say(reason)}). ${CHECK} permet de réessayer.`,

    'doubt.list-cut-off': ({ listed, before }) =>
      `Zendesk n’a renvoyé que ${grouped(listed)} comptes sur ${grouped(before)}.`,
    'doubt.sessions-unread':
      'Zendesk refuse d’indiquer qui est connecté ; les personnes qui travaillent sans se reconnecter ne peuvent donc pas être reconnues. Les identifiants doivent être ceux d’un administrateur.',
    'doubt.exemptions-gone': ({ before, at }) =>
      `La feuille Exemptions n’exempte plus personne ; le ${dayOf(at)}, elle comptait ${linesOf(before)}. A-t-elle été renommée, supprimée ou vidée ? Remettez-la en place, ou libérez le plan pour confirmer que la liste est correcte.`,
    'doubt.exemptions-lost': ({ lost, before, at }) =>
      `Le ${dayOf(at)}, la feuille Exemptions comptait ${linesOf(before)} ; depuis, ${grouped(lost)} ${lost === 1 ? 'a disparu ou se termine' : 'ont disparu ou se terminent'} plus tôt. Remettez-${lost === 1 ? 'la' : 'les'} en place, ou libérez le plan pour confirmer que la liste est correcte.`,
    'doubt.exemptions-sheet-gone':
      'La feuille Exemptions avait disparu, et la nouvelle est vide. Remettez-la en place, ou libérez le plan pour confirmer que personne n’est exempté.',
    'doubt.deletion-waits': ({ by, at, owner }) =>
      `${by === '' ? 'Une autre personne' : by} a enregistré le ${dayOf(at)} une règle qui supprime des comptes. Rien n’est supprimé tant que ${owner === '' ? 'le propriétaire' : owner} ne l’autorise pas, en enregistrant l’étape « Comptes inactifs » de la configuration ou en libérant un plan retenu pour cette raison.`,
    'doubt.agents-sheet-lost':
      'La feuille Agents a été supprimée ou modifiée à la main : on ne sait plus avec certitude qui a été activé dans Zendesk.',
    'doubt.log-gone':
      'La feuille Log a disparu : on ne sait plus quels comptes ont été demandés ou désactivés.',
    'doubt.log-year-gone':
      'Une feuille contenant le journal d’une année précédente a disparu, ou son nom ou ses titres ont été modifiés : on ne sait plus qui a été demandé ou désactivé alors. Rétablissez-la telle qu’elle était.',
    'doubt.log-columns':
      'Les colonnes de la feuille Log ont été modifiées : remettez-les telles qu’elles étaient.',

    'plan.made': ({ at, until }) =>
      `Établi le ${momentOf(at)}, peut être appliqué jusqu’au ${momentOf(until)}.`,
    'plan.made-to-look-at': ({ at }) => `Établi le ${momentOf(at)}.`,
    'plan.totals': ({ counts, ends, spared }) => {
      const ofEnds = ends
        ? `, ${grouped(ends.end)} dont le dernier jour est passé, ${grouped(ends.remind)} à informer du dernier jour`
        : '';
      return `${grouped(counts.disable)} à désactiver, ${grouped(counts.delete)} à supprimer, ${grouped(counts.warn)} à avertir${ofEnds}, ${counted(spared, 'gardé')}.`;
    },
    'plan.log-missing': 'La feuille Log est absente : sans elle, rien n’est jamais supprimé.',
    'plan.nothing-to-do': 'Aucun compte inactif : il n’y a rien à faire.',
    'plan.report-only': `Rien n’a été modifié. Pour appliquer le plan, choisissez ${APPLY} ; les lignes que vous supprimez sont laissées de côté.`,
    'plan.only-to-look-at':
      'Rien n’a été modifié. La vérification des comptes inactifs est désactivée ; ce plan peut donc seulement être consulté. Pour l’appliquer, choisissez d’abord un autre réglage dans Ouvrir la configuration et l’état > Modifier la configuration > Comptes inactifs.',
    'plan.look': ({ totals, doubts }, say) =>
      [`${say(totals)} Voir la feuille Plan.`, ...doubts.map(say)].join(' '),
    'plan.first-report':
      'Cette première vérification ne fait qu’un rapport. À partir de la prochaine, Chat Access agit automatiquement.',
    'plan.report': ({ paragraphs }, say) => paragraphs.map(say).join('\n\n'),

    'plan.report-first':
      'La règle a été modifiée, ou la vérification a été activée : son premier plan n’est qu’un rapport. Vous pourrez appliquer un plan après la prochaine vérification quotidienne ; le propriétaire le peut dès maintenant.',
    'plan.none': `Il n’y a pas encore de plan. Établissez-en un : ${CHECK}.`,
    'plan.empty': `Le plan ne contient rien à faire. Établissez-en un nouveau quand des comptes seront devenus inactifs : ${CHECK}.`,
    'plan.not-held': `Le plan n’est pas retenu. Pour l’appliquer, choisissez ${APPLY}.`,
    'plan.changed-meanwhile':
      'Le plan a changé depuis que la question vous a été posée. Rien n’a été modifié. Consultez la feuille Plan et choisissez à nouveau.',
    'plan.wrong-number': ({ typed }) =>
      `« ${sanitizeForDisplay(typed)} » n’est pas le nombre de comptes. Le plan reste retenu, et rien n’a été modifié.`,
    'plan.ask-apply': ({ counts, ends }) =>
      `Appliquer le plan maintenant ?\n\n${numbersOf(counts, ends)}\n\n${CARE}`,
    'plan.ask-release': ({ counts, ends, reasons, accounts }, say) =>
      `Ce plan est retenu. ${sentences(reasons, say)}\n\n${numbersOf(counts, ends)}\n\n${CARE}\n\nPour l’appliquer quand même, saisissez le nombre de comptes : ${grouped(accounts)}`,
    'plan.already-applied': ({ id }) =>
      `Le plan ${id} a déjà été appliqué. Établissez-en un nouveau : ${CHECK}.`,
    'plan.expired': `Le plan a expiré. Établissez-en un nouveau : ${CHECK}.`,
    'plan.gone': `La feuille Plan a disparu ou contient un autre plan. Établissez-en un nouveau : ${CHECK}.`,
    'plan.row-altered': ({ row, address }) => {
      const who = address === '' ? '' : ` (${sanitizeForDisplay(address)})`;
      return `La ligne ${row} de la feuille Plan${who} a été ajoutée ou modifiée à la main. Supprimez la ligne, ou établissez un nouveau plan : ${CHECK}.`;
    },
    'plan.deleted-meanwhile': 'Le plan n’existe plus.',
    'plan.exemptions-unclear': ({ problems }, say) => `Arrêt : ${sentences(problems, say)}`,

    'plan.over-limit': ({ what, accounts, enabled, limit }) => {
      const share = enabled === 0 ? '' : ` (${Math.round((accounts * 100) / enabled)} %)`;
      const would = WOULD[what][accounts < 2 ? 0 : 1];
      return `Sur ${counted(enabled, 'compte activé', 'comptes activés')}, ${grouped(accounts)}${share} ${would} ; la limite est de ${counted(limit.count, 'compte')} et de ${limit.percent} %.`;
    },
    'plan.held': ({ reasons }, say) =>
      `Arrêt avant toute modification : ${sentences(reasons, say)} Voir la feuille Plan ; pour appliquer le plan quand même, choisissez ${RELEASE}.`,
    'plan.held-in-part': ({ reasons, held }, say) =>
      `${held === 'ends' ? 'Aucun compte n’a été désactivé en raison de son dernier jour' : 'Rien n’a été modifié pour les comptes inactifs'} : ${sentences(reasons, say)} Voir la feuille Plan ; pour appliquer le plan quand même, choisissez ${RELEASE}.`,
    'plan.ends-unproved': ({ emails }) =>
      `${counted(emails.length, 'compte est encore activé', 'comptes sont encore activés')} alors que le dernier jour d’accès est passé : ${firstOf(emails)}. ` +
      'Une ligne de la feuille Log a été modifiée ou manque ; Chat Access ne peut donc pas savoir si ce jour a été repoussé depuis. ' +
      'Choisissez Chat Access > Vérifications > Vérifier le journal (Log) pour voir quelle ligne, et désactivez dans Zendesk les comptes dont l’accès est terminé.',
    'plan.ends-lost': ({ lines }) =>
      `${lines === 1 ? '1 ligne de la feuille Log qui indiquait jusqu’à quand des personnes ont accès a disparu' : `${grouped(lines)} lignes de la feuille Log qui indiquaient jusqu’à quand des personnes ont accès ont disparu`} ; cet accès ne prend donc plus fin automatiquement. ` +
      'Recopiez ce qui manque à partir de Fichier > Historique des versions, ou désactivez dans Zendesk les comptes dont l’accès est terminé.',
    'plan.released': ({ id, by, reasons }, say) =>
      `Le plan ${id} a été libéré par ${named(by)}. ${sentences(reasons, say)}`,
    'plan.applied': ({ by, rows, unwarned }, say) =>
      [`Plan appliqué par ${named(by)} : ${outcomes(rows)}.`, ...whyUnwarned(unwarned, say)].join(' '),
    'plan.outcome': ({ rows, restored, unwarned }, say) =>
      [
        `Plan appliqué : ${outcomes(rows)}.`,
        ...(restored > 0 ? [`${counted(restored, 'compte rétabli', 'comptes rétablis')} depuis.`] : []),
        ...whyUnwarned(unwarned, say),
      ].join(' '),
    'plan.applied-in-log': ({ id, by, rows }) => `Plan ${id}, lancé par ${named(by)} : ${outcomes(rows)}.`,

    'row.account-gone': 'le compte n’existe plus.',
    'row.status-typed': ({ word }) =>
      `« ${sanitizeForDisplay(word)} » a été saisi ici à la main, et rien n’a été fait.`,
    'row.left-enabled': 'Zendesk a laissé le compte activé.',
    'row.half-disabled': ({ reason }, say) =>
      `Le compte n’a plus d’accès, mais tout n’a pas été fait. ${capitalized(say(reason))}`,
    'row.rejected': ({ status, reason }, say) => `Zendesk a refusé (${status} ${say(reason)}).`,
    'row.unanswered': ({ reason }, say) => `${say(reason)}, à plusieurs reprises.`,

    'idle-mail.review': 'Chat Access : comptes inactifs',
    'idle-mail.restored': 'Chat Access : comptes rétablis',
    'idle-mail.plan-held': 'Chat Access a retenu un plan pour les comptes inactifs',
    'idle-mail.ends-unproved': 'Chat Access ne peut pas mettre fin à des accès : vérifiez le journal',
    'idle-mail.review-stopped': 'Chat Access a arrêté la vérification des comptes inactifs',
    'idle-mail.text': ({ message, sheetUrl }, say) => `${say(message)}\n\nLa feuille de calcul : ${sheetUrl}`,
  };
}
