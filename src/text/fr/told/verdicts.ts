import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, daysLater } from '../../../shared/time';
import type { verdicts as english } from '../../en/verdicts';
import type { Told } from '../../told';
import { counted, days } from './counts';

const disabledOn = (at: number) => `Désactivé par Chat Access le ${dayOf(at)}`;

/** What the review makes of one account: the `Reason` column of `Plan`. */
export function verdicts(): Told<typeof english> {
  return {
    'verdict.protected': 'Rôle « Owner » ou « Administrator », ou Zendesk n’indique pas si c’est le cas.',
    'verdict.own-account': 'Chat Access lui-même travaille avec ce compte.',
    'verdict.exempt': ({ reason, lastDay }) =>
      `Exempté${lastDay === null ? '' : ` jusqu’au ${lastDay}`}${reason === '' ? '' : ` : ${reason}`}.`,
    'verdict.exempt-in-setup': 'Exempté : indiqué dans la configuration.',

    'verdict.shared': 'Agent d’un autre compte Zendesk, partagé avec celui-ci : jamais modifié.',
    'verdict.limited':
      'Agent light ou contributeur, sans intervention de Chat Access : jamais modifié. Chat Access vérifie les personnes qu’il a promues.',
    'verdict.limited-since': 'Agent light ou contributeur, peut-être par un administrateur : jamais modifié.',
    'verdict.limited-again': ({ at }) =>
      `${disabledOn(at)} : de nouveau agent light ou contributeur, comme avant. Jamais supprimé.`,
    'verdict.open-tickets': ({ count }) =>
      `A ${counted(count, 'ticket non résolu', 'tickets non résolus')} : ${count === 1 ? 'réattribuez-le ou résolvez-le' : 'réattribuez-les ou résolvez-les'} d’abord.`,

    'verdict.use-unknown': 'Zendesk n’indique pas la dernière utilisation.',
    'verdict.age-unknown': 'Jamais utilisé, et Zendesk n’indique pas la date de création.',
    'verdict.future': 'D’après les dates indiquées par Zendesk, utilisé ou créé dans le futur.',

    'verdict.warned': ({ idle, warnedAt }, say) => `${say(idle)} Averti le ${dayOf(warnedAt)}.`,
    'verdict.mails-off': ({ idle }, say) =>
      `${say(idle)} Non averti : les e-mails sont désactivés dans la configuration.`,
    'verdict.no-address': ({ idle }, say) => `${say(idle)} Non averti : le compte n’a pas d’adresse.`,

    'verdict.ended': ({ until }) => `L’accès était valable jusqu’au ${until}.`,
    'verdict.ends-soon': ({ until }) => `L’accès prend fin après le ${until} : la personne en est informée.`,

    'verdict.disabled-elsewhere': 'Déjà désactivé, mais pas par Chat Access.',
    'verdict.disabled-not-in-log':
      'Déjà désactivé ; le Log n’en a pas trace, le compte n’est donc jamais supprimé.',
    'verdict.disabled': ({ at }) => `${disabledOn(at)}.`,
    'verdict.disabled-use-unknown': ({ at }) =>
      `${disabledOn(at)}. Zendesk n’indique pas s’il a été utilisé depuis.`,
    'verdict.disabled-but-used': ({ at }) => `${disabledOn(at)}, mais utilisé depuis.`,
    'verdict.disabled-unproved': ({ at }) =>
      `${disabledOn(at)}, mais cette ligne du Log n’a pas de preuve d’intégrité valide, ou une ligne suivante manque : jamais supprimé.`,
    'verdict.deletion-due': ({ at, days: count, limit }) =>
      `${disabledOn(at)}, il y a ${days(count)} (limite : ${limit}).`,
    'verdict.deletion-waits': ({ at }) =>
      `${disabledOn(at)}. Non supprimé : le propriétaire ne l’a pas encore autorisé.`,
    'verdict.deletion-later': ({ at, limit }) =>
      `${disabledOn(at)}, peut être supprimé après le ${dayOf(daysLater(at, limit))}.`,

    'exemption.not-understood': ({ who, row }) => {
      const where = row === null ? 'dans la configuration' : `à la ligne ${row} de la feuille Exemptions`;
      return `« ${sanitizeForDisplay(who)} », ${where}, n’est ni une adresse ni un domaine comme @acme.com.`;
    },
    'exemption.no-address-column':
      'La feuille Exemptions n’a pas de colonne Address ; elle n’indique donc pas qui est exempté.',

    'exemption-note.not-understood':
      'Ni une adresse ni un domaine comme @acme.com : corrigez ou supprimez cette ligne.',
    'exemption-note.no-date': 'La fin n’est pas une date : valable sans limite de durée.',
    'exemption-note.counts': 'Valable.',
    'exemption-note.counts-until': ({ lastDay }) => `Valable jusqu’au ${lastDay}.`,
    'exemption-note.ended': ({ lastDay }) => `Terminé le ${lastDay} : n’est plus valable.`,
  };
}
